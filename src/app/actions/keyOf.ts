import type { ActionId } from "./action";
import { actionOf } from "./actions";
import { shownKey } from "./keyCaps";

/** The key that is shown with the action of this id, if it has one. */
export function keyOf(id: ActionId): string | undefined {
  return shownKey(actionOf(id));
}
