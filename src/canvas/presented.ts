import type { Box } from "../core/drawing/box";
import type { Screen } from "../core/drawing/projected";
import { readableZoom } from "../core/drawing/readableZoom";
import { type Limits, type Size, viewOf } from "./viewOf";

/** Of labels while presenting. */
export const PRESENTED_WEIGHT = 600;
/** What is said takes so much of the height, as the shell lays it out; CSS pixels and a share. */
const FOOT = { pixels: 190, share: 0.24 };
/** Round the diagram, CSS pixels. */
const MARGIN = 20;
/** Labels of 26 px: larger ones look like shouting. */
const LARGEST_ZOOM = 26 / 15;
/** So much larger than what fits a diagram may be shown: what is lost of it is margin. */
const CUT = 1.1;

/** What the diagram has of a window while presenting. */
export function presentedScreen({ width, height }: Size): Screen {
  const above = height - Math.min(FOOT.pixels, FOOT.share * height);
  return { height, room: { width: width - 2 * MARGIN, height: above - 2 * MARGIN } };
}

/** How a picture may be fitted into its part of the window: its words are large, even where its rim goes out of sight. */
export function presentedLimits(bounds: Box, size: Size, windowHeight: number): Limits {
  const fitting = viewOf(bounds, size, { margin: MARGIN, maxZoom: Infinity, minZoom: 0 }).zoom;
  const minZoom = Math.min(readableZoom(windowHeight), fitting * CUT);
  return { margin: MARGIN, minZoom, maxZoom: Math.max(minZoom, LARGEST_ZOOM) };
}
