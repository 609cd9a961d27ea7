/** Of the height of the screen: letters of this size are read from the last row. */
const READABLE = 1 / 50;
/** Pixels at zoom 1. */
const LETTER = 15;

/** The zoom at which labels are as high as has to be on a screen of this height in pixels. */
export function readableZoom(height: number): number {
  return (height * READABLE) / LETTER;
}
