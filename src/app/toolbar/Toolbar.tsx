import { Layers, PanelRight, Redo2, Undo2 } from "lucide-react";
import { useRedoStep, useUndoStep } from "../../state/documentStore";
import { useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { classNames } from "../../ui/classNames";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { stepWords } from "../actions/editActions";
import { keyOf } from "../actions/keyCaps";
import styles from "./Toolbar.module.css";

/** The one thin toolbar over the window. */
export function Toolbar() {
  return (
    <header role="toolbar" aria-label={t("app:region.tools")} className={styles.toolbar}>
      <div className={styles.left} />
      <div className={styles.right}>
        <History />
        <span className={styles.wide}>
          <i className={styles.rule} />
        </span>
        <LeverageToggle />
        <PanelToggle />
      </div>
    </header>
  );
}

function History() {
  const undone = useUndoStep();
  const redone = useRedoStep();
  return (
    <>
      <IconButton
        label={stepWords("undo", undone) ?? t("app:action.undo")}
        keys={keyOf("undo")}
        icon={<Undo2 />}
        disabled={!undone}
        onClick={() => perform(actionOf("undo"))}
      />
      <span className={styles.wide}>
        <IconButton
          label={stepWords("redo", redone) ?? t("app:action.redo")}
          keys={keyOf("redo")}
          icon={<Redo2 />}
          disabled={!redone}
          onClick={() => perform(actionOf("redo"))}
        />
      </span>
    </>
  );
}

function LeverageToggle() {
  const shown = useSession((now) => now.showLeverage);
  return (
    <Button
      variant="quiet"
      className={classNames(styles.tool, styles.wide, styles.shrinks)}
      icon={<Layers />}
      pressed={shown}
      onClick={() => perform(actionOf("toggleLeverage"))}
    >
      {t("app:tool.leverage")}
    </Button>
  );
}

function PanelToggle() {
  const open = useSession((now) => now.panelOpen);
  return (
    <span className={styles.wide}>
      <i className={styles.rule} />
      <IconButton
        label={t("app:tool.panel")}
        keys={keyOf("togglePanel")}
        icon={<PanelRight />}
        pressed={open}
        onClick={() => perform(actionOf("togglePanel"))}
      />
    </span>
  );
}
