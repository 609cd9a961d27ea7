import { invariant } from "../../core/model/invariant";
import type { Action, ActionGroup, ActionId } from "./action";
import { ARRANGE_ACTIONS } from "./arrangeActions";
import { CLEAN_UP_ACTIONS } from "./cleanUpActions";
import { CLIPBOARD_ACTIONS } from "./clipboardActions";
import { DOCUMENT_ACTIONS } from "./documentActions";
import { DRAW_ACTIONS } from "./drawActions";
import { EDIT_ACTIONS } from "./editActions";
import { FLOW_ACTIONS } from "./flowActions";
import { GO_ACTIONS } from "./goActions";
import { LEVERAGE_ACTIONS } from "./leverageActions";
import { LINK_ACTIONS } from "./linkActions";
import { LOOP_ACTIONS } from "./loopActions";
import { MODE_ACTIONS, PRESENT_ACTIONS } from "./modeActions";
import { NUDGE_ACTIONS } from "./nudgeActions";
import { VIEW_ACTIONS } from "./viewActions";

/**
 * Everything a person can do by name. Where two have one key, the first that can be done answers:
 * "?" is a sign while a link is selected, else it asks for help.
 */
export const ACTIONS: readonly Action[] = [
  ...PRESENT_ACTIONS,
  ...DRAW_ACTIONS,
  ...LINK_ACTIONS,
  ...LOOP_ACTIONS,
  ...LEVERAGE_ACTIONS,
  ...NUDGE_ACTIONS,
  ...ARRANGE_ACTIONS,
  ...CLEAN_UP_ACTIONS,
  ...FLOW_ACTIONS,
  ...EDIT_ACTIONS,
  ...CLIPBOARD_ACTIONS,
  ...GO_ACTIONS,
  ...VIEW_ACTIONS,
  ...MODE_ACTIONS,
  ...DOCUMENT_ACTIONS,
];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  invariant(action, `there is no action ${id} in the table`);
  return action;
}

interface GroupOfActions {
  readonly group: ActionGroup;
  readonly actions: readonly Action[];
}

const GROUPS: readonly ActionGroup[] = [
  "draw",
  "link",
  "loop",
  "edit",
  "go",
  "view",
  "move",
  "arrange",
  "document",
  "present",
  "help",
];

/** All of them under the words of their groups. */
export function actionsByGroup(): readonly GroupOfActions[] {
  return GROUPS.map((group) => ({
    group,
    actions: ACTIONS.filter((action) => action.group === group),
  }));
}
