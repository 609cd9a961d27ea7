import { removeLeverageTag } from "../../core/commands/leverage";
import { EVERY_LOOP } from "../../core/loops/loopFilter";
import type { OutlineItem, OutlineRow } from "../../core/outline/outline";
import type { ElementRef } from "../../core/model/document";
import { act } from "../../state/act";
import { currentAnalysis } from "../../state/analysisStore";
import { removeThings } from "../../state/removeThings";
import { setSession } from "../../state/sessionStore";
import { goTo } from "../shared/goTo";

/** Selects what a line is about and brings it into view. */
export function selectRow({ item }: OutlineRow): void {
  const ref = refOf(item);
  if (ref) goTo(ref);
}

/** Everything that can be said about it, in the inspector. */
export function showDetails(row: OutlineRow): boolean {
  const { item } = row;
  if (item.kind === "moreLoops") {
    const loopFilter = { ...EVERY_LOOP, through: item.variable };
    setSession({ loopFilter, panelTab: "loops" });
    return true;
  }
  selectRow(row);
  setSession({ panelTab: item.kind === "loop" ? "loops" : "inspector" });
  return true;
}

/** Deletes what a line is about; a loop goes only with one of its links. */
export function removeRow({ item }: OutlineRow): boolean {
  switch (item.kind) {
    case "variable":
      return removeThings({ variableIds: [item.variable.id], linkIds: [] });
    case "effect":
    case "cause":
      return removeThings({ variableIds: [], linkIds: [item.link.id] });
    case "tag":
      return act(removeLeverageTag, { tagId: item.tag.id });
    case "loop":
    case "moreLoops":
      return false;
  }
}

function refOf(item: OutlineItem): ElementRef | null {
  switch (item.kind) {
    case "variable":
      return { type: "variable", id: item.variable.id };
    case "effect":
    case "cause":
      return { type: "link", id: item.link.id };
    case "loop":
      return { type: "loop", path: currentAnalysis().loops.path(item.index) };
    case "tag":
      return item.tag.target;
    case "moreLoops":
      return null;
  }
}
