import type { CldDocument, Link, LinkId, Point, VariableId } from "../model/document";
import { centreOf, enclosing } from "./box";
import type { DrawnLabel } from "./drawing";
import { shortestLoops } from "./shortestLoops";

/** Labels by variable: where the ends of links are. */
export type Labels = Readonly<Record<VariableId, DrawnLabel>>;

/** What the rule makes of a link. */
export interface RuledBend {
  readonly bend: number;
  /** What the side depends on: links of loops keep to theirs harder than others. */
  readonly by: "pair" | "loop" | "picture" | "hand" | "self";
}

/** The arcs of two opposite links; a true circle would be 0.5, which is more than the eye needs. */
const PAIR = 0.24;
/** Links in no loop. */
const APART = 0.12;
/** Links of very long loops stay arcs that can be seen. */
const LEAST = 0.08;
/** Square pixels that are no side at all: a row of variables must bend alike wherever it stands. */
const ROUNDING = 1e-6;

/**
 * How each link bends by rule, for `ruledBends(document, labels)(link)`. A link in a loop of k
 * variables lies on the circle of a regular polygon, tan(π/2k)/2, and bulges away from the middle of
 * the shortest loop it is in; one in no loop bends 0.12 away from the middle of the picture; opposite
 * links bow apart. A bend set by hand stays.
 */
export function ruledBends(document: CldDocument, labels: Labels): (link: Link) => RuledBend {
  const loops = shortestLoops(document.links);
  const middle = middleOf(labels);
  const byHand = document.layout.bends;
  return (link) => {
    const own = byHand[link.id];
    if (link.source === link.target) return { bend: 0, by: "self" };
    if (own !== undefined) return { bend: own, by: "hand" };
    const loop = loops.get(link.id);
    if (!loop) return { bend: APART * sideAwayFrom(middle, link, labels), by: "picture" };
    const opposite = loop.length === 2 ? loop[1] : undefined;
    if (opposite) return { bend: PAIR * sideBesides(opposite.id, byHand), by: "pair" };
    const size = Math.max(LEAST, Math.tan(Math.PI / (2 * loop.length)) / 2);
    return { bend: size * sideAwayFrom(meanOf(loop, labels), link, labels), by: "loop" };
  };
}

/** Opposite links bow apart when their bends have the same sign, for each bows to its own left. */
function sideBesides(opposite: LinkId, byHand: Readonly<Record<LinkId, number>>): 1 | -1 {
  return (byHand[opposite] ?? 0) < 0 ? -1 : 1;
}

/** The sign of the bend that bulges away from a point: the left when the point lies to the right. */
function sideAwayFrom(point: Point, link: Link, labels: Labels): 1 | -1 {
  const start = labels[link.source]?.centre ?? point;
  const end = labels[link.target]?.centre ?? point;
  const turn = (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x);
  return turn > -ROUNDING ? 1 : -1;
}

function meanOf(loop: readonly Link[], labels: Labels): Point {
  let x = 0;
  let y = 0;
  for (const { source } of loop) {
    x += (labels[source]?.centre.x ?? 0) / loop.length;
    y += (labels[source]?.centre.y ?? 0) / loop.length;
  }
  return { x, y };
}

/** The middle of the picture, by the centres of its labels: it does not change as names do. */
function middleOf(labels: Labels): Point {
  const box = enclosing(
    Object.values(labels).map(({ centre: { x, y } }) => ({ left: x, right: x, top: y, bottom: y })),
  );
  return box ? centreOf(box) : { x: 0, y: 0 };
}
