import { type Box, boxOf, type Centred } from "../../drawing/box";
import type { Point } from "../../model/document";

/** What shows why something came to a place: a line through what is aligned, or a gap like another one. */
export interface Guide {
  readonly kind: "line" | "gap";
  readonly from: Point;
  readonly to: Point;
}

/** How far to move what is in the hand, and why. */
export interface Snap {
  readonly shift: Point;
  readonly guides: readonly Guide[];
}

/**
 * Where a label in the hand comes to lie when it is nearer than `reach` pixels to a line with others:
 * middle to middle or edge to like edge, or to a place with equal gaps to the labels beside it. Of
 * several the nearest; each axis by itself. Linear in the others, but for those in its row or column,
 * which are sorted.
 */
export function snapOf(label: Centred, others: readonly Centred[], reach: number): Snap {
  const box = boxOf(label);
  const boxes = others.map((other) => boxOf(other));
  const x = nearest(along(box, ACROSS), boxes, { axis: ACROSS, box, reach });
  const y = nearest(along(box, DOWN), boxes, { axis: DOWN, box, reach });
  const shift = { x: x ?? 0, y: y ?? 0 };
  const moved = boxOf({ ...label, centre: plus(label.centre, shift) });
  return {
    shift,
    guides: [
      ...(x === null ? [] : guidesOf(moved, boxes, ACROSS)),
      ...(y === null ? [] : guidesOf(moved, boxes, DOWN)),
    ],
  };
}

/** The sides of a box along an axis and across it. */
interface Axis {
  readonly name: "x" | "y";
  readonly start: "left" | "top";
  readonly end: "right" | "bottom";
}
const ACROSS: Axis = { name: "x", start: "left", end: "right" };
const DOWN: Axis = { name: "y", start: "top", end: "bottom" };

/** A box along one axis. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Question {
  readonly axis: Axis;
  readonly box: Box;
  readonly reach: number;
}

/** Lines and gaps are the same when they differ by less, in pixels. */
const SAME = 0.5;

/** The least shift along an axis that brings the box to a line or an equal gap, or null. */
function nearest(
  own: Stretch,
  boxes: readonly Box[],
  { axis, box, reach }: Question,
): number | null {
  let best: number | null = null;
  const consider = (shift: number): void => {
    if (Math.abs(shift) <= reach && (best === null || Math.abs(shift) < Math.abs(best) - 1e-9))
      best = shift;
  };
  for (const other of boxes) {
    const its = along(other, axis);
    consider(middleOf(its) - middleOf(own));
    consider(its.start - own.start);
    consider(its.end - own.end);
  }
  for (const shift of equalGaps(own, rowOf(box, boxes, axis))) consider(shift);
  return best;
}

/** The shifts that give equal gaps: between two neighbours, or as between the last two on one side. */
function equalGaps(own: Stretch, row: readonly Stretch[]): readonly number[] {
  const { before, after } = neighbours(own, row);
  const [last, lastButOne] = before;
  const [next, nextButOne] = after;
  const gapBefore = last && lastButOne ? last.start - lastButOne.end : 0;
  const gapAfter = next && nextButOne ? nextButOne.start - next.end : 0;
  return [
    ...(last && next ? [(last.end + next.start) / 2 - middleOf(own)] : []),
    ...(last && gapBefore > 0 ? [last.end + gapBefore - own.start] : []),
    ...(next && gapAfter > 0 ? [next.start - gapAfter - own.end] : []),
  ];
}

/** What lies before a stretch and after it, nearest first. */
function neighbours(own: Stretch, row: readonly Stretch[]) {
  const middle = middleOf(own);
  return {
    before: row.filter(({ end }) => end <= middle).toSorted((a, b) => b.end - a.end),
    after: row.filter(({ start }) => start >= middle).toSorted((a, b) => a.start - b.start),
  };
}

/** The boxes beside a box, seen along an axis. */
function rowOf(box: Box, boxes: readonly Box[], axis: Axis): readonly Stretch[] {
  const other = axis === ACROSS ? DOWN : ACROSS;
  return boxes
    .filter((one) => one[other.start] < box[other.end] && box[other.start] < one[other.end])
    .map((one) => along(one, axis));
}

/** Why a box stands where it stands along an axis. */
function guidesOf(box: Box, boxes: readonly Box[], axis: Axis): readonly Guide[] {
  const own = along(box, axis);
  const lines = [middleOf, startOf, endOf].flatMap((side) => lineAt(side, { box, boxes, axis }));
  // Through a middle is said enough; of two edges that meet at once both are shown.
  return [
    ...(lines.length === 3 ? lines.slice(0, 1) : lines),
    ...gapsOf(own, { box, boxes, axis }),
  ];
}

interface Seen {
  readonly box: Box;
  readonly boxes: readonly Box[];
  readonly axis: Axis;
}

/** The line through all that have this side where the box has it. */
function lineAt(side: (stretch: Stretch) => number, { box, boxes, axis }: Seen): readonly Guide[] {
  const at = side(along(box, axis));
  const aligned = boxes.filter((other) => Math.abs(side(along(other, axis)) - at) < SAME);
  if (aligned.length === 0) return [];
  const other = axis === ACROSS ? DOWN : ACROSS;
  const all = [box, ...aligned].map((one) => along(one, other));
  const from = Math.min(...all.map(startOf));
  const to = Math.max(...all.map(endOf));
  return [{ kind: "line", from: pointOn(axis, at, from), to: pointOn(axis, at, to) }];
}

/** The gaps beside the box that are equal to one another. */
function gapsOf(own: Stretch, { box, boxes, axis }: Seen): readonly Guide[] {
  const { before, after } = neighbours(own, rowOf(box, boxes, axis));
  const inOrder = [before[1], before[0], own, after[0], after[1]];
  const other = axis === ACROSS ? DOWN : ACROSS;
  const height = middleOf(along(box, other));
  const gaps = inOrder.slice(1).flatMap((next, place) => {
    const last = inOrder[place];
    return last && next ? [{ from: last.end, to: next.start }] : [];
  });
  const isBeside = ({ from, to }: Gap): boolean => from === own.end || to === own.start;
  const isLikeOther = (gap: Gap): boolean =>
    gaps.some((one) => one !== gap && isAsWide(one, gap) && (isBeside(one) || isBeside(gap)));
  return gaps
    .filter((gap) => gap.to > gap.from && isLikeOther(gap))
    .map(({ from, to }) => ({
      kind: "gap",
      from: pointOn(axis, from, height),
      to: pointOn(axis, to, height),
    }));
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

function isAsWide(a: Gap, b: Gap): boolean {
  return Math.abs(a.to - a.from - (b.to - b.from)) < SAME;
}

function along(box: Box, { start, end }: Axis): Stretch {
  return { start: box[start], end: box[end] };
}

function startOf({ start }: Stretch): number {
  return start;
}

function endOf({ end }: Stretch): number {
  return end;
}

function middleOf({ start, end }: Stretch): number {
  return (start + end) / 2;
}

function pointOn(axis: Axis, at: number, across: number): Point {
  return axis === ACROSS ? { x: at, y: across } : { x: across, y: at };
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
