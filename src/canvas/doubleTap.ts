/** Two taps no further apart than this are one double tap. */
const APART = { milliseconds: 320, pixels: 24 };

/** What of a pointer event decides. */
export interface Tap {
  readonly pointerType: string;
  readonly clientX: number;
  readonly clientY: number;
  readonly timeStamp: number;
}

/** Gives what says of each lifted finger whether it was the second of a double tap. */
export function doubleTapFinder(): (tap: Tap) => boolean {
  let last: Tap | null = null;
  return (tap) => {
    if (tap.pointerType !== "touch") return false;
    const isSecond = last !== null && isNear(last, tap);
    last = isSecond ? null : tap;
    return isSecond;
  };
}

function isNear(a: Tap, b: Tap): boolean {
  const distance = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  return b.timeStamp - a.timeStamp <= APART.milliseconds && distance <= APART.pixels;
}
