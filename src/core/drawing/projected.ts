import { separate, type Spot } from "../layout/separate";
import type { CldDocument, LinkId, Point, VariableId } from "../model/document";
import { lengthOf, pointAt, runsThrough } from "./arc";
import type { TextMeasurer } from "./drawing";
import { linkArc } from "./linkArc";
import { type Box, boxOf, boxRound, type Centred, enclosing } from "./box";
import { labelBox } from "./labelBox";
import { type Bendable, partedHeads } from "./partedHeads";
import { readableZoom } from "./readableZoom";

/** A window to present in, CSS pixels: all of it, and what of it the diagram has. */
export interface Screen {
  readonly height: number;
  readonly room: { readonly width: number; readonly height: number };
}

/**
 * How near variables are brought together, so that their words stand larger beside the distances
 * between them: 3/4 are labels of 20 px where there were 15. A diagram whose words are large enough
 * stays as it is edited; nearer than the last one arrows lose their shape.
 */
const NEARNESS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65];
/** While labels are hardly nearer than where they are edited, words are wished so much larger than they have to be. */
const WISHED = { nearness: 0.85, larger: 1.25 };
/** So much larger than what fits the words may be: what is lost is margin. */
const MARGIN = 1.025;
/** Between two labels, pixels: room for a short arrow. */
const GAP = 26;
/** Shorter links are hardly more than their heads; in the middle of others stand the bars of a delay. */
const SHORTEST = { plain: 45, delayed: 60 };
/** So often labels are pushed apart for the links between them, and clear of others. */
const ROUNDS = 12;
/** So often they are pushed off the links that would change sides on their account, and so far at a time. */
const WALLED = 4;
/** Where more links than these would change sides the picture is another one in any case. */
const FEW = 8;
const PUSH = 8;
/** Where along a link it is looked for what of it is nearest to a label. */
const SAMPLES = Array.from({ length: 17 }, (_, index) => index / 16);
/** Arcs, signs and rings reach so far beyond the labels, pixels. */
const REACH = 24;
/** Links with heavy lines pass labels at this distance, in pixels, where they can. */
const CLEAR = 4;
/** Bends that are so near each other look alike, and so many of them are tried to either side. */
const BEND_STEP = 0.02;
const LIKE = 5;

/**
 * A document as it is drawn for a room: the same picture with its labels as much nearer to each other
 * as their words need it, kept clear of one another, and so far apart that no link is hardly more than
 * its head. Sideways they stay apart as far as the screen is wide. Magnified to the screen its words can
 * be read from the last row, unless there are too many. Bends stay as they are: those set
 * by hand, and of the others those `drawn` elsewhere, as nearly as the labels let them.
 */
export function projected(
  document: CldDocument,
  measure: TextMeasurer,
  screen: Screen,
  drawn: Readonly<Record<LinkId, number>> = {},
): CldDocument {
  const labels = Object.entries(document.layout.positions).map(([id, centre]): Label => {
    const { width, height } = labelBox(document.variables[id as VariableId]?.name ?? "", measure);
    return { id, centre, width, height };
  });
  const ties = tiesOf(document, labels, drawn);
  const by = nearnessFor(labels, ties, screen);
  const { nearer, free } = heldLike(document, labels, { ties, by, drawn });
  const placed = withPlaces(document, nearer, by);
  if (Object.keys(free).length === 0) return placed;
  const bends = { ...free, ...placed.layout.bends };
  const parted = partedHeads(bendables(document, nearer, { bends, drawn }));
  return { ...placed, layout: { ...placed.layout, bends: { ...bends, ...parted } } };
}

/** The least nearness with which words are large enough; the greatest where none is. */
function nearnessFor(labels: readonly Label[], ties: readonly Tie[], screen: Screen): Point {
  let by: Point = { x: 1, y: 1 };
  for (const nearness of NEARNESS) {
    const larger = nearness > WISHED.nearness ? WISHED.larger : 1 / MARGIN;
    const wanted = larger * readableZoom(screen.height);
    by = { x: sideways(labels, nearness, screen.room), y: nearness };
    const isLarge = (placed: readonly Label[]): boolean =>
      fittingZoom(placed, screen.room) >= wanted;
    // Pushing labels apart only makes the picture larger: that is reckoned where it can still be enough.
    if (isLarge(scaled(labels, by)) && isLarge(keptApart(scaled(labels, by), ties))) break;
  }
  return by;
}

interface Held {
  readonly ties: readonly Tie[];
  readonly by: Point;
  readonly drawn: Readonly<Record<LinkId, number>>;
}

/** Labels brought nearer, with links bent as elsewhere: what would lie on one of these is pushed off it. */
function heldLike(document: CldDocument, labels: readonly Label[], { ties, by, drawn }: Held) {
  const heldWithin = (within: readonly Wall[]) => {
    const nearer = keptApart(scaled(labels, by), ties, within);
    return { nearer, free: stillFree(document, nearer, drawn) };
  };
  let walls: readonly Wall[] = [];
  let best = heldWithin(walls);
  let last = best;
  for (let round = 0; round < WALLED; round++) {
    const lost = ties.filter(({ id }) => drawn[id] !== undefined && last.free[id] === undefined);
    if (lost.length === 0 || lost.length > FEW) break;
    walls = [...walls, ...lost.flatMap((tie) => wallsOf(tie, labels, last.nearer))];
    last = heldWithin(walls);
    if (Object.keys(last.free).length > Object.keys(best.free).length) best = last;
  }
  return best;
}

/**
 * The bends with which links run clear of labels that have come nearer: as they are drawn elsewhere,
 * or hardly otherwise. Of a link that has no such bend another one is chosen with its picture.
 */
function stillFree(
  { links }: CldDocument,
  labels: readonly Label[],
  drawn: Readonly<Record<LinkId, number>>,
): Readonly<Record<LinkId, number>> {
  const free: Record<LinkId, number> = {};
  for (const { link, ends, others } of betweenLabels(links, labels)) {
    const bend = drawn[link.id];
    if (bend === undefined) continue;
    const isClear = (tried: number, margin: number): boolean =>
      !others.some((label) => runsThrough(linkArc(...ends, tried), boxOf(label, margin)));
    const like = bendsLike(bend);
    const clear =
      like.find((tried) => isClear(tried, CLEAR)) ?? like.find((one) => isClear(one, 0));
    if (clear !== undefined) free[link.id] = clear;
  }
  return free;
}

/** Links between two labels, with all other labels. */
function betweenLabels(links: CldDocument["links"], labels: readonly Label[]) {
  const byId = new Map(labels.map((label) => [label.id, label]));
  return Object.values(links).flatMap((link) => {
    const [from, to] = [byId.get(link.source), byId.get(link.target)];
    if (!from || !to || from === to) return [];
    const others = labels.filter((label) => label !== from && label !== to);
    return [{ link, ends: [from, to] as const, others }];
  });
}

interface Bent {
  readonly bends: Readonly<Record<LinkId, number>>;
  readonly drawn: Readonly<Record<LinkId, number>>;
}

/** The links with bends, and which others they may have: like the one elsewhere, and clear of labels. */
function bendables(
  { links, layout }: CldDocument,
  labels: readonly Label[],
  { bends, drawn }: Bent,
): readonly Bendable[] {
  return betweenLabels(links, labels).flatMap(({ link, ends, others }) => {
    const { id, target } = link;
    const bend = bends[id];
    if (bend === undefined) return [];
    const isClear = (tried: number): boolean =>
      !others.some((label) => runsThrough(linkArc(...ends, tried), boxOf(label, CLEAR)));
    const like = layout.bends[id] === undefined ? bendsLike(drawn[id] ?? bend) : [];
    const [from, to] = ends;
    return [{ id, target, from, to, bend, others: like.filter(isClear) }];
  });
}

/** A bend and those a little lower and higher, to the same side, the nearest first. */
function bendsLike(bend: number): readonly number[] {
  const others = Array.from({ length: LIKE }, (_, index) => (index + 1) * BEND_STEP);
  const sizes = others.flatMap((by) => [Math.abs(bend) - by, Math.abs(bend) + by]);
  const seen = sizes.filter((size) => size >= BEND_STEP);
  return [bend, ...seen.map((size) => (bend < 0 ? -size : size))];
}

interface Label extends Centred {
  readonly id: string;
}

/** A link between two labels, by their places in the list. */
interface Tie {
  readonly id: LinkId;
  readonly from: number;
  readonly to: number;
  readonly bend: number;
  readonly shortest: number;
}

function tiesOf(
  { links, layout: { bends } }: CldDocument,
  labels: readonly Label[],
  drawn: Readonly<Record<LinkId, number>>,
): readonly Tie[] {
  const placeOf = new Map(labels.map(({ id }, place) => [id, place]));
  return Object.values(links).flatMap(({ id, source, target, delay }) => {
    const [from, to] = [placeOf.get(source), placeOf.get(target)];
    if (from === undefined || to === undefined || from === to) return [];
    const shortest = delay ? SHORTEST.delayed : SHORTEST.plain;
    return [{ id, from, to, bend: bends[id] ?? drawn[id] ?? 0, shortest }];
  });
}

function scaled(labels: readonly Label[], by: Point): Label[] {
  return labels.map((label) => {
    const { x, y } = label.centre;
    return { ...label, centre: { x: x * by.x, y: y * by.y } };
  });
}

/** A label that came to lie on a link, and away from it as it is where it is edited. */
interface Wall {
  readonly tie: Tie;
  readonly label: number;
  readonly away: Point;
}

function wallsOf(tie: Tie, edited: readonly Label[], placed: readonly Label[]): Wall[] {
  const { from, to, bend } = tie;
  const arc = linkArc(edited[from]!, edited[to]!, bend); // ties have places in the list
  const now = linkArc(placed[from]!, placed[to]!, bend);
  return placed.flatMap((each, label) => {
    if (label === from || label === to || !runsThrough(now, boxOf(each))) return [];
    const { centre } = edited[label]!; // the same list
    const gaps = SAMPLES.map((share) => minus(centre, pointAt(arc, share)));
    const [gap = { x: 0, y: 1 }] = gaps.toSorted((a, b) => lengthOfStep(a) - lengthOfStep(b));
    const size = Math.max(1, lengthOfStep(gap));
    return [{ tie, label, away: { x: gap.x / size, y: gap.y / size } }];
  });
}

/**
 * Pushed apart so that none is near another, none so near that a link between them is hardly seen, and
 * none on a link that is a wall.
 */
function keptApart(
  labels: readonly Label[],
  ties: readonly Tie[],
  walls: readonly Wall[] = [],
): Label[] {
  const spots = labels.map(({ centre }) => ({ ...centre }));
  const clear = (): void => separate(spots, labels, { gap: GAP, rounds: 60 });
  clear();
  for (let round = 0; round < ROUNDS; round++) {
    const short = ties.filter((tie) => lengthened(spots, labels, tie));
    const met = walls.filter((wall) => cleared(spots, labels, wall));
    if (short.length + met.length === 0) break;
    clear();
  }
  return labels.map((label, place) => ({ ...label, centre: spots[place]! })); // one spot for each
}

/** Pushes a label off a link that is its wall, and the link off it; says whether it was on it. */
function cleared(spots: readonly Spot[], labels: readonly Label[], wall: Wall): boolean {
  const { tie, label, away } = wall;
  const at = (place: number): Label => ({ ...labels[place]!, centre: spots[place]! });
  const arc = linkArc(at(tie.from), at(tie.to), tie.bend);
  if (!runsThrough(arc, boxOf(at(label), CLEAR))) return false;
  move(spots[label]!, away, PUSH);
  move(spots[tie.from]!, away, -PUSH / 2);
  move(spots[tie.to]!, away, -PUSH / 2);
  return true;
}

function move(spot: Spot, { x, y }: Point, by: number): void {
  spot.x += x * by;
  spot.y += y * by;
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function lengthOfStep({ x, y }: Point): number {
  return Math.hypot(x, y);
}

/** Pushes the ends of a link apart by what it is too short; says whether it was. */
function lengthened(spots: readonly Spot[], labels: readonly Label[], tie: Tie): boolean {
  const [a, b] = [spots[tie.from]!, spots[tie.to]!]; // ties have places in the list
  const from = { ...labels[tie.from]!, centre: a };
  const to = { ...labels[tie.to]!, centre: b };
  const missing = tie.shortest - lengthOf(linkArc(from, to, tie.bend));
  if (missing < 1) return false;
  const gap = minus(b, a);
  const share = missing / 2 / Math.max(1, lengthOfStep(gap));
  move(a, gap, -share);
  move(b, gap, share);
  return true;
}

/** How far apart labels may stay sideways where the height of the room decides the zoom. */
function sideways(labels: readonly Label[], nearness: number, room: Screen["room"]): number {
  const bounds = enclosing(labels.map((label) => boxOf(label, REACH)));
  const centres = enclosing(labels.map(({ centre }) => boxRound(centre, 0)));
  if (!bounds || !centres || centres.right === centres.left) return nearness;
  const height = nearness * (centres.bottom - centres.top) + heightOf(bounds) - heightOf(centres);
  const width = (room.width / room.height) * height - (widthOf(bounds) - widthOf(centres));
  return Math.max(nearness, Math.min(1, width / widthOf(centres)));
}

function fittingZoom(labels: readonly Label[], room: Screen["room"]): number {
  const bounds = enclosing(labels.map((label) => boxOf(label, REACH)));
  return bounds ? Math.min(room.width / widthOf(bounds), room.height / heightOf(bounds)) : Infinity;
}

function withPlaces(document: CldDocument, labels: readonly Label[], by: Point): CldDocument {
  const { layout } = document;
  const positions = Object.fromEntries(labels.map(({ id, centre }) => [id, centre]));
  const badges = layout.badges.map(({ path, offset: { x, y } }) => ({
    path,
    offset: { x: x * by.x, y: y * by.y },
  }));
  return { ...document, layout: { ...layout, positions, badges } };
}

function widthOf({ left, right }: Box): number {
  return right - left;
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}
