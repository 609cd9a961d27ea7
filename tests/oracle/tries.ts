import { arcsOf, type PathTrie } from "../../src/core/graph/pathTrie";

/** The paths of a trie, each as its arcs. */
export function waysIn(trie: PathTrie): readonly (readonly number[])[] {
  return Array.from({ length: trie.count }, (_, path) => arcsOf(trie, path));
}

/** How large a trie is to be. */
interface TrieSize {
  readonly arcs: number;
  readonly joints: number;
  readonly nodes: number;
  readonly paths: number;
}

/** A trie of labels at random, joints within joints among them: more than any search would write. */
export function randomTrie(
  random: () => number,
  { arcs, joints, nodes, paths }: TrieSize,
): PathTrie {
  const below = (limit: number): number => Math.floor(random() * limit);
  const filled = (length: number, value: (at: number) => number): Int32Array =>
    Int32Array.from({ length }, (_, at) => value(at));
  const label = (): number => below(arcs + joints);
  return {
    count: paths,
    arcCount: arcs,
    firsts: filled(joints, (joint) => below(arcs + joint)),
    seconds: filled(joints, (joint) => below(arcs + joint)),
    // One in six begins a way.
    parents: filled(nodes, (node) => (random() < 1 / 6 ? -1 : below(node + 1) - 1)),
    labels: filled(nodes, label),
    ends: filled(paths, () => below(nodes + 1) - 1),
    lasts: filled(paths, label),
  };
}

/** The same trie with its nodes in the order in which a depth-first search makes them. */
export function inSearchOrder(trie: PathTrie): PathTrie {
  const { parents, labels, ends } = trie;
  const order: number[] = [];
  const walk = (parent: number): void => {
    for (let node = 0; node < parents.length; node++) {
      if (parents[node] !== parent) continue;
      order.push(node);
      walk(node);
    }
  };
  walk(-1);
  const place = (node: number): number => order.indexOf(node);
  return {
    ...trie,
    parents: Int32Array.from(order, (node) => place(parents[node] ?? -1)),
    labels: Int32Array.from(order, (node) => labels[node] ?? -1),
    ends: ends.map(place),
  };
}
