import { type Arc, arcBetween, distanceToArc, lengthOf } from "../../drawing/arc";
import {
  type Box,
  boxRound,
  distance,
  distanceToBox,
  enclosing,
  grown,
  overlap,
} from "../../drawing/box";
import { INK } from "../../drawing/ink";
import { contestPoint } from "../../drawing/linkArc";
import type { Disc } from "../../drawing/obstacles";
import type { LinkId, Point } from "../../model/document";
import { longestPiece, type OnRoute, placeBefore, type Route, routeLength } from "./route";

/** A link whose marks are to be placed. */
export interface Marked {
  readonly id: LinkId;
  readonly route: Route;
  readonly isDelayed: boolean;
  readonly isTagged: boolean;
  readonly isContested: boolean;
}

/** Where the marks of a link stand. */
export interface FlowMarks {
  readonly sign: Point;
  /** A short straight piece whose middle has the bars; null without a delay. */
  readonly bars: Arc | null;
  readonly chip: Point;
}

/** What is in the way of marks besides the links: the text of labels, and chips. */
export interface InTheWay {
  readonly texts: readonly Box[];
  readonly discs: readonly Disc[];
}

/** How far before the tip: signs, then bars, both as near to their own head as is free. */
const SIGN_BACK = [20, 24, 28, 32, 36, 42, 48, 56, 66, 78, 92, 110, 130];
const BARS_BACK = [42, 36, 48, 56, 64, 74, 86, 100, 120, 150, 190, 240, 300, 370, 450];
const OFFSETS = [10, 12.5, 8.5];
/** Room round the bars of a delay, and round a head. */
const RADIUS = { bars: INK.delayLength / 2 + 1, head: INK.headLength / 2, contest: 9 };
/** Nothing of a mark comes nearer to a beginning or a tip. */
const FROM_ENDS = 12;
/** What it costs to stand on or near something, and away from the best place. */
const PRICE = {
  text: 8,
  line: 5,
  disc: 5,
  astray: 3,
  near: 0.25,
  back: 0.012,
  below: 0.12,
  out: 0.05,
  bent: 0.15,
};
const NEAR = 4;
/** Marks stand no farther from their own line than this, with all their room. */
const AROUND = 30;
const ROUNDS = 3;

/**
 * Places for the marks of all links of a flow: each sign beside its own line, above it where that is
 * free, right behind its head; the bars of a delay behind the sign. Each is nearer to its own line
 * than to any other and clear of words, lines, heads and other marks, where that can be had. Found in
 * a few rounds, in the order of the links. O(links × lines near their heads).
 */
export function flowMarks(
  links: readonly Marked[],
  inTheWay: InTheWay,
): ReadonlyMap<LinkId, FlowMarks> {
  const heads = links.map(({ route }) => headOf(route));
  const discs = [...inTheWay.discs, ...heads];
  const around = links.map((link) => nearTo(link, links, { ...inTheWay, discs }));
  const marks = new Map<LinkId, FlowMarks>();
  for (let round = 0; round < ROUNDS; round++) {
    links.forEach((link, index) => {
      const near = around[index]!; // one for each
      marks.set(link.id, marksOf(link, withOthers(near, marks)));
    });
  }
  return marks;
}

/** A mark that may stand at a place: how large it is, and how far from its line. */
interface Candidate {
  readonly at: Point;
  /** The place on its line. */
  readonly on: OnRoute;
  readonly taste: number;
  readonly offset: number;
  readonly radius: number;
}

/** Everything round the marks of one link. */
interface Near {
  readonly own: Route;
  readonly texts: readonly Box[];
  readonly lines: readonly Arc[];
  readonly discs: readonly Disc[];
}

/** What stands near a link, but for the marks of others. */
interface Surroundings extends Near {
  readonly neighbours: readonly Marked[];
}

/** The marks of a link, where everything else stands as it does: sign first, then bars, then a chip. */
function marksOf({ route, isDelayed, isTagged, isContested }: Marked, near: Near): FlowMarks {
  const fixed = isContested ? [contestDisc(route)] : [];
  const before = [...near.discs, ...fixed];
  const sign = best(signPlaces(route), { ...near, discs: before });
  const discs = [...before, { centre: sign.at, radius: INK.signRadius }];
  const bars = isDelayed ? best(barPlaces(route), { ...near, discs }) : null;
  const taken = bars ? [...discs, { centre: bars.at, radius: RADIUS.bars }] : discs;
  // Where no chip stands there is nothing to be kept clear of.
  const chips = chipPlaces(route);
  const chip = isTagged ? best(chips, { ...near, discs: taken }) : chips[0]!; // there are some
  return { sign: sign.at, bars: bars && lineThrough(bars.on), chip: chip.at };
}

function nearTo(
  { id, route }: Marked,
  links: readonly Marked[],
  { texts, discs }: InTheWay,
): Surroundings {
  const room = grown(enclosing(route.map(({ bounds }) => bounds))!, AROUND); // a route has pieces
  const others = links.filter((other) => other.id !== id);
  const isNear = ({ bounds }: Arc): boolean => overlap(bounds, room);
  return {
    own: route,
    lines: others.flatMap((other) => other.route.filter(isNear)),
    texts: texts.filter((text) => overlap(text, room)),
    discs: discs.filter(({ centre, radius }) => overlap(boxRound(centre, radius), room)),
    neighbours: others.filter((other) => other.route.some(isNear)),
  };
}

function withOthers(near: Surroundings, marks: ReadonlyMap<LinkId, FlowMarks>): Near {
  const discs = near.neighbours.flatMap(({ id, isTagged, isContested, route }): readonly Disc[] => {
    const own = marks.get(id);
    if (!own) return [];
    return [
      { centre: own.sign, radius: INK.signRadius },
      ...(own.bars ? [{ centre: middleOf(own.bars), radius: RADIUS.bars }] : []),
      ...(isTagged ? [{ centre: own.chip, radius: INK.chipWidth / 2 }] : []),
      ...(isContested ? [contestDisc(route)] : []),
    ];
  });
  return { ...near, discs: [...near.discs, ...discs] };
}

function signPlaces(route: Route): readonly Candidate[] {
  const length = routeLength(route);
  return SIGN_BACK.filter((back) => back <= Math.max(SIGN_BACK[0]!, length - FROM_ENDS)).flatMap(
    (back) =>
      OFFSETS.flatMap((offset, out) =>
        [1, -1].map((side): Candidate => {
          const place = placeBefore(route, Math.min(back, length / 2 + back / 4));
          const at = beside(place, offset * side);
          const isAbove = at.y < place.at.y;
          const taste = back * PRICE.back + out * PRICE.out + (isAbove ? 0 : PRICE.below);
          return { at, on: place, taste, offset, radius: INK.signRadius };
        }),
      ),
  );
}

function barPlaces(route: Route): readonly Candidate[] {
  const length = routeLength(route);
  const backs = BARS_BACK.filter((back) => back <= length - FROM_ENDS);
  return onLine(route, [...backs, length / 2], RADIUS.bars);
}

/** Chips are the first thing of a link, or else stand where it has room. */
function chipPlaces(route: Route): readonly Candidate[] {
  const length = routeLength(route);
  const backs = [0.72, 0.8, 0.64, 0.56, 0.48, 0.4, 0.32].map((share) => share * length);
  return onLine(route, backs, INK.chipWidth / 2);
}

/** Places on a line itself, so far before its tip, the first the best. */
function onLine(route: Route, backs: readonly number[], radius: number): readonly Candidate[] {
  return backs.map((back, order): Candidate => {
    const on = placeBefore(route, back);
    const taste = order * PRICE.back + (on.isBent ? PRICE.bent : 0);
    return { at: on.at, on, taste, offset: 0, radius };
  });
}

function best(places: readonly Candidate[], near: Near): Candidate {
  let [least, found] = [Infinity, places[0]!]; // there is one at least
  for (const place of places) {
    if (place.taste >= least) continue;
    const cost = place.taste + trouble(place, near);
    if (cost >= least) continue;
    least = cost;
    found = place;
  }
  return found;
}

function trouble({ at, offset, radius }: Candidate, { own, texts, lines, discs }: Near): number {
  let cost = 0;
  for (const text of texts) {
    if (distanceToBox(at, text) < radius) cost += PRICE.text;
  }
  const reach = Math.max(offset, radius + NEAR);
  for (const line of lines) {
    if (!comesNear(line.bounds, at, reach)) continue;
    const apart = distanceToArc(line, at);
    if (apart < radius) cost += PRICE.line;
    else if (apart < radius + NEAR) cost += (PRICE.near * (radius + NEAR - apart)) / NEAR;
    if (apart <= offset) cost += PRICE.astray;
  }
  for (const disc of discs) {
    const apart = distance(disc.centre, at) - disc.radius;
    if (apart < radius) cost += PRICE.disc;
    else if (apart < radius + NEAR) cost += (PRICE.near * (radius + NEAR - apart)) / NEAR;
  }
  if (offset === 0) return cost;
  // A sign in a bend of its own line would touch it.
  return own.some((piece) => distanceToArc(piece, at) < radius) ? cost + PRICE.line : cost;
}

/** Whether a box comes nearer to a place than so far: most lines are told from it by that alone. */
function comesNear({ left, top, right, bottom }: Box, { x, y }: Point, reach: number): boolean {
  return x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
}

/** The place so far to the left of the direction of travel; to the right, when it is negative. */
function beside({ at, along }: OnRoute, offset: number): Point {
  return { x: at.x + along.y * offset, y: at.y - along.x * offset };
}

/** A short line through a place of a route, along it. */
function lineThrough({ at, along }: OnRoute): Arc {
  const half = { x: along.x * RADIUS.bars, y: along.y * RADIUS.bars };
  return arcBetween(
    { x: at.x - half.x, y: at.y - half.y },
    { x: at.x + half.x, y: at.y + half.y },
    0,
  );
}

function middleOf({ start, end }: Arc): Point {
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
}

function headOf(route: Route): Disc {
  return { centre: placeBefore(route, INK.headLength / 2).at, radius: RADIUS.head };
}

/** Where the mark of a contested link stands: on the longest straight piece, see longestPiece. */
function contestDisc(route: Route): Disc {
  const piece = longestPiece(route);
  const centre = lengthOf(piece) > 0 ? contestPoint(piece) : piece.start;
  return { centre, radius: RADIUS.contest };
}
