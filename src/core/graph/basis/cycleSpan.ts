/**
 * What cycles can be made of those that were taken: sets of arcs, added over GF(2), so that an arc
 * that is in both of two cycles is in neither in their sum.
 */
export interface CycleSpan {
  /** Words of 32 bits in a row. */
  readonly width: number;
  /**
   * By arc, a row of bits: what the arc counts for beyond all that was taken. The rows of the arcs of
   * a cycle add up to nothing exactly when the cycle is a sum of cycles that were taken.
   */
  readonly rows: Int32Array;
  readonly sum: Int32Array;
}

/** Of nothing: every arc counts for itself. */
export function emptySpan(arcCount: number): CycleSpan {
  const width = Math.ceil(arcCount / 32);
  const rows = new Int32Array(arcCount * width);
  for (let arc = 0; arc < arcCount; arc++) rows[arc * width + (arc >> 5)] = 1 << (arc & 31);
  return { width, rows, sum: new Int32Array(width) };
}

/**
 * Takes a cycle, given by its arcs, unless it is a sum of those that were taken; whether it did.
 *
 * Instead of reducing every cycle by all that were taken, what each arc counts for is reduced once
 * when one is taken, so that asking costs only the cycle's length: the witnesses of de Pina 1995
 * (Applications of Shortest Path Methods, thesis, Amsterdam), one a column. E arcs make O(E / 32) for
 * each arc of a cycle that is refused, and O(E² / 32) for one that is taken.
 */
export function take(span: CycleSpan, arcs: Int32Array): boolean {
  const { width, rows, sum } = span;
  sum.fill(0);
  for (const arc of arcs) addRow(sum, 0, rows, arc * width, width);
  const word = sum.findIndex((bits) => bits !== 0);
  if (word < 0) return false;
  // The sum of its arcs is to count for nothing: it is added wherever its lowest bit is set.
  const bit = sum[word]! & -sum[word]!;
  for (let row = 0; row < rows.length; row += width) {
    if ((rows[row + word]! & bit) !== 0) addRow(rows, row, sum, 0, width);
  }
  return true;
}

function addRow(
  into: Int32Array,
  intoStart: number,
  from: Int32Array,
  fromStart: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) into[intoStart + i]! ^= from[fromStart + i]!;
}
