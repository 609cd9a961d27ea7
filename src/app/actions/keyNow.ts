import type { Action } from "./action";
import { ACTIONS } from "./actions";
import { keyCap, shownKey } from "./keyCaps";

/** The key that would do this now: where two share one, only the one that answers has it. */
export function keyNow(action: Action): string | undefined {
  if (action.blocked?.()) return shownKey(action);
  const key = action.keys?.find((keys) => answerer(keys)?.id === action.id);
  return key && keyCap(key);
}

function answerer(keys: string): Action | undefined {
  return ACTIONS.find((action) => action.keys?.includes(keys) && !action.blocked?.());
}
