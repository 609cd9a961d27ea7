import { loopKey } from "../loops/loopPath";
import type { LoopSet } from "../loops/loopSet";
import type { CldDocument, Point } from "../model/document";
import type { Arc } from "./arc";
import { overlap } from "./box";
import type { DrawnBadge, Drawing } from "./drawing";
import { rounded } from "./linkArc";
import { type Face, facesOfOthers, loopFaces } from "./loopFaces";
import { type LoopShape, loopShape, surrounds } from "./loopShape";
import { NO_OBSTACLES, type Obstacles } from "./obstacles";
import {
  badgeGround,
  badgePlace,
  type BadgeSurroundings,
  isMistaken,
  isTaken,
  middleDisc,
  withBadge,
} from "./placeBadges";
import { ledBadge } from "./placeLeaders";

/** What badges are chosen and placed by. */
export interface BadgeRequest {
  readonly document: CldDocument;
  readonly loops: LoopSet;
  readonly links: Drawing["links"];
  readonly obstacles: Obstacles;
}

/** What all badges of one picture are placed by. */
interface Placing extends BadgeRequest {
  /** Of the shortest loops, shown or not, by index. */
  readonly faces: ReadonlyMap<number, Face>;
}

/** A loop that may have a badge. */
interface ShapedLoop extends Face {
  readonly isPair: boolean;
}

/** Badges that stand, and the loops they are of. */
interface Shown {
  readonly loops: ShapedLoop[];
  readonly badges: DrawnBadge[];
}

/** More badges than this make the picture a list. */
const MOST_BADGES = 8;
/** Longer loops are shown only when somebody named, pinned or placed them. */
const SHORT = 5;
/** So many short loops are tried for the places that are left. */
const MOST_TRIED = 60;
/** And these are the first so many by their labels. */
const MOST_RANKED = 400;

/**
 * The badges that are shown unasked, at most eight: loops that are pinned, then those placed by hand
 * or named, then loops of up to five variables that have a place of their own, those with the oldest
 * labels first: what is added to a diagram takes no badge away, though it may move one, unless it
 * closes a shorter loop in the same face. A loop that somebody wished for, or one of two links, and
 * that has no place of its own stands beside a link that no loop shown before it has, and rather one
 * that no shorter loop has, with a line to that; without such a link it waits to be asked for.
 * Hidden loops never. A loop of an older answer, whose links are gone, is passed over.
 */
export function loopBadges(asked: BadgeRequest): readonly DrawnBadge[] {
  const request = placingOf(asked);
  const wishes = wishesOf(request.document);
  const wished = wishedLoops(request, wishes);
  const shown: Shown = { loops: [], badges: [] };
  for (const loop of wished) showWished(request, shown, loop, wished);
  const short = shortLoops(request, wishes);
  const pairs = short.filter(({ isPair }) => isPair);
  for (const loop of short) {
    if (shown.badges.length >= MOST_BADGES) break;
    if (leavesOthers(shown, loop)) showShort(request, shown, loop, pairs);
  }
  return shown.badges;
}

function placingOf(request: BadgeRequest): Placing {
  const { loops, links } = request;
  const faces = loopFaces(loops, (index) => shapeOfLinks(links, loops.links(index)));
  return { ...request, faces };
}

/** Shows a loop that somebody wished for, perhaps with a line. */
function showWished(
  request: Placing,
  shown: Shown,
  loop: ShapedLoop,
  wished: readonly ShapedLoop[],
): void {
  const around = surroundings(request, shown, loop, wished);
  const others = wished.filter((other) => other !== loop);
  const shorter = facesOfOthers(request.faces.values(), loop);
  const leadTo = [[...others, ...shorter], others].map((all) => ownLinks(request, loop, all));
  const badge =
    badgeOf(request, loop, { around, leadTo }) ??
    badgeOf(request, loop, { around: withFilled(around, shown, shorter, loop), leadTo: [] });
  add(shown, loop, badge);
}

/**
 * For a wished loop with no place and no link of its own, as the outer one of several that share its
 * links: an equally short one whose badge stands already can be told from it.
 */
function withFilled(
  around: BadgeSurroundings,
  { loops }: Shown,
  shorter: readonly Face[],
  { length }: ShapedLoop,
): BadgeSurroundings {
  const labelled = new Set(loops.map(({ index }) => index));
  const empty = shorter.filter((face) => face.length < length || !labelled.has(face.index));
  return { ...around, faces: empty.map(({ shape }) => shape) };
}

/**
 * Shows a short loop that has a place, or one of two links beside its lens. A larger one gives way to loops of two variables: these have
 * only their own lens to stand in, the larger one has mostly another place, and keeps this one if not.
 */
function showShort(
  request: Placing,
  shown: Shown,
  loop: ShapedLoop,
  pairs: readonly ShapedLoop[],
): void {
  const around = surroundings(request, shown, loop, shown.loops);
  const leadTo = loop.isPair ? [ownLinks(request, loop, shown.loops)] : [];
  const badge = badgeOf(request, loop, { around, leadTo });
  const waiting = pairs.filter((pair) => !shown.loops.includes(pair));
  if (!badge || loop.isPair || !waiting.some(({ shape }) => isInTheWay(shape, badge.centre))) {
    add(shown, loop, badge);
    return;
  }
  const near = waiting.filter(({ shape }) => overlap(shape.bounds, loop.shape.bounds));
  const aside = withLenses(around, near.slice(0, MOST_BADGES));
  add(shown, loop, badgeOf(request, loop, { around: aside, leadTo: [] }) ?? badge);
}

/** As if every loop of two variables that has a place had its badge there. */
function withLenses(around: BadgeSurroundings, pairs: readonly ShapedLoop[]): BadgeSurroundings {
  const { obstacles, shapes, badges } = around;
  const lenses = pairs.flatMap(({ shape }) => {
    const place = badgePlace(shape, { ...around, faces: [] });
    return place ? [{ shape, place }] : [];
  });
  const middles = lenses.map(({ shape }) => middleDisc(shape));
  return {
    ...around,
    obstacles: { ...obstacles, discs: [...obstacles.discs, ...middles] },
    shapes: [...shapes, ...lenses.map(({ shape }) => shape)],
    badges: [...badges, ...lenses.map(({ place }) => place)],
  };
}

/** Whether a badge stands where that of another loop would: inside it, or at its middle. */
function isInTheWay(other: LoopShape, badge: Point): boolean {
  return surrounds(other, badge) || isTaken(other, [badge]);
}

function add({ loops, badges }: Shown, loop: ShapedLoop, badge: DrawnBadge | null): void {
  if (!badge) return;
  loops.push(loop);
  badges.push(badge);
}

function surroundings(
  request: Placing,
  { badges }: Shown,
  loop: ShapedLoop,
  rivals: readonly ShapedLoop[],
): BadgeSurroundings {
  const tagged = taggedLoops(request.document);
  const obstacles = badges.reduce(
    (all, { key, centre }) => withBadge(all, centre, tagged.has(key)),
    request.obstacles,
  );
  return {
    obstacles,
    ground: badgeGround(request.obstacles),
    shapes: rivals.map(({ shape }) => shape),
    faces: facesOfOthers(request.faces.values(), loop).map(({ shape }) => shape),
    badges: badges.map(({ centre }) => centre),
    hasChip: tagged.has(request.loops.key(loop.index)),
  };
}

/**
 * Whether every badge that stands is still read as that of its own loop, and none has this one's
 * middle. One in the lens of two links takes nothing from a larger loop: it is plain whose it is.
 */
function leavesOthers({ loops, badges }: Shown, { shape, isPair }: ShapedLoop): boolean {
  const centres = badges.map(({ centre }) => centre);
  const rivals = centres.filter((_, place) => isPair || !loops[place]!.isPair); // a badge each
  if (isTaken(shape, rivals)) return false;
  return loops.every((other, place) => !isMistaken(other.shape, shape, centres[place]!));
}

/** The arcs of the links that none of the other loops has. */
function ownLinks(
  { loops, links }: BadgeRequest,
  { index }: ShapedLoop,
  others: readonly Face[],
): readonly Arc[] {
  const shared = new Set(others.flatMap((other) => loops.links(other.index)));
  return loops.links(index).flatMap((id) => (shared.has(id) ? [] : (links[id]?.arc ?? [])));
}

/**
 * The badge of one loop that is asked for, beside those that are shown; the one that is shown if it
 * is among them. Where it has no place of its own it stands at any free one inside, else beside a
 * link, else in the middle of its loop, over what it must. Null when the loop is not on the sheet.
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
  const around: BadgeSurroundings = {
    obstacles: request.obstacles,
    ground: badgeGround(request.obstacles),
    shapes: [],
    faces: [],
    badges: shown.map(({ centre }) => centre),
    hasChip: taggedLoops(request.document).has(key),
  };
  const anywhere: BadgeSurroundings = {
    obstacles: NO_OBSTACLES,
    ground: badgeGround(NO_OBSTACLES),
    shapes: [],
    faces: [],
    badges: [],
    hasChip: false,
  };
  return (
    badgeOf(request, loop, { around, leadTo: [ownLinks(request, loop, [])] }) ??
    badgeOf(request, loop, { around: anywhere, leadTo: [] })
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
function wishedLoops(request: Placing, wishes: ReadonlyMap<string, number>): readonly ShapedLoop[] {
  return [...wishes]
    .filter(([, wish]) => wish > 0)
    .map(([key, wish]) => ({ wish, index: request.loops.indexOf(key) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => b.wish - a.wish || a.index - b.index)
    .flatMap(({ index }) => shapedLoop(request, index) ?? [])
    .slice(0, MOST_BADGES)
    .sort((a, b) => Number(b.isPair) - Number(a.isPair) || a.shape.size - b.shape.size);
}

/** Short loops about which nobody said anything, those first that were labelled first. */
function shortLoops(request: Placing, wishes: ReadonlyMap<string, number>): readonly ShapedLoop[] {
  const { loops, document } = request;
  const ranks = new Map(document.loopLabels.map(({ path }, rank) => [loopKey(path), rank]));
  const short: { readonly index: number; readonly rank: number }[] = [];
  for (let index = 0; index < Math.min(loops.count, MOST_RANKED); index++) {
    if (loops.length(index) > SHORT) break;
    const key = loops.key(index);
    if (!wishes.has(key)) short.push({ index, rank: ranks.get(key) ?? ranks.size });
  }
  return short
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST_TRIED)
    .flatMap(({ index }) => shapedLoop(request, index) ?? []);
}

function shapedLoop(
  { loops, links, faces }: BadgeRequest & Partial<Placing>,
  index: number,
): ShapedLoop | null {
  const shape = faces?.get(index)?.shape ?? shapeOfLinks(links, loops.links(index));
  const length = loops.length(index);
  return shape && { index, length, shape, isPair: length === 2 };
}

function badgeOf(
  { document, loops }: BadgeRequest,
  { index, shape }: ShapedLoop,
  {
    around,
    leadTo,
  }: {
    readonly around: BadgeSurroundings;
    /** Links that a line may lead to, the best kind first. */
    readonly leadTo: readonly (readonly Arc[])[];
  },
): DrawnBadge | null {
  const key = loops.key(index);
  const byHand = document.layout.badges.find(({ path }) => loopKey(path) === key);
  const centre = byHand ? moved(shape.centre, byHand.offset) : badgePlace(shape, around);
  const place = centre ? { centre, leader: null } : ledBadge(shape, leadTo, around);
  if (!place) return null;
  return {
    key,
    path: loops.path(index),
    links: loops.links(index),
    centre: rounded(place.centre),
    anchor: rounded(shape.centre),
    leader: place.leader && rounded(place.leader),
    kind: loops.kind(index),
    clockwise: shape.clockwise,
  };
}

function moved({ x, y }: Point, offset: Point): Point {
  return { x: x + offset.x, y: y + offset.y };
}
