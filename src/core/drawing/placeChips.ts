import type { Point, VariableId } from "../model/document";
import { type Box, boxOf } from "./box";
import type { DrawnLabel } from "./drawing";
import { INK } from "./ink";
import {
  distanceToDisc,
  distanceToLine,
  distanceToText,
  type Obstacles,
  obstaclesNear,
} from "./obstacles";

/** How far a chip's centre is from the box of its label. */
const OUT = 6;
/** Room a chip needs round its centre: half its width and a little. */
const ROOM = INK.chipWidth / 2 + 2;
const PRICE = { text: 3, disc: 2, line: 1, order: 0.05 };

/**
 * A place for the leverage chip of each of these labels: the freest of eight round its box, first
 * beside its first line. In the order given; later chips keep clear of earlier ones.
 */
export function placeChips(
  labels: ReadonlyMap<VariableId, DrawnLabel>,
  obstacles: Obstacles,
): ReadonlyMap<VariableId, Point> {
  const chips = new Map<VariableId, Point>();
  const discs = [...obstacles.discs];
  for (const [id, label] of labels) {
    const near = obstaclesNear({ ...obstacles, discs }, boxOf(label), 3 * ROOM);
    const centre = freest(label, near);
    discs.push({ centre, radius: ROOM });
    chips.set(id, centre);
  }
  return chips;
}

function freest(label: DrawnLabel, near: Obstacles): Point {
  const own = boxOf(label);
  const others = { ...near, texts: near.texts.filter((text) => !isWithin(text, own)) };
  let best = { at: label.centre, cost: Infinity };
  placesRound(label).forEach((at, order) => {
    const cost = costAt(others, at) + order * PRICE.order;
    if (cost < best.cost) best = { at, cost };
  });
  return best.at;
}

function placesRound(label: DrawnLabel): readonly Point[] {
  const { left, top, right, bottom } = boxOf(label, OUT);
  const { x, y } = label.centre;
  const inset = OUT + INK.labelPadding.y + INK.lineHeight / 2;
  const [first, last] = [reachOf(label, 0), reachOf(label, label.lines.length - 1)];
  return [
    { x: x - first, y: top + inset },
    { x: x + first, y: top + inset },
    { x: left, y },
    { x: right, y },
    { x, y: top },
    { x, y: bottom },
    { x: x - last, y: bottom - inset },
    { x: x + last, y: bottom - inset },
  ];
}

/** How far to the side of the middle a chip beside a line stands. */
function reachOf({ lineWidths, width }: DrawnLabel, index: number): number {
  return (lineWidths[index] ?? width) / 2 + INK.labelPadding.x + OUT;
}

function costAt(near: Obstacles, place: Point): number {
  const toLine = distanceToLine(near, place);
  return (
    (distanceToText(near, place) < ROOM ? PRICE.text : 0) +
    (distanceToDisc(near, place) < ROOM ? PRICE.disc : 0) +
    (toLine < ROOM ? PRICE.line + (ROOM - toLine) / ROOM : 0)
  );
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
