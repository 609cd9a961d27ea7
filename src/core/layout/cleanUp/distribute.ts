import type { VariableId } from "../../model/document";
import { type PlacedLabel, type Places, placesBy } from "./placedLabel";

/** Side by side, or one below the other. */
export type Along = "across" | "down";

/** A label along one axis. */
interface Stretch {
  readonly id: VariableId;
  readonly middle: number;
  readonly length: number;
}

/** Where there is no room for it between the outermost labels, these give way: pixels between boxes. */
const LEAST_GAP = 12;

/**
 * Labels in their order along an axis with the same gap between the box of each and the next. The
 * first and the last stay, unless there is no room for gaps between them: then all of them spread
 * from the middle. The other axis is left as it is.
 */
export function distributed(labels: readonly PlacedLabel[], along: Along): Places {
  const middles = spread(labels.map((label) => stretchOf(label, along)));
  return placesBy(labels, ({ id, centre }) => {
    const middle = middles.get(id)!; // one for each label
    return along === "across" ? { x: middle, y: centre.y } : { x: centre.x, y: middle };
  });
}

function stretchOf({ id, centre, width, height }: PlacedLabel, along: Along): Stretch {
  return along === "across"
    ? { id, middle: centre.x, length: width }
    : { id, middle: centre.y, length: height };
}

/** The middles of stretches laid one after the other with equal gaps. */
function spread(stretches: readonly Stretch[]): ReadonlyMap<VariableId, number> {
  const inOrder = stretches.toSorted((a, b) => a.middle - b.middle || (a.id < b.id ? -1 : 1));
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
