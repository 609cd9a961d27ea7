import type { Drawing } from "./drawing";

/**
 * `shown` with at most so many more labels, and as many more links, as `after` has them: for a large
 * picture that comes bit by bit, so that no frame has to draw all of it. What is new comes at once,
 * and what `after` does not have goes at once. `after` itself when nothing of it is left to come.
 */
export function partlyDrawn(shown: Drawing, after: Drawing, most: number): Drawing {
  const labels = withSome(shown.labels, after.labels, most);
  const links = withSome(shown.links, after.links, most);
  const isWhole = labels === after.labels && links === after.links;
  return isWhole ? after : { ...after, labels, links };
}

function withSome<Key extends string, Piece>(
  shown: Readonly<Record<Key, Piece>>,
  after: Readonly<Record<Key, Piece>>,
  most: number,
): Readonly<Record<Key, Piece>> {
  const some: Record<Key, Piece> = { ...after };
  let others = 0;
  for (const key in after) {
    const before = Object.hasOwn(shown, key) ? shown[key] : after[key];
    if (before === after[key]) continue;
    others++;
    if (others > most) some[key] = before;
  }
  return others > most ? some : after;
}
