import type { VariableId } from "../model/document";

/**
 * A number of 64 bits for each link, as two of 32, made from the ids of its ends alone: the same in
 * every session and for every order of the file. The marks of a loop's links, put together by
 * exclusive or, are the mark of the loop: Zobrist 1970, "A new hashing method with application for
 * game playing". Two loops differ in at least two links, and for a million loops the chance that any
 * two have the same mark is about 1 in 30 million.
 */
export function linkMarks(
  variables: readonly VariableId[],
  sources: Int32Array,
  targets: Int32Array,
): Int32Array {
  const names = new Int32Array(2 * variables.length);
  variables.forEach((id, rank) => hashInto(names, 2 * rank, id));
  const marks = new Int32Array(2 * sources.length);
  for (let link = 0; link < sources.length; link++) {
    // Every end of a link has a name.
    const source = 2 * sources[link]!;
    const target = 2 * targets[link]!;
    const low = mixed(names[source]! + mixed(names[target]! ^ 0x3c6ef372));
    marks[2 * link] = low;
    marks[2 * link + 1] = mixed(names[source + 1]! + mixed(names[target + 1]! ^ low));
  }
  return marks;
}

/** Two numbers for a text, after Fowler, Noll and Vo (FNV-1a). */
function hashInto(names: Int32Array, at: number, text: string): void {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul((high ^ code) + (high >>> 15), 0x2c1b3c6d);
  }
  names[at] = mixed(low);
  names[at + 1] = mixed(high);
}

/** Spreads every bit over all bits: the last step of MurmurHash3 (Appleby, public domain). */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
