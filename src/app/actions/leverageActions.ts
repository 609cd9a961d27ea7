import { DEEP, type RungRange, SHALLOW } from "../../core/leverage/rungRange";
import { showRungs, showTagTable } from "../../state/ladderView";
import { tagInHand } from "../leverage/tagInHand";
import type { Action } from "./action";

/** Tags on the ladder, and what of them the sheet shows. */
export const LEVERAGE_ACTIONS: readonly Action[] = [
  moveTag("tagDeeper", "Alt+ArrowUp", -1),
  moveTag("tagShallower", "Alt+ArrowDown", 1),
  { id: "tagTable", group: "view", run: () => showTagTable() },
  show("allRungs", null),
  show("deepRungs", DEEP),
  show("shallowRungs", SHALLOW),
];

function moveTag(id: Action["id"], key: string, step: -1 | 1): Action {
  return {
    id,
    group: "draw",
    keys: [key],
    blocked: () => (tagInHand() ? null : "needsOneTag"),
    run: () => void moveInHand(step),
  };
}

/** The texts of the twelve rungs come with the ladder, not with the first page. */
async function moveInHand(step: -1 | 1): Promise<void> {
  const { moveTagInHand } = await import("../leverage/moveTagInHand");
  moveTagInHand(step);
}

function show(id: Action["id"], range: RungRange | null): Action {
  return { id, group: "view", run: () => showRungs(range) };
}
