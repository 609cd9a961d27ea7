import type { Drawing } from "../../core/drawing/drawing";
import { loopShape } from "../../core/drawing/loopShape";
import type { LinkId } from "../../core/model/document";
import { useDrawing } from "../../state/drawingStore";

/** Whether a loop turns clockwise on the sheet; clockwise while it is not drawn. */
export function useTurning(links: readonly LinkId[]): boolean {
  return useDrawing((drawing) => turnsClockwise(drawing, links));
}

function turnsClockwise(drawing: Drawing, links: readonly LinkId[]): boolean {
  const arcs = links.flatMap((id) => drawing.links[id]?.arc ?? []);
  return arcs.length === 0 || loopShape(arcs).clockwise;
}
