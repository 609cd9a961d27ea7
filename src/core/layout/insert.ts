import type { TextMeasurer } from "../drawing/drawing";
import { labelBox } from "../drawing/labelBox";
import type { CldDocument, Point, VariableId } from "../model/document";

/** The document with a place for every variable; the same document when every variable has one. */
export function withPlaces(document: CldDocument, measure: TextMeasurer): CldDocument {
  const { positions } = document.layout;
  const missing = Object.values(document.variables).filter(({ id }) => !positions[id]);
  if (missing.length === 0) return document;
  const places: Record<VariableId, Point> = { ...positions };
  let x = Math.max(0, ...Object.values(positions).map((place) => place.x + 200));
  for (const { id, name } of missing) {
    const { width } = labelBox(name, measure);
    places[id] = { x: Math.round(x + width / 2), y: 0 };
    x += width + 60;
  }
  return { ...document, layout: { ...document.layout, positions: places } };
}
