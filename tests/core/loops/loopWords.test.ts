import { describe, expect, it } from "vitest";
import { inOrderOfNodes } from "../../../src/core/graph/pathOrder";
import { rearrangedTrie } from "../../../src/core/graph/trieEdit";
import { listLoops } from "../../../src/core/loops/listLoops";
import {
  BASES,
  BASIS_SHIFT,
  DELAYED,
  loopGraph,
  MINUS,
  OPEN,
} from "../../../src/core/loops/loopGraph";
import { wordsAndMarks } from "../../../src/core/loops/loopMarks";
import { sourceOf } from "../../../src/core/loops/loopSource";
import {
  isDelayed,
  joinedWords,
  labelWords,
  LOOP_KINDS,
  loopWords,
  wordBasis,
  wordKind,
  wordLength,
} from "../../../src/core/loops/loopWords";
import { atOnce } from "../../../src/core/model/steps";
import { saidNow } from "../../../src/core/loops/storedLoops";
import type { Link } from "../../../src/core/model/document";
import { type Links, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { inSearchOrder, randomTrie, waysIn } from "../../oracle/tries";

/** Everything that a link may say. */
const SAYINGS = [0, MINUS, OPEN].flatMap((sign) =>
  [0, DELAYED].flatMap((delay) => BASES.map((_, basis) => sign | delay | (basis << BASIS_SHIFT))),
);

/** What a list reads in a word. */
function read(word: number) {
  return {
    kind: LOOP_KINDS[wordKind(word)],
    length: wordLength(word),
    isDelayed: isDelayed(word),
    basis: wordBasis(word),
  };
}

/** The same of what its links say, one after the other. */
function plainly(says: readonly number[]) {
  const minus = says.filter((said) => (said & MINUS) !== 0).length;
  const isOpen = says.some((said) => (said & OPEN) !== 0);
  return {
    kind: isOpen ? "undetermined" : minus % 2 === 0 ? "reinforcing" : "balancing",
    length: says.length,
    isDelayed: says.some((said) => (said & DELAYED) !== 0),
    basis: BASES[Math.min(...says.map((said) => said >> BASIS_SHIFT))],
  };
}

function wordOf(says: readonly number[]): number {
  const trie = randomTrie(() => 0, { arcs: says.length, joints: 0, nodes: 0, paths: 0 });
  return [...labelWords(trie, Uint8Array.from(says))].reduce(joinedWords);
}

describe("the word of a way", () => {
  it("of one link and of two is what they say, whatever that is", () => {
    expect(SAYINGS).toHaveLength(24);
    for (const one of SAYINGS) {
      expect(read(wordOf([one]))).toEqual(plainly([one]));
      for (const other of SAYINGS) {
        expect(read(wordOf([one, other]))).toEqual(plainly([one, other]));
      }
    }
  });

  it("does not mind which of two stretches comes first, nor which of three are joined first", () => {
    const words = SAYINGS.map((said) => wordOf([said, said ^ MINUS]));
    for (const one of words) {
      for (const other of words) {
        expect(joinedWords(one, other)).toBe(joinedWords(other, one));
        for (const third of words.slice(0, 6)) {
          expect(joinedWords(joinedWords(one, other), third)).toBe(
            joinedWords(one, joinedWords(other, third)),
          );
        }
      }
    }
  });

  it("of a way walked twice reinforces unless it is open, and is twice as long", () => {
    for (const said of SAYINGS) {
      const word = wordOf([said, 0, said]);
      const twice = read(joinedWords(word, word));
      expect(twice.length).toBe(6);
      expect(twice.kind).toBe((said & OPEN) === 0 ? "reinforcing" : "undetermined");
      expect([twice.basis, twice.isDelayed]).toEqual([read(word).basis, read(word).isDelayed]);
    }
  });

  it("of every path of a trie is that of its links, joints within joints and all", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(300 + seed);
      const trie = randomTrie(random, { arcs: 9, joints: 7, nodes: 30, paths: 50 });
      const says = Uint8Array.from(
        { length: 9 },
        () => SAYINGS[Math.floor(random() * SAYINGS.length)] ?? 0,
      );
      const words = atOnce(loopWords(trie, says));
      const told = waysIn(trie).map((way) => plainly(way.map((arc) => says[arc] ?? 0)));
      expect(Array.from(words, read), `seed ${seed}`).toEqual(told);
    }
  });

  it("is the same with its mark, and the mark is that of its links, those it meets twice left out", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(400 + seed);
      const trie = inSearchOrder(randomTrie(random, { arcs: 9, joints: 7, nodes: 30, paths: 50 }));
      const number = (): number => Math.floor(random() * 2 ** 32) | 0;
      const says = Uint8Array.from({ length: 9 }, (_, arc) => SAYINGS[arc] ?? 0);
      const marks = Int32Array.from({ length: 18 }, number);
      const said = { says, marks, variableCount: 30 };
      const both = atOnce(wordsAndMarks(trie, said, inOrderOfNodes(trie)));
      const sorted = rearrangedTrie(trie, inOrderOfNodes(trie));
      expect(atOnce(wordsAndMarks(sorted, said, null)).words).toEqual(
        atOnce(loopWords(sorted, says)),
      );
      expect(both.words).toEqual(atOnce(loopWords(trie, says)));
      const expected = waysIn(trie).flatMap((way) => {
        const odd = [...new Set(way)].filter(
          (arc) => way.filter((other) => other === arc).length % 2 === 1,
        );
        return [0, 1].map((half) =>
          odd.reduce((mark, arc) => mark ^ (marks[2 * arc + half] ?? 0), 0),
        );
      });
      expect([...both.marks]).toEqual(expected);
    }
  });
});

describe("words of loops whose links say something else by now", () => {
  const random = seededRandom(9);
  const links = linksOf(randomArrows(random, { variables: 8, links: 24, selfLinks: true }));
  const source = sourceOf(listLoops(links));
  if (!source) throw new Error("a list of loops has a source");
  const { stored } = source;

  function saying(change: (link: Link, at: number) => Link): Links {
    const changed = Object.values(links).map(change);
    return Object.fromEntries(changed.map((link) => [link.id, link]));
  }

  it("are themselves where nothing was said, also by links drawn anew in another order", () => {
    expect(atOnce(saidNow(stored, loopGraph(links)))).toBe(stored);
    const turned = Object.fromEntries(Object.entries(links).toReversed());
    expect(atOnce(saidNow(stored, loopGraph(turned)))).toBe(stored);
  });

  it("are those of a new list, sign by sign and ground by ground", () => {
    const changes: readonly ((link: Link, at: number) => Link)[] = [
      (link) => ({ ...link, polarity: "-" }),
      (link, at) => ({ ...link, polarity: at % 3 === 0 ? "?" : "+" }),
      (link, at) => ({ ...link, basis: BASES[at % BASES.length] ?? null }),
      (link, at) => ({ ...link, delay: at % 2 === 0 ? { length: "a year" } : null }),
    ];
    for (const change of changes) {
      const now = saying(change);
      const anew = sourceOf(listLoops(now))?.stored;
      const reread = atOnce(saidNow(stored, loopGraph(now)));
      expect(reread.words).toEqual(anew?.words);
      expect(reread.marks).toBe(stored.marks);
      expect(stored.words).not.toEqual(reread.words);
    }
  });

  it("come back to what they were when all is taken back", () => {
    const now = saying((link) => ({ ...link, polarity: "?", basis: "stated" }));
    const there = atOnce(saidNow(stored, loopGraph(now)));
    expect([...there.words].every((word) => wordKind(word) === 2)).toBe(true);
    expect(atOnce(saidNow(there, loopGraph(links))).words).toEqual(stored.words);
  });
});
