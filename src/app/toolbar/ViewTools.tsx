import { Ellipsis, Layers, Maximize, PanelRight, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { classNames } from "../../ui/classNames";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { type ActionId, perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { keyOf } from "../actions/keyOf";
import { ArrangeTools } from "./ArrangeTools";
import styles from "./Toolbar.module.css";

/** What is seen, and ways to find things. */
export function ViewTools() {
  const leverage = useSession((now) => now.lens === "leverage");
  const panel = useSession((now) => now.panelOpen);
  return (
    <>
      <Rule />
      <ArrangeTools />
      <Word
        id="toggleLeverage"
        word={t("app:tool.leverage")}
        icon={<Layers />}
        pressed={leverage}
      />
      <Word id="find" word={t("app:tool.find")} icon={<Search />} />
      <Word id="palette" word={t("app:tool.commands")} />
      <Rule />
      <span className={styles.wide}>
        <IconButton
          label={t("app:tool.panel")}
          keys={keyOf("togglePanel")}
          icon={<PanelRight />}
          pressed={panel}
          onClick={() => perform(actionOf("togglePanel"))}
        />
      </span>
      <span className={styles.phone}>
        <IconButton
          label={t("app:tool.fit")}
          icon={<Maximize />}
          onClick={() => perform(actionOf("fit"))}
        />
        <IconButton
          label={t("app:tool.more")}
          icon={<Ellipsis />}
          onClick={() => perform(actionOf("palette"))}
        />
      </span>
    </>
  );
}

interface WordProps {
  readonly id: ActionId;
  readonly word: string;
  readonly icon?: ReactNode;
  readonly pressed?: boolean;
}

/** A tool with its word; where the window is narrow, one that has an icon is shown as that alone. */
function Word({ id, word, icon, pressed }: WordProps) {
  return (
    <Button
      variant="quiet"
      className={classNames(styles.tool, styles.wide)}
      icon={icon}
      keys={keyOf(id)}
      pressed={pressed}
      onClick={() => perform(actionOf(id))}
    >
      {icon ? <span className={styles.word}>{word}</span> : word}
    </Button>
  );
}

function Rule() {
  return <i aria-hidden="true" className={classNames(styles.rule, styles.wide)} />;
}
