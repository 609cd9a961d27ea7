import { HelpDialog } from "../../panels/help/HelpDialog";
import { t } from "../../words/words";
import { actionsByGroup } from "../actions/actions";
import { shownKey } from "../actions/keyCaps";
import { closeOverlay } from "./overlayStore";

/** The help sheet, made from the table of actions. */
export function HelpOverlay() {
  const groups = actionsByGroup().flatMap(({ group, actions }) => {
    const rows = actions.flatMap((action) => {
      const key = shownKey(action);
      return key ? [{ id: action.id, words: t(`app:action.${action.id}`), key }] : [];
    });
    return rows.length > 0 ? [{ name: t(`app:group.${group}`), rows }] : [];
  });
  return <HelpDialog groups={groups} onClose={closeOverlay} />;
}
