import { Redo2, Undo2 } from "lucide-react";
import { useArranging } from "../../state/arranging";
import { useRedoStep, useUndoStep } from "../../state/documentStore";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { stepWords } from "../actions/editActions";
import { keyOf } from "../actions/keyOf";
import styles from "./Toolbar.module.css";

/** Undo and redo, each saying what it would do. */
export function HistoryTools() {
  const undone = useUndoStep();
  const redone = useRedoStep();
  const isArranging = useArranging((now) => now !== null);
  return (
    <>
      <IconButton
        label={(!isArranging && stepWords("undo", undone)) || t("app:action.undo")}
        keys={keyOf("undo")}
        icon={<Undo2 />}
        disabled={!undone && !isArranging}
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
