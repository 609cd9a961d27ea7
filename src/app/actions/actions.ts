import { invariant } from "../../core/model/invariant";
import type { Action, ActionId } from "./action";
import { EDIT_ACTIONS } from "./editActions";
import { VIEW_ACTIONS } from "./viewActions";

/** Everything a person can do by name, in the order of the help sheet. */
export const ACTIONS: readonly Action[] = [...EDIT_ACTIONS, ...VIEW_ACTIONS];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  invariant(action, `there is no action ${id} in the table`);
  return action;
}
