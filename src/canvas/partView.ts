import { type Box, boxOf, boxRound, enclosing } from "../core/drawing/box";
import type { Drawing } from "../core/drawing/drawing";
import { INK } from "../core/drawing/ink";
import type { VariableId } from "../core/model/document";
import { type Limits, onScreen, type Size, type View, viewOf, viewWithin } from "./viewOf";

/** Round the stressed part of a scene stands the rest of the diagram: it is seen what it is a part of. */
const NEARER = 1.5;
/** Arcs between labels bend so far out of them, with their signs; diagram pixels. */
const AROUND = 28;
/** What is hardly nearer is shown as the whole, with nothing cut off. */
const WORTH_IT = 1.15;
/** So much farther away it is looked from at a time, until no word is cut, */
const BACK = 0.98;
/** and in so many steps from where the part comes to one rim to where it comes to the other. */
const STEPS = 24;

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
  for (let { zoom } = view; zoom >= least; zoom *= BACK) {
    const at = viewWithin(box, bounds, size, { ...limits, minZoom: zoom, maxZoom: zoom });
    const uncut = shifted(at, box, size, limits.margin).find(
      (shift) => !pieces.some((each) => isCut(each, shift, size)),
    );
    if (uncut) return uncut;
  }
  return isTooSmall ? view : whole;
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

/** Whether a piece of a box is seen, and a piece is not. */
function isCut(box: Box, view: View, { width, height }: Size): boolean {
  const { left, top, right, bottom } = onScreen(box, view);
  const isOut = right <= 0 || bottom <= 0 || left >= width || top >= height;
  return !isOut && (left < 0 || top < 0 || right > width || bottom > height);
}

/** A view moved as far as a box of it stays within the margin, the least moved first. */
function shifted(view: View, box: Box, { width, height }: Size, margin: number): readonly View[] {
  const { left, top, right, bottom } = onScreen(box, view);
  const across = stepsBetween(margin - left, width - margin - right);
  const along = stepsBetween(margin - top, height - margin - bottom);
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
