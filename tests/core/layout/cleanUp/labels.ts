import fc from "fast-check";
import { boxOf, type Box } from "../../../../src/core/drawing/box";
import { labelBox } from "../../../../src/core/drawing/labelBox";
import type { PlacedLabel, Places } from "../../../../src/core/layout/cleanUp/placedLabel";
import type { CldDocument, VariableId } from "../../../../src/core/model/document";
import { measureText } from "../../drawing/measure";

/** A label by hand: its box from its upper left corner. */
export function label(
  name: string,
  {
    left,
    top,
    width = 40,
    height = 20,
  }: { left: number; top: number; width?: number; height?: number },
): PlacedLabel {
  const centre = { x: left + width / 2, y: top + height / 2 };
  return { id: `v-${name}` as VariableId, centre, width, height };
}

/** The labels of a document, where they stand. */
export function labelsOf({ variables, layout }: CldDocument): readonly PlacedLabel[] {
  return Object.values(variables).map(({ id, name }) => {
    const { width, height } = labelBox(name, measureText);
    return { id, width, height, centre: layout.positions[id]! }; // a sketch places all
  });
}

/** The same labels where they have been put. */
export function putAt(labels: readonly PlacedLabel[], places: Places): readonly PlacedLabel[] {
  return labels.map((one) => ({ ...one, centre: places[one.id] ?? one.centre }));
}

/** Their boxes by the last part of their ids, in whole pixels. */
export function boxesOf(labels: readonly PlacedLabel[]): Readonly<Record<string, Box>> {
  return Object.fromEntries(labels.map((one) => [one.id.slice(2), boxOf(one)]));
}

/** Two to eight labels of any size anywhere. */
export const arbitraryLabels: fc.Arbitrary<readonly PlacedLabel[]> = fc
  .array(
    fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
      width: fc.integer({ min: 20, max: 160 }),
      height: fc.constantFrom(26, 44, 62),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ x, y, width, height }, place) => ({
      id: `v-${place}` as VariableId,
      centre: { x, y },
      width,
      height,
    })),
  );
