import { EVERY_LOOP } from "../../core/loops/loopFilter";
import type { LinkId, VariableId } from "../../core/model/document";
import { setSession } from "../../state/sessionStore";

/** Things that loops are to run through: at most one variable, and any links. */
export interface Through {
  readonly variable: VariableId | null;
  readonly links: readonly LinkId[];
}

/** Shows in the list the loops that run through all of these, and no others. */
export function showLoopsThrough({ variable, links }: Through): void {
  setSession({
    panelOpen: true,
    panelTab: "loops",
    loopFilter: { ...EVERY_LOOP, through: variable, links },
  });
}
