import { boxRound, centreOf, enclosing } from "../drawing/box";
import type { Point } from "../model/document";

/** Places moved as one so that their middle is that of others; the same places where there are no others. */
export function centredLike(places: readonly Point[], others: readonly Point[]): readonly Point[] {
  const [from, to] = [middleOf(places), middleOf(others)];
  if (!from || !to) return places;
  return places.map(({ x, y }) => ({ x: x + to.x - from.x, y: y + to.y - from.y }));
}

/** The middle of the box round places. */
function middleOf(places: readonly Point[]): Point | null {
  const box = enclosing(places.map((place) => boxRound(place, 0)));
  return box && centreOf(box);
}
