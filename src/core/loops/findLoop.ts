import { arcsOf, canonicalCycle, type PathTrie } from "../graph/pathTrie";
import type { NamedLoopGraph } from "./loopGraph";
import { type MarkIndex, markIndex, placesAmong, placesOf } from "./markIndex";
import type { StoredLoops } from "./storedLoops";

/** So many lookups in a long list take less time than an index of it would take to make. */
const FEW = 10;
const LONG = 100_000;

/**
 * Finds loops by their keys: the links of the path that a key spells have a mark together, and a
 * loop with that mark is looked up and compared link by link. All tables are made when first needed.
 */
export function loopFinder(graph: NamedLoopGraph, stored: StoredLoops): (key: string) => number {
  let steps: ReadonlyMap<string, number> | null = null;
  let index: MarkIndex | null = null;
  let asked = 0;
  return (key) => {
    steps ??= new Map(graph.links.map(({ source, target }, at) => [`${source} ${target}`, at]));
    const way = linksAlong(key.split(" "), steps);
    if (way === null) return -1;
    const [low, high] = [markOf(way, graph.marks, 0), markOf(way, graph.marks, 1)];
    asked += 1;
    if (stored.count < LONG || asked > FEW) index ??= markIndex(stored.marks);
    const places = index ? placesOf(index, low, high) : placesAmong(stored.marks, low, high);
    return places.find((place) => runsAlong(stored.trie, place, way, graph.sources)) ?? -1;
  };
}

/** The places of the links that lead from each variable to the next and from the last to the first; null when one is missing. */
function linksAlong(
  path: readonly string[],
  steps: ReadonlyMap<string, number>,
): readonly number[] | null {
  const way = path.map((id, at) => steps.get(`${id} ${path[(at + 1) % path.length]}`) ?? -1);
  return way.includes(-1) ? null : way;
}

function markOf(way: readonly number[], marks: Int32Array, half: 0 | 1): number {
  return way.reduce((mark, link) => mark ^ marks[2 * link + half]!, 0);
}

/** Whether a loop runs along these links, from its least variable on. */
function runsAlong(
  trie: PathTrie,
  loop: number,
  way: readonly number[],
  sources: Int32Array,
): boolean {
  const own = canonicalCycle(arcsOf(trie, loop), sources);
  return own.length === way.length && own.every((link, at) => link === way[at]);
}
