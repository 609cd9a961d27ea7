import type { DrawnLabel } from "../../src/core/drawing/drawing";
import type { VariableId } from "../../src/core/model/document";
import { sketchId } from "../sketch";

type Labels = Readonly<Record<VariableId, DrawnLabel>>;

/** Labels of 100 × 26 px at the given places: labelsAt({ a: [0, 0], b: [200, 0] }). */
export function labelsAt(places: Readonly<Record<string, readonly [number, number]>>): Labels {
  return Object.fromEntries(
    Object.entries(places).map(([name, [x, y]]) => [
      sketchId(name),
      { lines: [name], lineWidths: [88], centre: { x, y }, width: 100, height: 26 },
    ]),
  );
}
