import { arcsOf, canonicalCycle, pathsThrough } from "../graph/pathTrie";
import type { Link, LinkId, LoopPath } from "../model/document";
import { invariant } from "../model/invariant";
import { loopFinder } from "./findLoop";
import type { NamedLoopGraph } from "./loopGraph";
import { loopKey } from "./loopPath";
import type { LoopSet } from "./loopSet";
import { withSource } from "./loopSource";
import { isDelayed, LOOP_KINDS, wordBasis, wordKind, wordLength } from "./loopWords";
import { atOnce } from "../model/steps";
import { saidNow, type StoredLoops } from "./storedLoops";

/**
 * A loop set over the stored loops of this graph: rows are built when they are asked for. Where links
 * say something else by now than when the loops were stored, the words are made anew, in one sweep.
 */
export function loopSetOf(graph: NamedLoopGraph, stored: StoredLoops): LoopSet {
  const { count, complete, completeUpTo, trie } = stored;
  const { links } = graph;
  let words: Int32Array | null = null;
  const fresh = (): Int32Array => (words ??= atOnce(saidNow(stored, graph)).words);
  const word = (index: number): number => {
    invariant(index >= 0 && index < count, `there is no loop ${index} of ${count}`);
    return fresh()[index]!;
  };
  const way = (index: number): readonly Link[] => {
    invariant(index >= 0 && index < count, `there is no loop ${index} of ${count}`);
    return canonicalCycle(arcsOf(trie, index), graph.sources).map((link) => links[link]!);
  };
  const path = (index: number): LoopPath => way(index).map((link) => link.source);
  const byLink = remembered((link: number) => pathsThrough(trie, (arc) => arc === link));
  const byVariable = remembered((rank: number) =>
    pathsThrough(trie, (arc) => graph.sources[arc] === rank),
  );
  const set: LoopSet = {
    count,
    complete,
    completeUpTo,
    kind: (index) => LOOP_KINDS[wordKind(word(index))]!, // of three
    delays: (index) =>
      isDelayed(word(index)) ? way(index).filter(({ delay }) => delay !== null).length : 0,
    weakestBasis: (index) => wordBasis(word(index)),
    length: (index) => wordLength(word(index)),
    path,
    key: (index) => loopKey(path(index)),
    links: (index) => way(index).map((link) => link.id),
    undetermined: (index) =>
      way(index).flatMap(({ id, polarity }): readonly LinkId[] => (polarity === "?" ? [id] : [])),
    indexOf: loopFinder(graph, stored),
    throughLink: (id) => byLink(links.findIndex((link) => link.id === id)),
    throughVariable: (id) => byVariable(graph.variables.indexOf(id)),
  };
  return withSource(set, () => ({ graph, stored: { ...stored, words: fresh() } }));
}

/** A function that gives the same answer again without working for it. */
function remembered<Answer>(answer: (question: number) => Answer): (question: number) => Answer {
  const known = new Map<number, Answer>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const now = answer(question);
    known.set(question, now);
    return now;
  };
}
