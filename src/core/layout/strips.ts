import type { Borders } from "./drawnLinks";

/**
 * What is near a box, without asking everything: the plane is cut into strips from left to right and
 * from top to bottom, every strip has one bit for each thing that reaches into it, and what may touch a
 * box has its bit both in one of the box's columns and in one of its rows. Strips repeat after some
 * thousand pixels, so that no picture is too large: what is found is then asked in vain now and then.
 */
export interface Strips {
  /** Whole numbers of 32 bits that it takes to have a bit for each thing. */
  readonly words: number;
  /** Strip by strip, `words` numbers each. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** What is not to be found for the time being. */
  readonly hidden: Int32Array;
  /** First and last column, first and last row of each thing. */
  readonly spans: Int32Array;
}

/** Pixels, and a power of two. */
const WIDTH = 64;
const STRIPS = 64;
const WRAP = STRIPS - 1;

/** Strips for so many things, none of them in place. */
export function stripsFor(things: number): Strips {
  const words = (things + 31) >> 5;
  const spans = new Int32Array(4 * things);
  for (let thing = 0; thing < things; thing++) {
    spans[4 * thing] = spans[4 * thing + 2] = 1; // from 1 to 0: in no strip
  }
  return {
    words,
    columns: new Int32Array(STRIPS * words),
    rows: new Int32Array(STRIPS * words),
    hidden: new Int32Array(words),
    spans,
  };
}

/** Puts a thing into the strips of its box, made wider all round, and takes it out of those it was in. */
export function putIntoStrips(strips: Strips, boxes: Borders, thing: number, wider: number): void {
  const { words, columns, rows, spans } = strips;
  moveSpan(columns, words, spans, 4 * thing, boxes.left, boxes.right, thing, wider);
  moveSpan(rows, words, spans, 4 * thing + 2, boxes.top, boxes.bottom, thing, wider);
}

function moveSpan(
  strips: Int32Array,
  words: number,
  spans: Int32Array,
  at: number,
  from: Float64Array,
  to: Float64Array,
  thing: number,
  wider: number,
): void {
  const first = stripOf(from[thing]! - wider);
  const last = lastStrip(first, stripOf(to[thing]! + wider));
  const oldFirst = spans[at]!;
  const oldLast = spans[at + 1]!;
  if (first === oldFirst && last === oldLast) return;
  const word = thing >> 5;
  const bit = 1 << (thing & 31);
  for (let strip = oldFirst; strip <= oldLast; strip++) {
    strips[(strip & WRAP) * words + word]! &= ~bit;
  }
  for (let strip = first; strip <= last; strip++) strips[(strip & WRAP) * words + word]! |= bit;
  spans[at] = first;
  spans[at + 1] = last;
}

/** Towards 0 instead of down: the strip there is twice as wide, and no strip is skipped. */
function stripOf(place: number): number {
  return (place / WIDTH) | 0;
}

/** Once round is all there is. */
function lastStrip(first: number, last: number): number {
  return last < first + STRIPS ? last : first + WRAP;
}

/**
 * Fills `near` with what may touch a box, in ascending order; gives how many they are. The box is one of
 * several by its place: numbers with fractions would each be made anew to be handed over.
 */
export function findInStrips(
  { words, columns, rows, hidden }: Strips,
  near: Int32Array,
  { left, top, right, bottom }: Borders,
  box: number,
): number {
  const firstColumn = stripOf(left[box]!);
  const lastColumn = lastStrip(firstColumn, stripOf(right[box]!));
  const firstRow = stripOf(top[box]!);
  const lastRow = lastStrip(firstRow, stripOf(bottom[box]!));
  let found = 0;
  for (let word = 0; word < words; word++) {
    let inColumns = 0;
    for (let strip = firstColumn; strip <= lastColumn; strip++) {
      inColumns |= columns[(strip & WRAP) * words + word]!;
    }
    inColumns &= ~hidden[word]!;
    if (inColumns === 0) continue;
    let inRows = 0;
    for (let strip = firstRow; strip <= lastRow; strip++) {
      inRows |= rows[(strip & WRAP) * words + word]!;
    }
    let bits = inColumns & inRows;
    while (bits !== 0) {
      const lowest = bits & -bits;
      near[found++] = (word << 5) + 31 - Math.clz32(lowest);
      bits ^= lowest;
    }
  }
  return found;
}

/** Hides the first `count` of a list, and nothing else. */
export function hideInStrips({ words, hidden }: Strips, list: Int32Array, count: number): void {
  for (let word = 0; word < words; word++) hidden[word] = 0;
  for (let at = 0; at < count; at++) hidden[list[at]! >> 5]! |= 1 << (list[at]! & 31);
}
