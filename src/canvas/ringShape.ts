import type { Point } from "../core/model/document";

/** A loop's ring: three quarters of a circle and a small head that says which way it turns. */
export interface RingShape {
  readonly ring: string;
  readonly head: string;
}

const RADIUS = 12.5;
/** Half the gap at the top of the ring. */
const HALF_GAP = (35 * Math.PI) / 180;
/** The head, as if at the right edge of the gap and pointing to the left into it. */
const HEAD: readonly Point[] = [
  { x: 3.3, y: -12.9 },
  { x: 11.3, y: -11.3 },
  { x: 7.6, y: -6 },
];

/** The ring round a point. Clockwise ones end left of the gap, the others right of it. */
export function ringShape({ x, y }: Point, clockwise: boolean): RingShape {
  const side = clockwise ? -1 : 1;
  const reach = RADIUS * Math.sin(HALF_GAP);
  const top = round(y - RADIUS * Math.cos(HALF_GAP));
  const begin = `M${round(x - side * reach)} ${top}`;
  const end = `${round(x + side * reach)} ${top}`;
  const corners = HEAD.map((corner) => `${round(x + side * corner.x)} ${round(y + corner.y)}`);
  return {
    ring: `${begin}A${RADIUS} ${RADIUS} 0 1 ${clockwise ? 1 : 0} ${end}`,
    head: `M${corners.join("L")}Z`,
  };
}

/** Between the ring and the line that leads from it. */
const LEADER_GAP = 2;

/** The line from the ring round a point to a link; "" where the link is as near as the ring. */
export function leaderPath({ x, y }: Point, end: Point): string {
  const away = Math.hypot(end.x - x, end.y - y);
  const share = (RADIUS + LEADER_GAP) / away;
  if (!(share < 1)) return "";
  const start = `${round(x + (end.x - x) * share)} ${round(y + (end.y - y) * share)}`;
  return `M${start}L${round(end.x)} ${round(end.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
