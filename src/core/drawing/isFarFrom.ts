import type { VariableId } from "../model/document";
import type { Drawing } from "./drawing";

/** A label moves far when it goes farther than this, in pixels: as far as an arrow key with Shift. */
const FAR = 40;

/** Whether several labels stand far from where they stood: a picture that has been laid out anew. */
export function isFarFrom(before: Drawing, after: Drawing): boolean {
  let moved = 0;
  for (const [id, { centre }] of Object.entries(after.labels)) {
    const was = before.labels[id as VariableId]?.centre;
    if (was && Math.hypot(centre.x - was.x, centre.y - was.y) > FAR) moved++;
  }
  return moved > 1;
}
