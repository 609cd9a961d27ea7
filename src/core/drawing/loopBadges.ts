import { loopKey } from "../loops/loopPath";
import type { LoopSet } from "../loops/loopSet";
import type { CldDocument, Point } from "../model/document";
import type { DrawnBadge, Drawing } from "./drawing";
import { rounded } from "./linkArc";
import { type LoopShape, loopShape } from "./loopShape";
import { NO_OBSTACLES, type Obstacles } from "./obstacles";
import { badgePlace, type BadgeSurroundings, isTaken, withBadge } from "./placeBadges";

/** What badges are chosen and placed by. */
export interface BadgeRequest {
  readonly document: CldDocument;
  readonly loops: LoopSet;
  readonly links: Drawing["links"];
  readonly obstacles: Obstacles;
}

/** A loop of the set, by its index, with its shape on the sheet. */
interface ShapedLoop {
  readonly index: number;
  readonly shape: LoopShape;
  readonly isPair: boolean;
}

/** More badges than this make the picture a list. */
const MOST_BADGES = 8;
/** Longer loops are shown only when somebody named, pinned or placed them. */
const SHORT = 5;
/** So many short loops are tried for the places that are left. */
const MOST_TRIED = 60;

/**
 * The badges that are shown unasked, at most eight: loops that are pinned, then those placed by hand
 * or named, then loops of up to five variables, shortest first, that have a free place with no other
 * badge near it. Hidden loops never. A loop of an older answer, whose links are gone, is passed over.
 */
export function loopBadges(request: BadgeRequest): readonly DrawnBadge[] {
  const wishes = wishesOf(request.document);
  const tagged = taggedLoops(request.document);
  const chosen = wishedLoops(request, wishes);
  const shown = chosen.map(({ shape }) => shape);
  const badges: DrawnBadge[] = [];
  let { obstacles } = request;
  const show = (loop: ShapedLoop): void => {
    const standing = badges.map(({ centre }) => centre);
    const hasChip = tagged.has(request.loops.key(loop.index));
    const badge = badgeOf(request, loop, { obstacles, shapes: shown, badges: standing, hasChip });
    if (!badge) return;
    badges.push(badge);
    obstacles = withBadge(obstacles, badge.centre, hasChip);
  };
  chosen.forEach(show);
  for (const loop of shortLoops(request, wishes)) {
    if (badges.length >= MOST_BADGES) break;
    if (
      isTaken(
        loop.shape,
        badges.map(({ centre }) => centre),
      )
    )
      continue;
    shown.push(loop.shape);
    show(loop);
  }
  return badges;
}

/**
 * The badge of one loop that is asked for, beside those that are shown; the one that is shown if it
 * is among them. Where there is no free place it stands in the middle of its loop, over what it must.
 * Null when the loop is not on the sheet.
 */
export function badgeOfLoop(
  request: BadgeRequest,
  index: number,
  shown: readonly DrawnBadge[],
): DrawnBadge | null {
  const key = request.loops.key(index);
  const present = shown.find((badge) => badge.key === key);
  const loop = present ? null : shapedLoop(request, index);
  if (!loop) return present ?? null;
  const surroundings = {
    obstacles: request.obstacles,
    shapes: [],
    badges: shown.map(({ centre }) => centre),
    hasChip: taggedLoops(request.document).has(key),
  };
  return (
    badgeOf(request, loop, surroundings) ??
    badgeOf(request, loop, { ...surroundings, obstacles: NO_OBSTACLES, hasChip: false })
  );
}

/** The shape of these links on the sheet, or null when one of them is not drawn. */
export function shapeOfLinks(links: Drawing["links"], ids: DrawnBadge["links"]): LoopShape | null {
  const arcs = ids.flatMap((id) => (links[id] ? [links[id].arc] : []));
  return arcs.length === ids.length && arcs.length > 0 ? loopShape(arcs) : null;
}

/** Keys of the loops with a leverage point, whose badges carry a chip. */
function taggedLoops({ leverageTags }: CldDocument): ReadonlySet<string> {
  const targets = Object.values(leverageTags).map(({ target }) => target);
  return new Set(
    targets.flatMap((target) => (target.type === "loop" ? [loopKey(target.path)] : [])),
  );
}

/** By key of a loop: how much a badge is wished for; 0 is not at all. */
function wishesOf(document: CldDocument): ReadonlyMap<string, number> {
  const wishes = new Map<string, number>();
  for (const { path } of document.layout.badges) wishes.set(loopKey(path), 1);
  for (const { path, name, visibility } of Object.values(document.loopNotes)) {
    const key = loopKey(path);
    if (visibility === "hidden") wishes.set(key, 0);
    else if (visibility === "pinned") wishes.set(key, 2);
    else if (name !== "") wishes.set(key, 1);
  }
  return wishes;
}

/** The loops most wished for; those of two variables first and then the smallest, which have the fewest places. */
function wishedLoops(
  request: BadgeRequest,
  wishes: ReadonlyMap<string, number>,
): readonly ShapedLoop[] {
  return [...wishes]
    .filter(([, wish]) => wish > 0)
    .map(([key, wish]) => ({ wish, index: request.loops.indexOf(key) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => b.wish - a.wish || a.index - b.index)
    .flatMap(({ index }) => shapedLoop(request, index) ?? [])
    .slice(0, MOST_BADGES)
    .sort((a, b) => Number(b.isPair) - Number(a.isPair) || a.shape.size - b.shape.size);
}

/** Short loops about which nobody said anything. */
function* shortLoops(
  request: BadgeRequest,
  wishes: ReadonlyMap<string, number>,
): Generator<ShapedLoop> {
  const { loops } = request;
  for (let index = 0; index < Math.min(loops.count, MOST_TRIED); index++) {
    if (loops.length(index) > SHORT) return;
    const loop = wishes.has(loops.key(index)) ? null : shapedLoop(request, index);
    if (loop) yield loop;
  }
}

function shapedLoop({ loops, links }: BadgeRequest, index: number): ShapedLoop | null {
  const shape = shapeOfLinks(links, loops.links(index));
  return shape && { index, shape, isPair: loops.length(index) === 2 };
}

function badgeOf(
  { document, loops }: BadgeRequest,
  { index, shape }: ShapedLoop,
  surroundings: BadgeSurroundings,
): DrawnBadge | null {
  const key = loops.key(index);
  const byHand = document.layout.badges.find(({ path }) => loopKey(path) === key);
  const centre = byHand ? moved(shape.centre, byHand.offset) : badgePlace(shape, surroundings);
  if (!centre) return null;
  return {
    key,
    path: loops.path(index),
    links: loops.links(index),
    centre: rounded(centre),
    anchor: rounded(shape.centre),
    kind: loops.kind(index),
    clockwise: shape.clockwise,
  };
}

function moved({ x, y }: Point, offset: Point): Point {
  return { x: x + offset.x, y: y + offset.y };
}
