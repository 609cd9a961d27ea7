import { addLeverageTag } from "../../core/commands/leverage";
import type { ElementRef, LeveragePoint } from "../../core/model/document";
import { act } from "../../state/act";
import { freshId } from "../../state/freshId";
import { session, setSession } from "../../state/sessionStore";

/**
 * Tags the thing with the point, and opens the inspector, where the reason can be written. Who works
 * in the outline stays there.
 */
export function tagWith(target: ElementRef, point: LeveragePoint): void {
  const args = {
    id: freshId("leverageTag"),
    target,
    point,
    rationale: "",
    by: "modeller",
  } as const;
  if (!act(addLeverageTag, args) || isInOutline()) return;
  setSession({ panelOpen: true, panelTab: "inspector" });
}

function isInOutline(): boolean {
  const { panelOpen, panelTab } = session();
  return panelOpen && panelTab === "outline";
}
