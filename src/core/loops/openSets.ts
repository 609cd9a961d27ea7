import { sweepPaths, together } from "../graph/trieSweep";
import type { LinkId } from "../model/document";
import { OPEN } from "./loopGraph";
import type { LoopSet } from "./loopSet";
import { sourceOf } from "./loopSource";
import { atOnce } from "../model/steps";

/** Which links leave loops open: sets of "?" links, and how many loops have exactly these. */
export interface OpenSets {
  /** The "?" links; a set has bit n for the link n of these, 32 in a word. */
  readonly links: readonly LinkId[];
  /** Words of a set. */
  readonly width: number;
  /** Set i: words[i * width] up to, not including, words[(i + 1) * width]. None is empty. */
  readonly words: Int32Array;
  /** How many loops each set leaves open; as many sets as there are numbers. */
  readonly loops: readonly number[];
}

const NO_SETS: OpenSets = { links: [], width: 0, words: new Int32Array(0), loops: [] };

/**
 * The sets of "?" links of all undetermined loops of a set, each once, in the order of the first loop
 * that has it. A sweep over the stored loops for every 32 such links: no loop is walked on its own.
 */
export function openSets(loops: LoopSet): OpenSets {
  const source = sourceOf(loops);
  if (!source) return NO_SETS;
  const { graph, stored } = source;
  const open = Array.from(graph.says.keys()).filter((link) => (graph.says[link]! & OPEN) !== 0);
  const width = Math.ceil(open.length / 32);
  const columns = Array.from({ length: width }, (_, word) => {
    const bits = new Int32Array(graph.says.length);
    for (const [bit, link] of open.slice(32 * word, 32 * (word + 1)).entries())
      bits[link] = 1 << bit;
    return atOnce(sweepPaths(stored.trie, bits, together));
  });
  return {
    // Every place is that of a link.
    links: open.map((link) => graph.links[link]!.id),
    width,
    ...distinct(columns, loops.count),
  };
}

/** The sets, one in each row of the columns, without empty ones and each once. */
function distinct(
  columns: readonly Int32Array[],
  count: number,
): Pick<OpenSets, "words" | "loops"> {
  const places = new Map<string, number>();
  const words: number[] = [];
  const loops: number[] = [];
  for (let loop = 0; loop < count; loop++) {
    const set = columns.map((column) => column[loop]!);
    if (set.every((word) => word === 0)) continue;
    const key = set.join();
    const place = places.get(key) ?? loops.length;
    if (place === loops.length) {
      places.set(key, place);
      words.push(...set);
      loops.push(0);
    }
    loops[place]! += 1;
  }
  return { words: Int32Array.from(words), loops };
}
