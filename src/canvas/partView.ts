import { type Box, boxOf, boxRound, enclosing } from "../core/drawing/box";
import type { Drawing } from "../core/drawing/drawing";
import { INK } from "../core/drawing/ink";
import type { VariableId } from "../core/model/document";
import { type Limits, onScreen, type Size, type View, viewOf } from "./viewOf";

/** Round the stressed part of a scene stands the rest of the diagram: it is seen what it is a part of. */
const NEARER = 1.5;
/** Arcs between labels bend so far out of them, with their signs; diagram pixels. */
const AROUND = 28;
/** What is hardly nearer is shown as the whole, with nothing cut off. */
const WORTH_IT = 1.15;
/** So much farther away it is looked from at a time, until no word is cut, */
const BACK = 0.98;
/** and in so many steps across the window and along it, */
const STEPS = 16;
/** with at most such a share of the window left empty beside the picture. */
const AIR = 0.1;

/** A part of a picture, and what of the picture is shown beside it. */
export interface Part {
  readonly variables: readonly VariableId[];
  readonly isShown: (id: VariableId) => boolean;
}

/**
 * The view of a part with what is round it: no nearer than half as near again as the whole picture, and
 * with no word and no ring at a rim of the window of which only a piece would be seen. The whole picture
 * where there is no such view that is nearer; the view of the part in any case where the whole is too
 * small to be read, which is below the zoom `readable`.
 */
export function partView(
  { labels, badges, bounds }: Pick<Drawing, "labels" | "badges" | "bounds">,
  part: Part,
  size: Size,
  { readable, ...limits }: Limits & { readonly readable: number },
): View {
  const whole = viewOf(bounds, size, limits);
  const box = enclosing(
    part.variables.flatMap((id) => (labels[id] ? [boxOf(labels[id], AROUND)] : [])),
  );
  if (!box || !bounds) return whole;
  const minZoom = Math.min(limits.maxZoom, readable);
  const maxZoom = Math.max(minZoom, Math.min(limits.maxZoom, NEARER * whole.zoom));
  const isTooSmall = whole.zoom < minZoom;
  const least = isTooSmall ? minZoom : WORTH_IT * whole.zoom;
  const view = viewWithin(box, bounds, size, { ...limits, minZoom, maxZoom });
  const pieces = wordsAndRings({ labels, badges }, part);
  const isUncut = (seen: View): boolean => !pieces.some((piece) => isCut(piece, seen, size));
  for (let { zoom } = view; zoom >= least; zoom *= BACK) {
    const fixed = { ...limits, minZoom: zoom, maxZoom: zoom };
    const at = viewWithin(box, bounds, size, fixed);
    const uncut = shifted(at, { box, bounds, size, margin: limits.margin }).find(isUncut);
    if (uncut) return uncut;
  }
  return isTooSmall ? view : whole;
}

/**
 * The view that shows a box, with as little empty sheet beside the whole as can be: a part at the rim
 * comes to the rim of the window.
 */
export function viewWithin(box: Box, whole: Box, size: Size, limits: Limits): View {
  const view = viewOf(box, size, limits);
  const { left, top, right, bottom } = onScreen(whole, view);
  return {
    x: view.x + filling(left, right, size.width, limits.margin),
    y: view.y + filling(top, bottom, size.height, limits.margin),
    zoom: view.zoom,
  };
}

/** How far a stretch has to move to fill a length within its margin; one that is shorter goes to its middle. */
function filling(from: number, to: number, length: number, margin: number): number {
  if (to - from <= length - 2 * margin) return (length - from - to) / 2;
  return Math.min(0, margin - from) + Math.max(0, length - margin - to);
}

function wordsAndRings(
  { labels, badges }: Pick<Drawing, "labels" | "badges">,
  { isShown }: Part,
): readonly Box[] {
  const words = Object.entries(labels).filter(([id]) => isShown(id as VariableId));
  const rings = badges.filter(({ path }) => path.every(isShown));
  return [
    ...words.map(([, label]) => boxOf(label)),
    ...rings.map(({ centre }) => boxRound(centre, INK.badgeRadius)),
  ];
}

/** Whether a piece of a box is seen, and a piece is not. Asked thousands of times: no box is made for it. */
function isCut(box: Box, { x, y, zoom }: View, { width, height }: Size): boolean {
  const [left, right] = [box.left * zoom + x, box.right * zoom + x];
  if (right <= 0 || left >= width) return false;
  const [top, bottom] = [box.top * zoom + y, box.bottom * zoom + y];
  if (bottom <= 0 || top >= height) return false;
  return left < 0 || top < 0 || right > width || bottom > height;
}

interface Within {
  /** Stays within the margin. */
  readonly box: Box;
  readonly bounds: Box;
  readonly size: Size;
  readonly margin: number;
}

/** A view moved as far as what is to be seen stays in it and not too much emptiness comes, the least moved first. */
function shifted(view: View, { box, bounds, size, margin }: Within): readonly View[] {
  const part = onScreen(box, view);
  const whole = onScreen(bounds, view);
  const across = stepsBetween(
    Math.max(margin - part.left, (1 - AIR) * size.width - whole.right),
    Math.min(size.width - margin - part.right, AIR * size.width - whole.left),
  );
  const along = stepsBetween(
    Math.max(margin - part.top, (1 - AIR) * size.height - whole.bottom),
    Math.min(size.height - margin - part.bottom, AIR * size.height - whole.top),
  );
  const steps = across.flatMap((x) => along.map((y) => ({ x, y, far: Math.hypot(x, y) })));
  return steps
    .toSorted((a, b) => a.far - b.far)
    .map(({ x, y }) => ({ ...view, x: view.x + x, y: view.y + y }));
}

/** Steps from the least to the greatest, with none at all among them; only this where there is no room. */
function stepsBetween(least: number, greatest: number): readonly number[] {
  if (least >= greatest) return [0];
  const step = (greatest - least) / STEPS;
  return [0, ...Array.from({ length: STEPS + 1 }, (_, index) => least + index * step)];
}
