import { addLeverageTag } from "../../core/commands/leverage";
import type { ElementRef, LeveragePoint } from "../../core/model/document";
import { act } from "../../state/act";
import { freshId } from "../../state/freshId";
import { setSession } from "../../state/sessionStore";

/** Tags the thing with the point, and opens the inspector, where the reason can be written. */
export function tagWith(target: ElementRef, point: LeveragePoint): void {
  const args = {
    id: freshId("leverageTag"),
    target,
    point,
    rationale: "",
    by: "modeller",
  } as const;
  if (act(addLeverageTag, args)) setSession({ panelOpen: true, panelTab: "inspector" });
}
