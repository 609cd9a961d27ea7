/** Paths as runs of arcs, one after another: path i is arcs[starts[i]] up to, not including, starts[i + 1]. */
export interface Paths {
  readonly count: number;
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
}

/** Paths being collected, at most `capacity` of them. */
export interface PathStore {
  readonly capacity: number;
  count: number;
  starts: Int32Array;
  arcs: Int32Array;
  /** Whether a path was offered that there was no room for. */
  overflowed: boolean;
}

const FIRST_PATHS = 256;
const FIRST_ARCS = 2048;

/** A store with nothing in it; it grows as it is filled. */
export function emptyPathStore(capacity: number): PathStore {
  return {
    capacity,
    count: 0,
    starts: new Int32Array(FIRST_PATHS),
    arcs: new Int32Array(FIRST_ARCS),
    overflowed: false,
  };
}

/** Adds the path of `length` arcs that begins `way`; its last arc is `lastArc`. False when there is no room. */
export function addPath(
  store: PathStore,
  way: Int32Array,
  length: number,
  lastArc: number,
): boolean {
  if (store.count >= store.capacity) {
    store.overflowed = true;
    return false;
  }
  const start = store.starts[store.count]!;
  const end = start + length;
  if (store.count + 2 > store.starts.length) store.starts = grown(store.starts, store.count + 2);
  if (end > store.arcs.length) store.arcs = grown(store.arcs, end);
  const { arcs } = store;
  for (let i = 0; i < length - 1; i++) arcs[start + i] = way[i]!;
  arcs[end - 1] = lastArc;
  store.starts[++store.count] = end;
  return true;
}

/** Forgets what was collected. */
export function clearPaths(store: PathStore): void {
  store.count = 0;
  store.overflowed = false;
}

/** What was collected, shortest first; paths of one length stay in the order in which they came. */
export function shortestFirst(store: PathStore): Paths {
  const order = orderByLength(store);
  const starts = new Int32Array(store.count + 1);
  const arcs = new Int32Array(store.starts[store.count]!);
  for (let i = 0; i < store.count; i++) {
    const path = order[i]!;
    const from = store.starts[path]!;
    const to = store.starts[path + 1]!;
    let end = starts[i]!;
    // By hand: a view of each path would take longer than the few numbers in it.
    for (let at = from; at < to; at++) arcs[end++] = store.arcs[at]!;
    starts[i + 1] = end;
  }
  return { count: store.count, starts, arcs };
}

/** Counting sort, which keeps the order of equals. */
function orderByLength({ count, starts }: PathStore): Int32Array {
  let longest = 0;
  for (let i = 0; i < count; i++) longest = Math.max(longest, starts[i + 1]! - starts[i]!);
  const place = new Int32Array(longest + 2);
  for (let i = 0; i < count; i++) place[starts[i + 1]! - starts[i]! + 1]!++;
  for (let length = 0; length <= longest; length++) place[length + 1]! += place[length]!;
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[place[starts[i + 1]! - starts[i]!]!++] = i;
  return order;
}

function grown(array: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}
