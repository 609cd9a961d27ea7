import { describe, expect, it } from "vitest";
import { arcsOf, canonicalCycle } from "../../../src/core/graph/pathTrie";
import { runListing } from "../../../src/core/graph/listing";
import { answerFrom } from "../../../src/core/loops/loopBook";
import { loopListing } from "../../../src/core/loops/listLoops";
import { type LoopGraph, loopGraph } from "../../../src/core/loops/loopGraph";
import { atOnce } from "../../../src/core/model/steps";
import { type StoredLoops } from "../../../src/core/loops/storedLoops";
import type { Link } from "../../../src/core/model/document";
import { type Arrow, type Links, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

const LIMITS = { maxCount: 10_000, maxLength: Infinity };

function searched(graph: LoopGraph, limits = LIMITS): StoredLoops {
  const { maxCount: maxLoops, maxLength } = limits;
  return runListing(loopListing(graph, { maxLoops, maxLength }));
}

function made(before: Links, now: Links, limits = LIMITS): StoredLoops | null {
  const graph = loopGraph(before);
  const previous = { graph, stored: searched(graph, limits) };
  return atOnce(answerFrom(previous, loopGraph(now), limits));
}

/** Everything that can be read of stored loops, whatever their nodes are. */
function contents(stored: StoredLoops | null, { sources }: LoopGraph) {
  if (!stored) return null;
  const { trie, words, marks, complete, completeUpTo } = stored;
  const ways = Array.from({ length: trie.count }, (_, loop) =>
    canonicalCycle(arcsOf(trie, loop), sources).join(" "),
  );
  return { ways, words, marks, complete, completeUpTo, count: stored.count };
}

function without(links: Links, id: string): Links {
  return Object.fromEntries(Object.entries(links).filter(([other]) => other !== id));
}

/** Links by id, one only between each two variables. */
function differentLinks(links: readonly Link[]): Links {
  const pairs = new Map(links.map((link) => [`${link.source} ${link.target}`, link]));
  return Object.fromEntries([...pairs.values()].map((link) => [link.id, link]));
}

const OTHER_SIGN = { "+": "-", "-": "?", "?": "+" } as const;

function saying(links: Links, link: Link): Links {
  const polarity = OTHER_SIGN[link.polarity];
  const changed: Link = { ...link, polarity, delay: link.delay ? null : { length: "" } };
  return { ...links, [link.id]: { ...changed, basis: "inferred" } };
}

/** Two maps side by side, with some links from the one to the other. */
function twoParts(seed: number): readonly Arrow[] {
  const random = seededRandom(500 + seed);
  const part = (name: string) =>
    randomArrows(random, { variables: 9, links: 21, selfLinks: true }).map((arrow) => ({
      ...arrow,
      from: name + arrow.from,
      to: name + arrow.to,
    }));
  return [...part("x"), ...part("y"), { from: "x001", to: "y002" }, { from: "x003", to: "y001" }];
}

const GRAPHS: readonly (readonly Arrow[])[] = [
  ...Array.from({ length: 10 }, (_, seed) =>
    randomArrows(seededRandom(seed), {
      variables: 8 + seed,
      links: 20 + 2 * seed,
      selfLinks: seed % 2 === 0,
    }),
  ),
  ...Array.from({ length: 10 }, (_, seed) => twoParts(seed)),
];

describe("the loops of twenty diagrams after an edit of each of their links", () => {
  for (const [number, arrows] of GRAPHS.entries()) {
    it(`are those of a full search: diagram ${number}`, () => {
      const links = linksOf(arrows);
      const limits = number % 3 === 2 ? { maxCount: 10_000, maxLength: 6 } : LIMITS;
      const all = loopGraph(links);
      const whole = { graph: all, stored: searched(all, limits) };
      for (const link of Object.values(links)) {
        const fewer = loopGraph(without(links, link.id));
        const less = { graph: fewer, stored: searched(fewer, limits) };
        const deleted = atOnce(answerFrom(whole, fewer, limits));
        expect(contents(deleted, fewer), `${link.id}`).toEqual(contents(less.stored, fewer));
        const added = atOnce(answerFrom(less, all, limits));
        expect(contents(added, all), `${link.id}`).toEqual(contents(whole.stored, all));
        const other = loopGraph(saying(links, link));
        const flipped = atOnce(answerFrom(whole, other, limits));
        expect(contents(flipped, other)).toEqual(contents(searched(other, limits), other));
      }
    });
  }
});

describe("an answer made of an earlier one", () => {
  const links = linksOf(twoParts(1));
  const all = Object.values(links);

  it("holds after some links were taken away, turned round and put elsewhere", () => {
    let madeAnew = 0;
    for (let at = 0; at + 2 < all.length; at++) {
      const [gone, turned, moved] = [all[at], all[at + 1], all[at + 2]];
      if (!gone || !turned || !moved) continue;
      const now = differentLinks([
        ...all.filter(({ id }) => id !== gone.id && id !== turned.id && id !== moved.id),
        { ...turned, source: turned.target, target: turned.source },
        { ...moved, polarity: OTHER_SIGN[moved.polarity], target: gone.target },
      ]);
      const graph = loopGraph(now);
      const answer = made(links, now);
      if (!answer) continue;
      madeAnew++;
      expect(contents(answer, graph), `${gone.id}`).toEqual(contents(searched(graph), graph));
    }
    expect(madeAnew).toBeGreaterThan(10);
  });

  it("is another one in everything when variables are renamed, and then there is none", () => {
    const renamed = linksOf(
      twoParts(1).map((arrow) => ({ ...arrow, from: `z${arrow.from}`, to: `z${arrow.to}` })),
    );
    expect(made(links, renamed)).toBeNull();
  });

  it("is not made of a list that was cut off, nor where there are too many now", () => {
    const few = { maxCount: 5, maxLength: Infinity };
    expect(made(links, without(links, all[0]?.id ?? ""), few)).toBeNull();
    const graph = loopGraph(links);
    const stored = searched(graph);
    const tight = { maxCount: stored.count - 1, maxLength: Infinity };
    expect(atOnce(answerFrom({ graph, stored }, graph, tight))).toBeNull();
  });

  it("may be shorter than the earlier one was, not longer", () => {
    const graph = loopGraph(links);
    const bounded = { maxCount: 10_000, maxLength: 5 };
    const shorter = { maxCount: 10_000, maxLength: 3 };
    const stored = searched(graph, bounded);
    const answer = atOnce(answerFrom({ graph, stored }, graph, shorter));
    expect(contents(answer, graph)).toEqual(contents(searched(graph, shorter), graph));
    expect(atOnce(answerFrom({ graph, stored }, graph, LIMITS))).toBeNull();
  });

  it("is the very same one when nothing has changed", () => {
    const graph = loopGraph(links);
    const stored = searched(graph);
    expect(atOnce(answerFrom({ graph, stored }, loopGraph(links), LIMITS))).toBe(stored);
  });
});
