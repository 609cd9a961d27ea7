import type { Screen } from "../core/drawing/projected";

/** Of labels while presenting. */
export const PRESENTED_WEIGHT = 600;
/** What is said takes so much of the height, as the shell lays it out; CSS pixels and a share. */
const FOOT = { pixels: 190, share: 0.24 };
/** Round the diagram, CSS pixels. */
export const PRESENTED_MARGIN = 20;

/** The window as it is while presenting. */
export function presentedScreen(): Screen {
  const { innerWidth: width, innerHeight: height } = window;
  const above = height - Math.min(FOOT.pixels, FOOT.share * height);
  const room = { width: width - 2 * PRESENTED_MARGIN, height: above - 2 * PRESENTED_MARGIN };
  return { height, room };
}
