/** Whole numbers below 2^52 that belong to items, cut into two halves of 26 binary digits. */
export interface SortKeys {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

const HALF = 2 ** 26;
const PASS_DIGITS = 13;
const BUCKETS = 1 << PASS_DIGITS;
/** So few are sorted by comparing. */
const FEW = 256;

/** Keys for so many items. */
export function sortKeys(size: number): SortKeys {
  return { high: new Int32Array(size), low: new Int32Array(size) };
}

/** Sets the key of an item. */
export function setKey({ high, low }: SortKeys, item: number, key: number): void {
  const upper = Math.floor(key / HALF);
  high[item] = upper;
  low[item] = key - upper * HALF;
}

/** Items with their keys beside them, so that a pass reads on and on and jumps only where it writes. */
interface Rows {
  readonly items: Int32Array;
  readonly keys: SortKeys;
}

/** Room to sort in. */
export interface SortingRoom {
  readonly rows: Rows;
  readonly others: Rows;
  readonly places: Int32Array;
}

/** Room for sorting up to so many items at a time. */
export function sortingRoom(size: number): SortingRoom {
  const rows = (): Rows => ({ items: new Int32Array(size), keys: sortKeys(size) });
  return { rows: rows(), others: rows(), places: new Int32Array(BUCKETS + 1) };
}

/**
 * Sorts these items by their keys, lowest first: by 13 digits at a time from the lowest on (Knuth, The
 * Art of Computer Programming 3, 5.2.5), or by comparing when there are few. Linear in their number.
 */
export function sortByKeys(items: Int32Array, keys: SortKeys, room: SortingRoom): void {
  const { high, low } = keys;
  if (items.length <= FEW) {
    items.sort((a, b) => high[a]! - high[b]! || low[a]! - low[b]!);
    return;
  }
  let { rows, others } = room;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    rows.items[at] = item;
    rows.keys.high[at] = high[item]!;
    rows.keys.low[at] = low[item]!;
  }
  for (const half of ["low", "high"] as const) {
    for (const shift of [0, PASS_DIGITS]) {
      if (!countDigits(rows.keys[half], shift, items.length, room.places)) continue;
      place(rows, others, half, shift, items.length, room.places);
      [rows, others] = [others, rows];
    }
  }
  items.set(rows.items.subarray(0, items.length));
}

/** Sets where the items with each run of digits begin; false when all have the same. */
function countDigits(half: Int32Array, shift: number, count: number, places: Int32Array): boolean {
  places.fill(0);
  const mask = BUCKETS - 1;
  for (let at = 0; at < count; at++) places[((half[at]! >>> shift) & mask) + 1]!++;
  if (places[((half[0]! >>> shift) & mask) + 1] === count) return false;
  for (let bucket = 0; bucket < BUCKETS; bucket++) places[bucket + 1]! += places[bucket]!;
  return true;
}

/** Puts the rows in order of one run of digits; those that have the same keep theirs. */
function place(
  from: Rows,
  to: Rows,
  half: keyof SortKeys,
  shift: number,
  count: number,
  places: Int32Array,
): void {
  const mask = BUCKETS - 1;
  const digits = from.keys[half];
  const { high, low } = from.keys;
  const toItems = to.items;
  const toHigh = to.keys.high;
  const toLow = to.keys.low;
  for (let at = 0; at < count; at++) {
    const place = places[(digits[at]! >>> shift) & mask]!++;
    toItems[place] = from.items[at]!;
    toHigh[place] = high[at]!;
    toLow[place] = low[at]!;
  }
}
