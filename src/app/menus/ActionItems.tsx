import { MenuItem } from "../../ui/MenuItem";
import { type ActionId, perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { actionWords } from "../actions/actionWords";
import { keyNow } from "../actions/keyNow";

interface ActionItemsProps {
  readonly ids: readonly ActionId[];
}

/** Actions as entries of a menu, each with its key. What cannot be done now is greyed. */
export function ActionItems({ ids }: ActionItemsProps) {
  return ids.map(actionOf).map((action) => (
    <MenuItem
      key={action.id}
      keys={keyNow(action)}
      danger={action.danger ?? false}
      disabled={Boolean(action.blocked?.())}
      onSelect={() => perform(action)}
    >
      {actionWords(action)}
    </MenuItem>
  ));
}
