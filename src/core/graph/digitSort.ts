/**
 * Sorting items by keys that are whole numbers below 2^52. Items and keys move together, so that a
 * pass reads on and on and jumps only where it writes.
 */
interface Rows {
  readonly items: Int32Array;
  readonly keys: Float64Array;
  /** The same numbers as pairs of 32 binary digits, the lower ones first. */
  readonly halves: Int32Array;
}

/** Room to sort in. */
export interface SortingRoom {
  readonly rows: Rows;
  readonly others: Rows;
  readonly places: Int32Array;
}

const BUCKETS = 2 ** 11;
/** Added to a key it makes a double whose lower digits are those of the key. */
const RAISED = 2 ** 52;
/** Which half of a key, which digits of it: five passes over all 52. */
const PASSES = [
  { half: 0, shift: 0, mask: 0x7ff },
  { half: 0, shift: 11, mask: 0x7ff },
  { half: 0, shift: 22, mask: 0x3ff },
  { half: 1, shift: 0, mask: 0x3ff },
  { half: 1, shift: 10, mask: 0x3ff },
] as const;
/** So few are merged. */
const FEW = 700;

/** Room for sorting up to so many items at a time. */
export function sortingRoom(size: number): SortingRoom {
  const rows = (): Rows => {
    const keys = new Float64Array(size);
    return { items: new Int32Array(size), keys, halves: new Int32Array(keys.buffer) };
  };
  return { rows: rows(), others: rows(), places: new Int32Array(BUCKETS + 1) };
}

/**
 * Sorts these items by their keys, lowest first: ten or eleven digits at a time from the lowest on,
 * in linear time, or by merging when there are few (Knuth, The Art of Computer Programming 3, 5.2.5
 * and 5.2.4). Each number of a machine has its lower digits first. Gives the keys in their order, all
 * raised by the same, which hold until something else is sorted in this room.
 */
export function sortByKeys(items: Int32Array, keys: Float64Array, room: SortingRoom): Float64Array {
  const { rows } = room;
  for (let at = 0; at < items.length; at++) {
    rows.items[at] = items[at]!;
    rows.keys[at] = keys[items[at]!]! + RAISED;
  }
  const sorted = items.length <= FEW ? merged(room, items.length) : byDigits(room, items.length);
  for (let at = 0; at < items.length; at++) items[at] = sorted.items[at]!;
  return sorted.keys;
}

function byDigits({ rows, others, places }: SortingRoom, count: number): Rows {
  let from = rows;
  let to = others;
  for (const { half, shift, mask } of PASSES) {
    const { halves } = from;
    places.fill(0);
    for (let at = half; at < 2 * count; at += 2) places[((halves[at]! >>> shift) & mask) + 1]!++;
    // Nothing to be done where all have the same digits.
    if (places[((halves[half]! >>> shift) & mask) + 1] === count) continue;
    for (let digits = 0; digits < mask; digits++) places[digits + 1]! += places[digits]!;
    for (let at = 0; at < count; at++) {
      const place = places[(halves[2 * at + half]! >>> shift) & mask]!++;
      to.items[place] = from.items[at]!;
      to.keys[place] = from.keys[at]!;
    }
    [from, to] = [to, from];
  }
  return from;
}

function merged({ rows, others }: SortingRoom, count: number): Rows {
  let from = rows;
  let to = others;
  for (let start = 0; start < count; start += RUN) {
    sortRun(from, start, Math.min(start + RUN, count));
  }
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      mergeRuns(from, to, start, middle, Math.min(middle + width, count));
    }
    [from, to] = [to, from];
  }
  return from;
}

/** So few are put in their places one by one. */
const RUN = 8;
function sortRun({ items, keys }: Rows, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const key = keys[at]!;
    const item = items[at]!;
    let place = at;
    for (; place > start && keys[place - 1]! > key; place--) {
      keys[place] = keys[place - 1]!;
      items[place] = items[place - 1]!;
    }
    keys[place] = key;
    items[place] = item;
  }
}

function mergeRuns(from: Rows, to: Rows, start: number, middle: number, end: number): void {
  const { keys, items } = from;
  let one = start;
  let other = middle;
  for (let place = start; place < end; place++) {
    const isOne = one < middle && (other >= end || keys[one]! <= keys[other]!);
    const at = isOne ? one++ : other++;
    to.keys[place] = keys[at]!;
    to.items[place] = items[at]!;
  }
}
