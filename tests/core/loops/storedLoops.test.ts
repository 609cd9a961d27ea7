import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import { loopKey } from "../../../src/core/loops/loopPath";
import { type LoopSet, NO_LOOPS } from "../../../src/core/loops/loopSet";
import { loopSetOf } from "../../../src/core/loops/loopSetOf";
import { atOnce } from "../../../src/core/model/steps";
import { storeLoops } from "../../../src/core/loops/storedLoops";
import { trieOf } from "../../../src/core/graph/pathStore";
import { loopsThroughLink, loopsThroughVariable } from "../../../src/core/loops/loopsThrough";
import type { Basis, CldDocument, LinkId } from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

const [A, B, C] = [sketchId("a"), sketchId("b"), sketchId("c")];

/** The loops of a sketch whose links rest on these, in the order written. */
function loopsOn(text: string, bases: readonly (Basis | null)[]): LoopSet {
  const { links } = sketch(text);
  const based = Object.values(links).map((link, at) => ({ ...link, basis: bases[at] ?? null }));
  return listLoops(Object.fromEntries(based.map((link) => [link.id, link])));
}

function randomLinks(seed: number): CldDocument["links"] {
  return linksOf(randomArrows(seededRandom(seed), { variables: 7, links: 16, selfLinks: true }));
}

function everyIndex({ count }: LoopSet): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describe("a loop of a set", () => {
  const { links } = sketch("b +> c, c ->|| x, b ?> a, a -||> b, c ?> b, c -> c");
  const loops = listLoops(sketch("b +> c, b ?> a, a -||> b, c ?||> b, c -> c, c +> a").links);

  it("is known by its path, its links in that order, and its length", () => {
    expect(everyIndex(loops).map((index) => loops.key(index))).toEqual([
      "v-c",
      "v-a v-b",
      "v-b v-c",
      "v-a v-b v-c",
    ]);
    expect(loops.path(3)).toEqual([A, B, C]);
    expect(loops.links(3)).toEqual(["l-3", "l-1", "l-6"]);
    expect(everyIndex(loops).map((index) => loops.length(index))).toEqual([1, 2, 2, 3]);
  });

  it("has a kind, its delays, and the links that leave its kind open", () => {
    expect(everyIndex(loops).map((index) => loops.kind(index))).toEqual([
      "balancing",
      "undetermined",
      "undetermined",
      "balancing",
    ]);
    expect(everyIndex(loops).map((index) => loops.delays(index))).toEqual([0, 1, 1, 1]);
    expect(everyIndex(loops).map((index) => loops.undetermined(index))).toEqual([
      [],
      ["l-2"],
      ["l-4"],
      [],
    ]);
  });

  it("is refused when there is none of that number", () => {
    expect(() => loops.path(4)).toThrow("there is no loop 4 of 4");
    expect(() => loops.links(-1)).toThrow("there is no loop -1");
  });

  it("is not one of what only looks like a loop", () => {
    expect(listLoops(links).indexOf("v-b v-x")).toBe(-1);
  });
});

describe("the weakest basis of a loop", () => {
  it.each([
    [["stated", "stated"], "stated"],
    [["stated", "implied"], "implied"],
    [["implied", null], null],
    [[null, "inferred"], "inferred"],
    [["inferred", "stated"], "inferred"],
    [[null, "stated"], null],
  ] as const)("of %j is %j", (bases, weakest) => {
    expect(loopsOn("a +> b, b +> a", bases).weakestBasis(0)).toBe(weakest);
  });
});

describe("finding a loop by its key", () => {
  it("gives back the index of every loop there is", () => {
    for (let seed = 0; seed < 60; seed++) {
      const loops = listLoops(randomLinks(seed));
      for (const index of everyIndex(loops)) expect(loops.indexOf(loops.key(index))).toBe(index);
    }
  });

  it("gives -1 for every path that is none", () => {
    for (let seed = 0; seed < 30; seed++) {
      const links = randomLinks(seed);
      const loops = listLoops(links);
      const real = new Set(bruteForceLoops(links).map(({ key }) => key));
      const names = Object.values(links).flatMap(({ source, target }) => [source, target]);
      const random = seededRandom(seed);
      for (let attempt = 0; attempt < 100; attempt++) {
        const length = 1 + Math.floor(random() * 4);
        const some = Array.from({ length }, () => names[Math.floor(random() * names.length)] ?? A);
        const key = loopKey(some);
        expect(loops.indexOf(key) >= 0, `seed ${seed}: ${key}`).toBe(real.has(key));
      }
    }
  });

  it("gives -1 for variables that nobody knows, for nothing, and for the same loop turned", () => {
    const loops = listLoops(sketch("a +> b, b +> c, c +> a").links);
    for (const key of ["v-z", "v-a v-z", "", "v-b v-c v-a", "v-a v-b"]) {
      expect(loops.indexOf(key)).toBe(-1);
    }
  });

  it("finds nothing in a set without loops", () => {
    expect(listLoops(sketch("a +> b").links).indexOf("v-a v-b")).toBe(-1);
    expect(NO_LOOPS.indexOf("v-a")).toBe(-1);
    expect(() => NO_LOOPS.path(0)).toThrow("no loop 0");
  });
});

describe("loops through a link or a variable", () => {
  it("are those that have it, in the order of the set", () => {
    for (let seed = 0; seed < 60; seed++) {
      const links = randomLinks(seed);
      const loops = listLoops(links);
      const having = (has: (index: number) => boolean) => everyIndex(loops).filter(has);
      for (const { id, source } of Object.values(links)) {
        expect(loopsThroughLink(loops, id)).toEqual(
          having((index) => loops.links(index).includes(id)),
        );
        expect(loopsThroughVariable(loops, source)).toEqual(
          having((index) => loops.path(index).includes(source)),
        );
      }
    }
  });

  it("are none for what is in no loop or not there", () => {
    const loops = listLoops(sketch("a +> b, b +> a, b +> c").links);
    expect(loopsThroughVariable(loops, C)).toEqual([]);
    expect(loopsThroughLink(loops, "l-99" as LinkId)).toEqual([]);
  });
});

describe("stored loops with the signs of today", () => {
  it("are read anew with other signs, and are the same loops", () => {
    const before = loopGraph(sketch("a +> b, b +> a, b +> c, c +> a").links);
    const now = loopGraph(sketch("a -> b, b +||> a, b ?> c, c +> a").links);
    // a -> b -> a, then a -> b -> c -> a, by the places of the links in their graph
    const paths = {
      count: 2,
      starts: Int32Array.of(0, 2, 5),
      arcs: Int32Array.of(0, 1, 0, 2, 3),
    };
    const listed = { trie: trieOf(paths, 4), complete: true, completeUpTo: Infinity };
    const stored = atOnce(storeLoops(before, listed));
    const old = loopSetOf(before, stored);
    const renewed = loopSetOf(now, stored);
    expect([0, 1].map((index) => renewed.key(index))).toEqual(["v-a v-b", "v-a v-b v-c"]);
    expect([0, 1].map((index) => old.kind(index))).toEqual(["reinforcing", "reinforcing"]);
    expect([0, 1].map((index) => renewed.kind(index))).toEqual(["balancing", "undetermined"]);
    expect([0, 1].map((index) => renewed.delays(index))).toEqual([1, 0]);
  });
});
