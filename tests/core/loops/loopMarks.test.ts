import { describe, expect, it } from "vitest";
import { runListing } from "../../../src/core/graph/listing";
import { linkChanges } from "../../../src/core/loops/linkChanges";
import { loopListing } from "../../../src/core/loops/listLoops";
import { type LoopGraph, loopGraph } from "../../../src/core/loops/loopGraph";
import {
  isDelayed,
  joinedWords,
  wordBasis,
  wordKind,
  wordLength,
} from "../../../src/core/loops/loopWords";
import { markIndex, placesOf } from "../../../src/core/loops/markIndex";
import { completeGraph, linksOf, randomArrows, seededRandom, shuffled } from "../../oracle/graphs";
import { sketch } from "../../sketch";

function pairs(marks: Int32Array): readonly string[] {
  return Array.from(
    { length: marks.length / 2 },
    (_, at) => `${marks[2 * at]} ${marks[2 * at + 1]}`,
  );
}

function marksBySteps({ marks, sources, targets }: LoopGraph, names: readonly string[]) {
  const steps = pairs(marks).map((mark, link): [string, string] => [
    `${names[sources[link] ?? -1]} ${names[targets[link] ?? -1]}`,
    mark,
  ]);
  return new Map(steps);
}

describe("the marks of links", () => {
  it("are all different, whichever half one looks at, also of links there and back", () => {
    const graph = loopGraph(linksOf(completeGraph(120)));
    expect(new Set(pairs(graph.marks)).size).toBe(120 * 119);
    const halves = (half: number) => graph.marks.filter((_, at) => at % 2 === half);
    // Of 14,280 numbers of 32 bits some 0.02 pairs are alike by chance.
    expect(new Set(halves(0)).size).toBeGreaterThan(120 * 119 - 3);
    expect(new Set(halves(1)).size).toBeGreaterThan(120 * 119 - 3);
  });

  it("come from the ids of their ends, whatever else is in the diagram", () => {
    const arrows = randomArrows(seededRandom(4), { variables: 20, links: 60, selfLinks: true });
    const all = loopGraph(linksOf(arrows));
    const some = loopGraph(linksOf(shuffled(arrows, seededRandom(5)).slice(0, 25)));
    const known = marksBySteps(all, all.variables);
    for (const [step, mark] of marksBySteps(some, some.variables)) {
      expect(known.get(step)).toBe(mark);
    }
  });

  it("have every bit set about as often as not", () => {
    const { marks } = loopGraph(linksOf(completeGraph(60)));
    for (let bit = 0; bit < 32; bit++) {
      for (const half of [0, 1]) {
        const set = marks.filter((mark, at) => at % 2 === half && (mark >>> bit) & 1).length;
        expect(set / (60 * 59)).toBeGreaterThan(0.45);
        expect(set / (60 * 59)).toBeLessThan(0.55);
      }
    }
  });

  it("make different marks of different loops, the same ones with other signs", () => {
    const graph = loopGraph(linksOf(completeGraph(8)));
    const { marks, count } = runListing(loopListing(graph, { maxLoops: 20_000 }));
    expect(count).toBe(16_064);
    expect(new Set(pairs(marks)).size).toBe(16_064);
    const signed = loopGraph(
      linksOf(completeGraph(8).map((arrow) => ({ ...arrow, polarity: "-" as const }))),
    );
    expect(runListing(loopListing(signed, { maxLoops: 20_000 })).marks).toEqual(marks);
  });
});

describe("an index of marks", () => {
  it("finds the places of every mark, and none for others", () => {
    const random = seededRandom(1);
    const number = (): number => Math.floor(random() * 2 ** 32) | 0;
    for (const count of [0, 1, 2, 3, 1_000]) {
      const marks = Int32Array.from({ length: 2 * count }, number);
      const index = markIndex(marks);
      for (let place = 0; place < count; place++) {
        expect(placesOf(index, marks[2 * place] ?? 0, marks[2 * place + 1] ?? 0)).toEqual([place]);
      }
      expect(placesOf(index, number(), number())).toEqual([]);
    }
  });

  it("tells marks apart that stand in the same slot, or are alike in one half", () => {
    const marks = Int32Array.of(8, 1, 16, 1, 8, 2, 24, 5, 8, 1);
    const index = markIndex(marks);
    expect(placesOf(index, 8, 1)).toEqual([0, 4]);
    expect(placesOf(index, 8, 2)).toEqual([2]);
    expect(placesOf(index, 16, 1)).toEqual([1]);
    expect(placesOf(index, 24, 1)).toEqual([]);
  });
});

describe("the word of a loop", () => {
  const wordsOf = (text: string): Int32Array =>
    runListing(loopListing(loopGraph(sketch(text).links), {})).words;

  it("says its kind, its length, whether it is delayed, and its weakest basis", () => {
    const [word = 0] = wordsOf("a -> b, b -||> c, c -> a");
    expect([wordKind(word), wordLength(word), isDelayed(word)]).toEqual([1, 3, true]);
    expect(wordBasis(word)).toBeNull();
    const [open = 0] = wordsOf("a ?> b, b -> a");
    expect([wordKind(open), wordLength(open), isDelayed(open)]).toEqual([2, 2, false]);
  });

  it("has room for loops of any length", () => {
    const ring = Array.from({ length: 9_001 }, (_, at) => ({
      from: `${at}`,
      to: `${(at + 1) % 9_001}`,
      polarity: "-" as const,
      delayed: at === 5,
    }));
    const { words } = runListing(loopListing(loopGraph(linksOf(ring)), {}));
    const [word = 0] = words;
    expect([wordKind(word), wordLength(word), isDelayed(word)]).toEqual([1, 9_001, true]);
  });

  it("of one stretch after another does not depend on what was joined first", () => {
    const random = seededRandom(9);
    const word = (): number => Math.floor(random() * 2 ** 16);
    for (let round = 0; round < 500; round++) {
      const [a, b, c] = [word(), word(), word()];
      expect(joinedWords(joinedWords(a, b), c)).toBe(joinedWords(a, joinedWords(b, c)));
      expect(joinedWords(a, b)).toBe(joinedWords(b, a));
    }
  });
});

describe("what happened to the links between two graphs", () => {
  const graphOf = (text: string): LoopGraph => loopGraph(sketch(text).links);

  it("is nothing when they are the same, whatever they say", () => {
    const before = graphOf("a +> b, b +> c, c +> a");
    const changes = linkChanges(before, graphOf("c -||> a, a ?> b, b -> c"));
    expect(changes).toEqual({ numbers: Int32Array.of(0, 1, 2), added: [] });
  });

  it("is which are gone, which are new and where the others are", () => {
    const before = graphOf("b +> c, c +> b, c +> d, d +> d");
    const changes = linkChanges(before, graphOf("a +> b, b +> c, d +> d, d +> c"));
    // now: a b, b c, d c, d d
    expect(changes).toEqual({ numbers: Int32Array.of(1, -1, -1, 3), added: [0, 2] });
  });

  it("is everything when nothing is left", () => {
    const before = graphOf("a +> b");
    const now = graphOf("x +> y, y +> x");
    expect(linkChanges(before, now)).toEqual({ numbers: Int32Array.of(-1), added: [0, 1] });
  });
});
