import { type Mode, useSession } from "../../state/sessionStore";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/words";
import { type ActionId, perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import styles from "./Toolbar.module.css";

export const MODES = ["edit", "explore", "present"] as const satisfies readonly Mode[];

const ACTION_OF: Readonly<Record<Mode, ActionId>> = {
  edit: "editMode",
  explore: "exploreMode",
  present: "presentMode",
};

/** Goes over to drawing, exploring or presenting, as its action does. */
export function performMode(mode: Mode): void {
  perform(actionOf(ACTION_OF[mode]));
}

/** Whether one draws, explores or presents, in the middle of the toolbar. */
export function ModeTools() {
  const mode = useSession((now) => now.mode);
  return (
    <div className={styles.modes}>
      <Segments
        label={t("app:mode.name")}
        value={mode}
        options={MODES.map((value) => ({ value, label: t(`app:mode.${value}`) }))}
        onChange={performMode}
      />
    </div>
  );
}
