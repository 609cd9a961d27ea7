/*
 * Orders of many things at once. Every order of loops is one by small whole numbers (length, kind,
 * rank of a label or of a name), so that it is a counting sort, which looks at each thing twice and
 * keeps the order of equals: orders are put upon one another, the weakest first (Seward 1954,
 * "Information sorting in the application of electronic digital computers").
 */

// Things between two chances to stop: a fraction of a millisecond.
const SLICE = 0xffff;

/** These things in the order of their ranks, 0 to `ranks` - 1; equals as they came. Pauses after slices. */
export function* orderedBy(
  things: Uint32Array<ArrayBuffer>,
  rankOf: (thing: number) => number,
  ranks: number,
): Generator<undefined, Uint32Array<ArrayBuffer>> {
  const places = new Uint32Array(ranks + 1);
  for (let at = 0; at < things.length; at++) {
    // Every thing has a rank below their number.
    places[rankOf(things[at]!) + 1]!++;
    if ((at & SLICE) === SLICE) yield;
  }
  for (let rank = 0; rank < ranks; rank++) places[rank + 1]! += places[rank]!;
  const ordered = new Uint32Array(things.length);
  for (let at = 0; at < things.length; at++) {
    const thing = things[at]!;
    ordered[places[rankOf(thing)]!++] = thing;
    if ((at & SLICE) === SLICE) yield;
  }
  return ordered;
}
