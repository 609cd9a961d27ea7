import type { Centred } from "../../drawing/box";
import type { Point, VariableId } from "../../model/document";

/** A label that stands on the sheet: its centre and the size of its box, in pixels at zoom 1. */
export interface PlacedLabel extends Centred {
  readonly id: VariableId;
}

/** New centres of labels, in pixels; whoever stores them rounds them. */
export type Places = Readonly<Record<VariableId, Point>>;

/** The centres of these labels as `place` gives them. */
export function placesBy(
  labels: readonly PlacedLabel[],
  place: (label: PlacedLabel, index: number) => Point,
): Places {
  const places: Record<VariableId, Point> = {};
  labels.forEach((label, index) => (places[label.id] = place(label, index)));
  return places;
}
