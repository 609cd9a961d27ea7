import type { Block } from "./trieBuilder";

/**
 * Where in a trie that stands which was found from a vertex on with a set of vertices still free.
 * What comes to a row that is taken is written over it, so that it never grows and a look-up is one
 * step. What is forgotten is searched once more.
 */
export interface BlockMemory {
  /** Numbers in rows: whose it is, what was found, and the set. */
  readonly rows: Int32Array;
  /** Words of a set of vertices. */
  readonly width: number;
  /** Added to a vertex it says whose a row is; whatever is not greater is of an earlier memory, or nobody's. */
  readonly base: number;
}

/** Rows of a memory: a power of two. */
const BITS = 12;
const OWNER = 0;
const NODE = 1;
const NODE_END = 2;
const PATH = 3;
const PATH_END = 4;
const LENGTH = 5;
const SET = 6;

/**
 * A memory of nothing, for sets of vertices in so many words. It takes the rows of an earlier one that
 * is not used any more, where they are as wide: those need not be cleared.
 */
export function blockMemory(width: number, earlier: BlockMemory | null): BlockMemory {
  if (earlier?.width === width) return { ...earlier, base: earlier.base + 32 * width };
  return { rows: new Int32Array((SET + width) << BITS), width, base: 0 };
}

/** The row in which it stands, if anywhere, what was found from a vertex on with the set in this row of sets. */
export function rowFor(
  { width }: BlockMemory,
  vertex: number,
  sets: Int32Array,
  row: number,
): number {
  let hash = vertex;
  for (let word = 0; word < width; word++) {
    hash = Math.imul(hash ^ sets[row + word]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (SET + width) * (Math.imul(hash, 0x85ebca6b) >>> (32 - BITS));
}

/** Whether that is what stands there. */
export function isKnown(
  { rows, width, base }: BlockMemory,
  at: number,
  vertex: number,
  sets: Int32Array,
  row: number,
): boolean {
  if (rows[at + OWNER] !== base + vertex) return false;
  for (let word = 0; word < width; word++) {
    if (rows[at + SET + word] !== sets[row + word]) return false;
  }
  return true;
}

/** What stands there. */
export function blockAt({ rows }: BlockMemory, at: number): Block {
  return {
    node: rows[at + NODE]!,
    nodeEnd: rows[at + NODE_END]!,
    path: rows[at + PATH]!,
    pathEnd: rows[at + PATH_END]!,
    length: rows[at + LENGTH]!,
  };
}

/** Writes what was found from a vertex on with the set in this row of sets. */
export function remember(
  { rows, width, base }: BlockMemory,
  at: number,
  vertex: number,
  block: Block,
  sets: Int32Array,
  row: number,
): void {
  rows[at + OWNER] = base + vertex;
  rows[at + NODE] = block.node;
  rows[at + NODE_END] = block.nodeEnd;
  rows[at + PATH] = block.path;
  rows[at + PATH_END] = block.pathEnd;
  rows[at + LENGTH] = block.length;
  for (let word = 0; word < width; word++) rows[at + SET + word] = sets[row + word]!;
}
