import type { LinkId, Point, VariableId } from "../model/document";
import { directionAt, lengthOf, pointAt } from "./arc";
import type { Centred } from "./box";
import { INK } from "./ink";
import { linkArc } from "./linkArc";

/** Between two arrowheads, pixels: nearer ones are seen as one from the last row. */
const APART = 2;

/** A link that has a bend, and others it may have, the most like it first. */
export interface Bendable {
  readonly id: LinkId;
  readonly target: VariableId;
  readonly from: Centred;
  readonly to: Centred;
  readonly bend: number;
  readonly others: readonly number[];
}

/**
 * Bends of these links with which no two arrowheads at one label touch, as far as the other bends of two
 * that touch give that; all else keeps the bend it has. What is changed is changed as little as can be.
 * Pairs at a label are looked at in their order, each once.
 */
export function partedHeads(links: readonly Bendable[]): Readonly<Record<LinkId, number>> {
  const bends: Record<LinkId, number> = {};
  for (const { id, bend } of links) bends[id] = bend;
  const headOf = (link: Bendable): Head => headAt(link, bends[link.id] ?? link.bend);
  for (const [place, one] of links.entries()) {
    for (const other of links.slice(place + 1)) {
      if (other.target !== one.target || !touch(headOf(one), headOf(other))) continue;
      const near = links.filter(({ target }) => target === one.target);
      const third = near.filter((link) => link !== one && link !== other).map(headOf);
      const parted = pairsOf(one, other).find((pair) => {
        const [a, b] = [headAt(one, pair.one), headAt(other, pair.other)];
        return !touch(a, b) && !third.some((head) => touch(head, a) || touch(head, b));
      });
      if (parted) [bends[one.id], bends[other.id]] = [parted.one, parted.other];
    }
  }
  return bends;
}

/** Bends for two links, those first with which least is changed. */
function pairsOf(one: Bendable, other: Bendable) {
  const choices = ({ bend, others }: Bendable): readonly number[] => [bend, ...others];
  return choices(one)
    .flatMap((bend, rank) =>
      choices(other).map((beside, after) => ({ one: bend, other: beside, rank: rank + after })),
    )
    .toSorted((a, b) => a.rank - b.rank);
}

/** The corners of an arrowhead, its tip first. */
type Head = readonly Point[];

/** As it is drawn: along the chord of the last of the arc, see linkArc.ts. */
function headAt({ from, to }: Bendable, bend: number): Head {
  const arc = linkArc(from, to, bend);
  const share = Math.min(1, INK.headLength / lengthOf(arc));
  const { x, y } = directionAt(arc, 1 - share / 2);
  const tip = pointAt(arc, 1);
  const neck = { x: tip.x - x * INK.headLength, y: tip.y - y * INK.headLength };
  const half = INK.headWidth / 2;
  return [
    tip,
    { x: neck.x - y * half, y: neck.y + x * half },
    { x: neck.x + y * half, y: neck.y - x * half },
  ];
}

/** Whether two heads are nearer than they should be: no side of either parts them (separating axes). */
function touch(a: Head, b: Head): boolean {
  return ![...sidesOf(a), ...sidesOf(b)].some((axis) => {
    const [one, other] = [extentAlong(a, axis), extentAlong(b, axis)];
    return one.least - other.most >= APART || other.least - one.most >= APART;
  });
}

/** The directions across the sides of a head, one pixel long. */
function sidesOf(head: Head): readonly Point[] {
  return head.map((corner, place) => {
    const next = head[(place + 1) % head.length]!; // one of the corners
    const size = Math.hypot(next.x - corner.x, next.y - corner.y);
    return { x: (next.y - corner.y) / size, y: (corner.x - next.x) / size };
  });
}

function extentAlong(head: Head, { x, y }: Point) {
  const places = head.map((corner) => corner.x * x + corner.y * y);
  return { least: Math.min(...places), most: Math.max(...places) };
}
