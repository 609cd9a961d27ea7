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

interface Limits {
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
