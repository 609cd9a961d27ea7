import { describe, expect, it } from "vitest";
import { arcsOf, canonicalCycle } from "../../../src/core/graph/pathTrie";
import { runListing } from "../../../src/core/graph/listing";
import { type LinkChanges, linkChanges } from "../../../src/core/loops/linkChanges";
import { loopListing } from "../../../src/core/loops/listLoops";
import { type Answered, answerFrom } from "../../../src/core/loops/loopBook";
import { type NamedLoopGraph, loopGraph } from "../../../src/core/loops/loopGraph";
import { loopSetOf } from "../../../src/core/loops/loopSetOf";
import { loopTallies } from "../../../src/core/loops/loopTallies";
import { atOnce } from "../../../src/core/model/steps";
import { type StoredLoops } from "../../../src/core/loops/storedLoops";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { type Arrow, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

/*
 * Somebody draws: one edit after the other, each answer made of the one before it. What is left of
 * twenty edits in a trie must be read as if it had been searched for just now.
 */

const LIMITS = { maxCount: 10_000, maxLength: Infinity };

function searched(graph: NamedLoopGraph): StoredLoops {
  return runListing(loopListing(graph, { maxLoops: LIMITS.maxCount }));
}

/** What a reader sees of stored loops. */
function contents({ count, complete, trie, words, marks }: StoredLoops, graph: NamedLoopGraph) {
  const ways = Array.from({ length: count }, (_, loop) =>
    canonicalCycle(arcsOf(trie, loop), graph.sources).join(" "),
  );
  return { ways, complete, words, marks };
}

const keyOf = ({ from, to }: Arrow): string => `${from} ${to}`;

/** One more link, one less, one of another sign, one turned round, or a variable without its links. */
function edited(arrows: readonly Arrow[], random: () => number): readonly Arrow[] {
  const pick = Math.floor(random() * arrows.length);
  const picked = arrows[pick];
  const others = arrows.filter((_, at) => at !== pick);
  if (!picked) return randomArrows(random, { variables: 4, links: 4, selfLinks: true });
  const name = (): string => String(Math.floor(random() * 10)).padStart(3, "0");
  switch (Math.floor(random() * 8)) {
    case 0:
      return others;
    case 1:
      return [...others, { ...picked, polarity: picked.polarity === "-" ? "+" : "-" }];
    case 2:
      return different([...others, { ...picked, from: picked.to, to: picked.from }]);
    case 3:
      return random() < 0.2
        ? arrows.filter(({ from, to }) => from !== picked.from && to !== picked.from)
        : [...others, { ...picked, delayed: !picked.delayed }];
    default:
      return different([...arrows, { from: name(), to: name(), polarity: "-" }]);
  }
}

/** Only the first link between each two variables. */
function different(arrows: readonly Arrow[]): readonly Arrow[] {
  const first = new Map(arrows.toReversed().map((arrow) => [keyOf(arrow), arrow]));
  return arrows.filter((arrow) => first.get(keyOf(arrow)) === arrow);
}

/** The drawing after each of so many edits. */
function drawn(seed: number, edits: number): readonly (readonly Arrow[])[] {
  const random = seededRandom(seed);
  const states = [randomArrows(random, { variables: 10, links: 18, selfLinks: true })];
  for (let edit = 0; edit < edits; edit++) states.push(edited(states.at(-1) ?? [], random));
  return states;
}

describe("answers made of each other while somebody draws", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "are those of a search, after every edit: drawing %i",
    (seed) => {
      let last: Answered | null = null;
      let reused = 0;
      for (const [edit, arrows] of drawn(seed, 40).entries()) {
        const graph = loopGraph(linksOf(arrows));
        const made: StoredLoops | null = last && atOnce(answerFrom(last, graph, LIMITS));
        if (made) reused++;
        const stored: StoredLoops = made ?? searched(graph);
        expect(contents(stored, graph), `edit ${edit}`).toEqual(contents(searched(graph), graph));
        last = { graph, stored };
      }
      expect(reused).toBeGreaterThan(25);
    },
  );

  it("are loops that walking every way finds, and are counted and looked up like them", () => {
    let last: Answered | null = null;
    for (const arrows of drawn(20, 30)) {
      const links = linksOf(arrows);
      const graph = loopGraph(links);
      const stored: StoredLoops =
        (last && atOnce(answerFrom(last, graph, LIMITS))) ?? searched(graph);
      const loops = loopSetOf(graph, stored);
      const known = bruteForceLoops(links);
      const told = known.map((_, at) => ({
        key: loops.key(at),
        path: loops.path(at),
        links: loops.links(at),
        kind: loops.kind(at),
        delays: loops.delays(at),
      }));
      expect(told).toEqual(known);
      expect(known.map(({ key }) => loops.indexOf(key))).toEqual([...known.keys()]);
      const { links: byLink } = atOnce(loopTallies(graph, stored));
      const balancing = known.filter(({ kind }) => kind === "balancing");
      const lengths = balancing.reduce((sum, loop) => sum + loop.links.length, 0);
      expect(byLink.balancing.reduce((sum, count) => sum + count, 0)).toBe(lengths);
      last = { graph, stored };
    }
  });

  it("lead back to where they began when every edit is taken back", () => {
    const states = drawn(31, 25);
    let last: Answered | null = null;
    for (const arrows of [...states, ...states.toReversed()]) {
      const graph = loopGraph(linksOf(arrows));
      const stored: StoredLoops =
        (last && atOnce(answerFrom(last, graph, LIMITS))) ?? searched(graph);
      last = { graph, stored };
    }
    const first = loopGraph(linksOf(states[0] ?? []));
    expect(last && contents(last.stored, first)).toEqual(contents(searched(first), first));
  });
});

describe("what happened to the links between two drawings", () => {
  const graphs = drawn(50, 60).map((arrows) => loopGraph(linksOf(arrows)));
  const steps = ({ variables, sources, targets }: NamedLoopGraph): readonly string[] =>
    Array.from(
      sources,
      (source, at) => `${variables[source] ?? "?"} ${variables[targets[at] ?? -1] ?? "?"}`,
    );
  const changes = (before: NamedLoopGraph, now: NamedLoopGraph): LinkChanges =>
    linkChanges(before, now) ?? { numbers: new Int32Array(0), added: [-1] };

  it("is what comparing the names of their ends says", () => {
    for (const [at, now] of graphs.entries()) {
      for (const before of graphs.slice(Math.max(0, at - 4), at)) {
        const [past, present] = [steps(before), steps(now)];
        const { numbers, added } = changes(before, now);
        expect([...numbers]).toEqual(past.map((step) => present.indexOf(step)));
        expect(added.map((link) => present[link])).toEqual(
          present.filter((step) => !past.includes(step)),
        );
      }
    }
  });

  it("is turned round when time is: what was added is gone", () => {
    for (const [at, now] of graphs.entries()) {
      const before = graphs[at - 1];
      if (!before) continue;
      const [there, back] = [changes(before, now), changes(now, before)];
      const gone = [...back.numbers.keys()].filter((link) => back.numbers[link] === -1);
      expect(gone).toEqual(there.added);
      const kept = [...there.numbers.entries()].filter(([, number]) => number >= 0);
      expect(kept.map(([, number]) => back.numbers[number])).toEqual(kept.map(([link]) => link));
    }
  });

  it("over two edits is that of one after the other, but for what was gone in between", () => {
    for (const [at, last] of graphs.entries()) {
      const [first, middle] = [graphs[at - 2], graphs[at - 1]];
      if (!first || !middle) continue;
      const [one, two] = [changes(first, middle), changes(middle, last)];
      const whole = changes(first, last);
      const then = Array.from(one.numbers, (link) => (link < 0 ? -1 : (two.numbers[link] ?? -1)));
      const kept = [...then.keys()].filter((link) => then[link] !== -1);
      expect(kept.map((link) => whole.numbers[link])).toEqual(kept.map((link) => then[link]));
      const drawnAgain = [...whole.numbers].filter((link, place) => link !== then[place]);
      expect(drawnAgain.filter((link) => !two.added.includes(link))).toEqual([]);
    }
  });
});
