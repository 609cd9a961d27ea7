import { type Box, centreOf } from "../core/drawing/box";

/** Where the sheet is looked at from: CSS pixels of its origin, and its magnification. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels round what is shown, and how far it may be magnified. */
export interface Limits {
  readonly margin: number;
  readonly maxZoom: number;
  readonly minZoom: number;
}

/** The view that shows a box in the middle, as large as the limits allow; an empty sheet from its origin. */
export function viewOf(box: Box | null, { width, height }: Size, limits: Limits): View {
  if (!box) return { x: width / 2, y: height / 2, zoom: 1 };
  const { margin, maxZoom, minZoom } = limits;
  const fitting = Math.min(
    (width - 2 * margin) / (box.right - box.left),
    (height - 2 * margin) / (box.bottom - box.top),
  );
  const zoom = Math.max(minZoom, Math.min(maxZoom, fitting));
  const middle = centreOf(box);
  return { x: width / 2 - middle.x * zoom, y: height / 2 - middle.y * zoom, zoom };
}

/**
 * The view that shows a box too, moved from the present one no further than needed; zoomed out, with
 * the box in the middle, only where there is no room for it.
 */
export function viewShowing(box: Box, view: View, size: Size, limits: Limits): View {
  const { left, top, right, bottom } = onScreen(box, view);
  const room = { width: size.width - 2 * limits.margin, height: size.height - 2 * limits.margin };
  if (right - left > room.width || bottom - top > room.height) return viewOf(box, size, limits);
  return {
    x: view.x + inwards(left, right, size.width, limits.margin),
    y: view.y + inwards(top, bottom, size.height, limits.margin),
    zoom: view.zoom,
  };
}

/** A view moved up until a box stands above a floor, in CSS pixels from the top; but not out at the top. */
export function viewAbove(box: Box, view: View, floor: number): View {
  const { top, bottom } = onScreen(box, view);
  return { ...view, y: view.y - Math.max(0, Math.min(bottom - floor, top)) };
}

/** How far a stretch has to move to lie within a margin of a length. */
function inwards(from: number, to: number, length: number, margin: number): number {
  if (from < margin) return margin - from;
  return Math.min(0, length - margin - to);
}

/** Whether a box is seen whole. */
export function isInView(box: Box, view: View, { width, height }: Size): boolean {
  const seen = onScreen(box, view);
  return seen.left >= 0 && seen.top >= 0 && seen.right <= width && seen.bottom <= height;
}

/** A box of the sheet in CSS pixels of the window's part that shows it. */
export function onScreen({ left, top, right, bottom }: Box, { x, y, zoom }: View): Box {
  return {
    left: left * zoom + x,
    top: top * zoom + y,
    right: right * zoom + x,
    bottom: bottom * zoom + y,
  };
}
