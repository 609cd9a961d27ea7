import type { VariableId } from "../../model/document";
import { type PlacedLabel, type Places, placesBy } from "./placedLabel";
import { type Along, LEAST_GAP, type Stretch, stretchesOf } from "./stretch";

/**
 * Labels in their order along an axis with the same gap between the box of each and the next. The
 * first and the last stay, unless there is no room for gaps between them: then all of them spread
 * from the middle. The other axis is left as it is.
 */
export function distributed(labels: readonly PlacedLabel[], along: Along): Places {
  const middles = spread(stretchesOf(labels, along));
  return placesBy(labels, ({ id, centre }) => {
    const middle = middles.get(id)!; // one for each label
    return along === "across" ? { x: middle, y: centre.y } : { x: centre.x, y: middle };
  });
}

/** The middles of stretches laid one after the other with equal gaps. */
function spread(inOrder: readonly Stretch[]): ReadonlyMap<VariableId, number> {
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || first === last) return new Map(inOrder.map((one) => [one.id, one.middle]));
  const start = first.middle - first.length / 2;
  const end = last.middle + last.length / 2;
  const filled = inOrder.reduce((sum, { length }) => sum + length, 0);
  const gaps = inOrder.length - 1;
  const gap = Math.max(LEAST_GAP, (end - start - filled) / gaps);
  let at = (start + end - filled - gap * gaps) / 2;
  return new Map(
    inOrder.map(({ id, length }) => {
      const middle = at + length / 2;
      at += length + gap;
      return [id, middle];
    }),
  );
}
