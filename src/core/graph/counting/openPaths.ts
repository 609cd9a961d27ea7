/**
 * A state of a frontier count: what is left of the arcs that were taken, once everything is forgotten
 * that no longer matters. These arcs form open paths, and all that matters of a path is where it
 * begins and where it ends.
 *
 * A state is four 32-bit numbers. The first two have a bit for each live vertex: whether it may still
 * be *left* by an arc, and whether it may still be *entered*. An untouched vertex may be both; the
 * START of an open path only entered, its END only left; one in the midst of a path, or given up,
 * neither. So taking an arc simply clears a bit in each. The other two say which path an END belongs
 * to: for each END, in order of slots, the slot of its START, five bits each, six to a number.
 *
 * After the frontier ("Simpath") method: Sekine, Imai and Tani 1995, ISAAC; Knuth, The Art of
 * Computer Programming 4A, 7.1.4, exercise 225; the mates of ENDs alone suffice when paths have a
 * direction.
 */
export const LEAVE = 0;
export const ENTER = 1;
const EARLY = 2;
const LATE = 3;
/** 32-bit numbers to a state. */
export const STATE_SIZE = 4;
/** Paths that may be open at the same time. */
export const MAX_OPEN = 12;

const FIELD = 5;
const FIELD_MASK = 31;
const FIELDS = MAX_OPEN / 2;
const FIELDS_MASK = (1 << (FIELD * FIELDS)) - 1;
const TOP_FIELD = FIELD * (FIELDS - 1);

/** What became of an arc that was to be taken. */
export const TAKEN = -1;
/** There are too many open paths already. */
export const NO_ROOM = -2;

/**
 * Takes an arc from a vertex that may be left to one that may be entered, given by their slots:
 * TAKEN, or NO_ROOM, or, when the arc closes a path, how many other paths are open, and then the
 * state is not to be used any more.
 */
export function takeArc(state: Int32Array, source: number, target: number): number {
  const leave = state[LEAVE]!;
  const enter = state[ENTER]!;
  const sourceBit = 1 << source;
  const targetBit = 1 << target;
  const ends = leave & ~enter;
  const targetStarts = (leave & targetBit) === 0;
  if ((ends & sourceBit) !== 0) {
    const rank = bitCount(ends & (sourceBit - 1));
    const start = startAt(state, rank);
    if (start === target) return bitCount(ends) - 1;
    removeStart(state, rank);
    if (targetStarts) renameStart(state, target, start);
    else insertStart(state, bitCount(ends & ~sourceBit & (targetBit - 1)), start);
  } else if (targetStarts) {
    renameStart(state, target, source);
  } else {
    if (bitCount(ends) === MAX_OPEN) return NO_ROOM;
    insertStart(state, bitCount(ends & (targetBit - 1)), source);
  }
  state[LEAVE] = leave & ~sourceBit;
  state[ENTER] = enter & ~targetBit;
  return TAKEN;
}

/** Bits that are 1: Warren, Hacker's Delight, figure 5-2. */
export function bitCount(mask: number): number {
  let sum = mask - ((mask >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function startAt(state: Int32Array, rank: number): number {
  return rank < FIELDS
    ? (state[EARLY]! >>> (FIELD * rank)) & FIELD_MASK
    : (state[LATE]! >>> (FIELD * (rank - FIELDS))) & FIELD_MASK;
}

/** Later fields move down by one. */
function removeStart(state: Int32Array, rank: number): void {
  const late = state[LATE]!;
  if (rank < FIELDS) {
    const early = state[EARLY]!;
    const below = (1 << (FIELD * rank)) - 1;
    state[EARLY] =
      (early & below) | ((early >>> FIELD) & ~below) | ((late & FIELD_MASK) << TOP_FIELD);
    state[LATE] = late >>> FIELD;
  } else {
    const below = (1 << (FIELD * (rank - FIELDS))) - 1;
    state[LATE] = (late & below) | ((late >>> FIELD) & ~below);
  }
}

/** Later fields move up by one. */
function insertStart(state: Int32Array, rank: number, start: number): void {
  const late = state[LATE]!;
  if (rank < FIELDS) {
    const early = state[EARLY]!;
    const shift = FIELD * rank;
    const below = (1 << shift) - 1;
    state[LATE] = ((late << FIELD) | (early >>> TOP_FIELD)) & FIELDS_MASK;
    state[EARLY] = (early & below) | (start << shift) | (((early & ~below) << FIELD) & FIELDS_MASK);
  } else {
    const shift = FIELD * (rank - FIELDS);
    const below = (1 << shift) - 1;
    state[LATE] = (late & below) | (start << shift) | (((late & ~below) << FIELD) & FIELDS_MASK);
  }
}

/** A path that began in one slot begins in another. There is such a path; unused fields come after it. */
function renameStart(state: Int32Array, before: number, after: number): void {
  let at = EARLY;
  let shift = 0;
  while (((state[at]! >>> shift) & FIELD_MASK) !== before) {
    if (shift === TOP_FIELD) {
      at = LATE;
      shift = 0;
    } else {
      shift += FIELD;
    }
  }
  state[at] = (state[at]! & ~(FIELD_MASK << shift)) | (after << shift);
}
