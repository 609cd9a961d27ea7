import { Maximize, Minus, Plus } from "lucide-react";
import { useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { keyOf } from "../actions/keyOf";
import styles from "./ZoomTools.module.css";

/** How near the diagram is, and ways to change that. */
export function ZoomTools() {
  const percent = useSession(({ zoom }) => Math.round(zoom * 100));
  return (
    <div className={styles.zoom}>
      <IconButton
        size="small"
        label={t("app:action.zoomOut")}
        keys={keyOf("zoomOut")}
        icon={<Minus />}
        onClick={() => perform(actionOf("zoomOut"))}
      />
      <span className={styles.percent}>{t("app:zoom.percent", { percent })}</span>
      <IconButton
        size="small"
        label={t("app:action.zoomIn")}
        keys={keyOf("zoomIn")}
        icon={<Plus />}
        onClick={() => perform(actionOf("zoomIn"))}
      />
      <Button variant="quiet" icon={<Maximize />} onClick={() => perform(actionOf("fit"))}>
        {t("app:tool.fit")}
      </Button>
    </div>
  );
}
