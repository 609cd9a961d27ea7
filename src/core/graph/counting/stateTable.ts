import { bitCount, ENTER, LEAVE, STATE_SIZE } from "./openPaths";
import { residue } from "./residues";

/** States in the order in which they were met, each with the weights of all ways that lead to it. */
export interface StateTable {
  count: number;
  capacity: number;
  /** Weights to a state. */
  readonly channels: number;
  /** STATE_SIZE numbers to a state. */
  keys: Int32Array;
  weights: Float64Array;
}

/** Where the states of a table are found: open addressing, places from 1 on, 0 where there is none. */
export interface StateIndex {
  places: Int32Array;
  /** One less than the places that are in use, a power of two. */
  mask: number;
}

/** A state and its weights, at hand to be worked on; numbers in typed arrays are never boxed. */
export interface StateAtHand {
  readonly key: Int32Array;
  readonly weights: Float64Array;
}

/** How states are added. */
export interface Adding {
  /** Weights are added modulo this; 0 for no modulus. */
  readonly modulus: number;
  /** States that a table may have. */
  readonly most: number;
}

const LEAST_CAPACITY = 1024;
/** What survives when there is no room: heavy states with few open paths; of 1, 4, 16 and 64 to a path this lost least. */
const PRICE_OF_PATH = 16;
const SAMPLE = 4096;

/** A table for states of so many weights. */
export function emptyTable(channels: number): StateTable {
  return {
    count: 0,
    capacity: LEAST_CAPACITY,
    channels,
    keys: new Int32Array(STATE_SIZE * LEAST_CAPACITY),
    weights: new Float64Array(channels * LEAST_CAPACITY),
  };
}

/** The index of a table without states. */
export function emptyIndex(): StateIndex {
  return { places: new Int32Array(2 * LEAST_CAPACITY), mask: 2 * LEAST_CAPACITY - 1 };
}

/** Forgets all states, and makes the index wide enough for about so many. */
export function clearTable(table: StateTable, index: StateIndex, expected: number): void {
  table.count = 0;
  let size = 2 * LEAST_CAPACITY;
  while (size < 2 * expected && size < index.places.length) size *= 2;
  index.places.fill(0, 0, size);
  index.mask = size - 1;
}

/**
 * Adds the state at hand, or its weights to those it has already. False when it is new and there is
 * no room.
 */
export function addState(
  table: StateTable,
  index: StateIndex,
  { key, weights }: StateAtHand,
  { modulus, most }: Adding,
): boolean {
  const { keys } = table;
  const { places, mask } = index;
  const k0 = key[0]!; // a key has four numbers
  const k1 = key[1]!;
  const k2 = key[2]!;
  const k3 = key[3]!;
  let slot = hashOf(key, 0) & mask;
  for (let place = places[slot]!; place !== 0; place = places[slot]!) {
    const at = STATE_SIZE * (place - 1);
    if (keys[at] === k0 && keys[at + 1] === k1 && keys[at + 2] === k2 && keys[at + 3] === k3) {
      addWeights(table, place - 1, weights, modulus);
      return true;
    }
    slot = (slot + 1) & mask;
  }
  if (table.count === most) return false;
  if (table.count === table.capacity) grow(table, most);
  append(table, key, weights);
  places[slot] = table.count;
  if (2 * table.count > mask) indexAgain(table, index, 2 * (mask + 1));
  return true;
}

function append(table: StateTable, key: Int32Array, weights: Float64Array): void {
  const { keys, channels, count } = table;
  // One by one: for so few numbers that is faster than set.
  const at = STATE_SIZE * count;
  keys[at] = key[0]!;
  keys[at + 1] = key[1]!;
  keys[at + 2] = key[2]!;
  keys[at + 3] = key[3]!;
  table.weights[channels * count] = weights[0]!;
  table.weights[channels * count + 1] = weights[1]!;
  if (channels === 3) table.weights[channels * count + 2] = weights[2]!;
  table.count++;
}

function addWeights(
  { weights: sums, channels }: StateTable,
  place: number,
  weights: Float64Array,
  modulus: number,
): void {
  const at = channels * place;
  sums[at]! += weights[0]!;
  sums[at + 1]! += weights[1]!;
  if (channels === 3) sums[at + 2]! += weights[2]!;
  if (modulus === 0) return;
  for (let c = 0; c < channels; c++) sums[at + c] = residue(sums[at + c]!, modulus);
}

function hashOf(keys: Int32Array, at: number): number {
  let mixed =
    Math.imul(keys[at]!, 0x9e3779b1) ^
    Math.imul(keys[at + 1]!, 0x85ebca6b) ^
    Math.imul(keys[at + 2]!, 0xc2b2ae35) ^
    Math.imul(keys[at + 3]!, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function grow(table: StateTable, most: number): void {
  table.capacity = Math.min(2 * table.capacity, Math.max(most, LEAST_CAPACITY));
  const keys = new Int32Array(STATE_SIZE * table.capacity);
  const weights = new Float64Array(table.channels * table.capacity);
  keys.set(table.keys);
  weights.set(table.weights);
  table.keys = keys;
  table.weights = weights;
}

/** Makes the index anew, with so many places. */
export function indexAgain({ keys, count }: StateTable, index: StateIndex, size: number): void {
  if (index.places.length < size) index.places = new Int32Array(size);
  else index.places.fill(0, 0, size);
  index.mask = size - 1;
  for (let place = 0; place < count; place++) {
    const at = STATE_SIZE * place;
    let slot = hashOf(keys, at) & index.mask;
    while (index.places[slot] !== 0) slot = (slot + 1) & index.mask;
    index.places[slot] = place + 1;
  }
}

/**
 * Of the states from place `first` on keeps about the `most` promising ones, in their order; which
 * these are is judged by a sample. True when any had to go.
 */
export function keepPromising(table: StateTable, first: number, most: number): boolean {
  const count = table.count - first;
  if (count <= most) return false;
  const sample = Float64Array.from({ length: SAMPLE }, (_, at) =>
    promiseOf(table, first + Math.floor((at * count) / SAMPLE)),
  ).sort();
  const least = sample[Math.floor(SAMPLE * (1 - most / count))]!; // inside, as most < count
  const end = first + most;
  let kept = first;
  for (let place = first; place < table.count && kept < end; place++) {
    if (promiseOf(table, place) >= least) moveState(table, place, kept++);
  }
  table.count = kept;
  return true;
}

function promiseOf({ keys, weights, channels }: StateTable, place: number): number {
  const leave = keys[STATE_SIZE * place + LEAVE]!;
  const enter = keys[STATE_SIZE * place + ENTER]!;
  return weights[channels * place]! / PRICE_OF_PATH ** bitCount(leave & ~enter);
}

function moveState({ keys, weights, channels }: StateTable, from: number, to: number): void {
  keys.copyWithin(STATE_SIZE * to, STATE_SIZE * from, STATE_SIZE * (from + 1));
  weights.copyWithin(channels * to, channels * from, channels * (from + 1));
}
