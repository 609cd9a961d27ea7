import {
  type Arc,
  directionAt,
  distanceToArc,
  lengthOf,
  pointAt,
  runsThrough,
} from "../../src/core/drawing/arc";
import { type Box, boxOf, type Centred, distance, distanceToBox } from "../../src/core/drawing/box";
import type { Drawing } from "../../src/core/drawing/drawing";
import type { CldDocument, LinkId, Point, VariableId } from "../../src/core/model/document";

/** A link of a flow as a reader sees it: pieces of circles one after the other, and its marks. */
export interface SeenRoute {
  readonly id: LinkId;
  readonly source: VariableId;
  readonly target: VariableId;
  readonly pieces: readonly Arc[];
  readonly sign: Point;
  /** The middle between the bars of a delay. */
  readonly bars: Point | null;
}

/** A flow as a reader sees it. */
export interface SeenFlow {
  readonly labels: ReadonlyMap<VariableId, Centred>;
  readonly routes: readonly SeenRoute[];
}

/** Radii of what marks are made of, a little less than drawn, so that touching is no clash. */
const SIGN = 6.5;
const BARS = 8;
const HEAD = { back: 5.5, radius: 4.8 };
/** How far inside the box of a label its letters begin. */
const PADDING = -3;
/** A path may touch the border of a label, not its letters. */
const INSIDE = -2;

/** Pairs of links into one label whose tips are nearer to each other than so many pixels. */
export function headsTogether({ routes }: SeenFlow, nearer: number): number {
  return pairsOf(routes).filter(
    ([a, b]) => a.target === b.target && distance(tipOf(a), tipOf(b)) < nearer,
  ).length;
}

/** Pairs of a link and a label that is not at its end, where the link enters the label. */
export function flowLabelsCrossed({ labels, routes }: SeenFlow): number {
  return routes.flatMap(({ source, target, pieces }) =>
    [...labels].filter(
      ([id, label]) =>
        id !== source &&
        id !== target &&
        pieces.some((piece) => runsThrough(piece, boxOf(label, INSIDE))),
    ),
  ).length;
}

/** Signs that touch words, a line (their own too), a head, the bars of a delay or another sign. */
export function flowSignClashes(flow: SeenFlow): number {
  const texts = textsOf(flow);
  return flow.routes.filter(
    ({ id, sign }) =>
      texts.some((text) => distanceToBox(sign, text) < SIGN) ||
      flow.routes.some(
        (other) =>
          distanceToRoute(other, sign) < SIGN ||
          distance(headOf(other), sign) < SIGN + HEAD.radius ||
          (other.bars !== null && distance(other.bars, sign) < SIGN + BARS) ||
          (other.id !== id && distance(other.sign, sign) < 2 * SIGN),
      ),
  ).length;
}

/** Signs nearer to another link than to their own, or farther from their head than so many pixels. */
export function flowSignsAstray({ routes }: SeenFlow, farther: number): number {
  return routes.filter((route) => {
    const own = distanceToRoute(route, route.sign);
    const isFar = distance(route.sign, tipOf(route)) > farther;
    return (
      isFar ||
      routes.some((other) => other.id !== route.id && distanceToRoute(other, route.sign) < own)
    );
  }).length;
}

/** Delays whose bars another link runs over, or that stand on words. */
export function flowBarsCovered(flow: SeenFlow): number {
  const texts = textsOf(flow);
  return flow.routes.filter(({ id, bars }) => {
    if (!bars) return false;
    const others = flow.routes.filter((other) => other.id !== id);
    return (
      texts.some((text) => distanceToBox(bars, text) < BARS) ||
      others.some((other) => distanceToRoute(other, bars) < BARS)
    );
  }).length;
}

/** The share of the length of all links at which another one runs along it, nearer than 5 px. */
export function flowMerged({ routes }: SeenFlow): number {
  let [all, merged] = [0, 0];
  for (const route of routes) {
    const others = routes.filter(({ id }) => id !== route.id);
    for (const { at, along } of placesOn(route)) {
      all++;
      if (others.some((other) => other.pieces.some((piece) => runsAlong(piece, at, along))))
        merged++;
    }
  }
  return all === 0 ? 0 : merged / all;
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other): readonly [Item, Item] => [one, other]),
  );
}

function textsOf({ labels }: SeenFlow): readonly Box[] {
  return Array.from(labels.values(), (label) => boxOf(label, PADDING));
}

function tipOf({ pieces }: SeenRoute): Point {
  return pieces.at(-1)!.end; // there is one at least
}

function headOf({ pieces }: SeenRoute): Point {
  const last = pieces.at(-1)!; // there is one at least
  return pointAt(last, Math.max(0, 1 - HEAD.back / (lengthOf(last) || 1)));
}

function distanceToRoute({ pieces }: SeenRoute, place: Point): number {
  return Math.min(...pieces.map((piece) => distanceToArc(piece, place)));
}

/** Places along a route, some pixels apart; not near its ends, where links of one label meet. */
function placesOn({ pieces }: SeenRoute) {
  const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end]; // there is one at least
  return pieces
    .flatMap((piece) => {
      const count = Math.max(1, Math.round(lengthOf(piece) / 8));
      return Array.from({ length: count }, (_, index) => {
        const share = (index + 0.5) / count;
        return { at: pointAt(piece, share), along: directionAt(piece, share) };
      });
    })
    .filter(({ at }) => distance(at, start) > 40 && distance(at, end) > 40);
}

function runsAlong(piece: Arc, at: Point, along: Point): boolean {
  if (distanceToArc(piece, at) >= 5) return false;
  const radius = { x: at.x - piece.centre.x, y: at.y - piece.centre.y };
  const across = Math.abs(along.y * radius.x - along.x * radius.y);
  return across / (Math.hypot(radius.x, radius.y) || 1) > 0.9;
}

/** A flow as it is drawn. */
export function seenFlow(
  { links }: Pick<CldDocument, "links">,
  { labels, links: drawn }: Pick<Drawing, "labels" | "links">,
  routes: ReadonlyMap<LinkId, readonly Arc[]>,
): SeenFlow {
  const ids = Object.keys(labels) as VariableId[];
  return {
    labels: new Map(ids.flatMap((id) => (labels[id] ? [[id, labels[id]]] : []))),
    routes: Object.values(links).flatMap(({ id, source, target }): SeenRoute[] => {
      const [pieces, ink] = [routes.get(id), drawn[id]];
      if (!pieces || !ink) return [];
      return [
        {
          id,
          source,
          target,
          pieces,
          sign: ink.sign,
          bars: ink.bars === null ? null : meanOf(ink.bars),
        },
      ];
    }),
  };
}

/** The mean of the places in SVG path data. */
function meanOf(path: string): Point {
  const numbers = Array.from(path.matchAll(/-?[\d.]+/g), ([text]) => Number(text));
  const mean = (rest: number): number => {
    const own = numbers.filter((_, index) => index % 2 === rest);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  return { x: mean(0), y: mean(1) };
}
