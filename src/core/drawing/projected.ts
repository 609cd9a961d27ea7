import { separate } from "../layout/separate";
import type { CldDocument, LinkId, Point, VariableId } from "../model/document";
import { runsThrough } from "./arc";
import type { TextMeasurer } from "./drawing";
import { linkArc } from "./linkArc";
import { type Box, boxOf, boxRound, type Centred, enclosing } from "./box";
import { labelBox } from "./labelBox";

/** A window to present in, CSS pixels: all of it, and what of it the diagram has. */
export interface Screen {
  readonly height: number;
  readonly room: { readonly width: number; readonly height: number };
}

/**
 * How near variables are brought together, so that their words stand larger beside the distances
 * between them: 3/4 are labels of 20 px where there were 15. The next are for diagrams whose words
 * would else be too small for the last row; nearer than that arrows lose their shape.
 */
const NEARNESS = [3 / 4, 0.7, 0.65];
/** Between two labels, pixels: room for a short arrow. */
const GAP = 26;
/** Arcs, signs and rings reach so far beyond the labels, pixels. */
const REACH = 24;
/** Of the height of the screen: letters of this size are read from the last row. */
const READABLE = 1 / 50;
/** Pixels at zoom 1. */
const LETTER = 15;
/** Links with heavy lines pass labels at this distance, in pixels, where they can. */
const CLEAR = 4;
/** Bends that are so near each other look alike, and so many of them are tried to either side. */
const BEND_STEP = 0.02;
const LIKE = 5;

/** The zoom at which labels are as high as has to be on a screen of this height. */
export function readableZoom(height: number): number {
  return (height * READABLE) / LETTER;
}

/**
 * A document as it is drawn for a room: the same picture with its labels nearer to each other, kept
 * clear of one another. Sideways they stay apart as far as the screen is wide. Magnified to the screen
 * its words can be read from the last row, unless there are too many. Bends stay as they are: those set
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
  let nearer = labels;
  let by: Point = { x: 1, y: 1 };
  for (const nearness of NEARNESS) {
    by = { x: sideways(labels, nearness, screen.room), y: nearness };
    nearer = broughtNearer(labels, by);
    if (fittingZoom(nearer, screen.room) >= readableZoom(screen.height)) break;
  }
  const placed = withPlaces(document, nearer, by);
  const free = stillFree(document, nearer, drawn);
  if (Object.keys(free).length === 0) return placed;
  return { ...placed, layout: { ...placed.layout, bends: { ...free, ...placed.layout.bends } } };
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
  const byId = new Map(labels.map((label) => [label.id, label]));
  const free: Record<LinkId, number> = {};
  for (const { id, source, target } of Object.values(links)) {
    const [from, to, bend] = [byId.get(source), byId.get(target), drawn[id]];
    if (!from || !to || from === to || bend === undefined) continue;
    const others = labels.filter((label) => label !== from && label !== to);
    const isClear = (tried: number, margin: number): boolean => {
      const arc = linkArc(from, to, tried);
      return !others.some((label) => runsThrough(arc, boxOf(label, margin)));
    };
    const like = bendsLike(bend);
    const clear =
      like.find((tried) => isClear(tried, CLEAR)) ?? like.find((one) => isClear(one, 0));
    if (clear !== undefined) free[id] = clear;
  }
  return free;
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

function broughtNearer(labels: readonly Label[], by: Point): Label[] {
  const spots = labels.map(({ centre: { x, y } }) => ({ x: x * by.x, y: y * by.y }));
  separate(spots, labels, { gap: GAP, rounds: 60 });
  return labels.map((label, place) => ({ ...label, centre: spots[place]! })); // one spot for each
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
