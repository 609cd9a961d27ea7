import { describe, expect, it } from "vitest";
import { pathsOf, trieOf } from "../../../src/core/graph/pathStore";
import { inOrderOfNodes, placesByLength } from "../../../src/core/graph/pathOrder";
import {
  canonicalCycle,
  noPaths,
  pathsThrough,
  type PathTrie,
  trieArrays,
  trieBytes,
} from "../../../src/core/graph/pathTrie";
import { addPath, arcsOnly, builtTrie, trieBuilder } from "../../../src/core/graph/trieBuilder";
import {
  bothTries,
  prefixedTrie,
  rearrangedTrie,
  type Renumbering,
  restrictedTrie,
} from "../../../src/core/graph/trieEdit";
import { lesser, readPath, sweepPaths, together } from "../../../src/core/graph/trieSweep";
import { atOnce } from "../../../src/core/model/steps";
import { seededRandom, shuffled } from "../../oracle/graphs";
import { randomTrie, waysIn } from "../../oracle/tries";

const SIZE = { arcs: 12, joints: 9, nodes: 40, paths: 60 };
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
/** For each seed a trie, and random numbers to do something with it. */
const CASES = SEEDS.map((seed) => {
  const random = seededRandom(900 + seed);
  return { seed, random, trie: randomTrie(random, SIZE) };
});

type Ways = readonly (readonly number[])[];

/** Some arcs gone and the others elsewhere, among more arcs than there were. */
function randomRenumbering(random: () => number, arcCount: number, gone: number): Renumbering {
  const places = shuffled([...Array(arcCount + 5).keys()], random);
  const numbers = Int32Array.from({ length: arcCount }, (_, arc) =>
    random() < gone ? -1 : (places[arc] ?? -1),
  );
  return { numbers, arcCount: arcCount + 5 };
}

/** The same done path by path. */
function renumberedWays(ways: Ways, { numbers }: Renumbering): Ways {
  return ways.map((way) => way.map((arc) => numbers[arc] ?? -1)).filter((way) => !way.includes(-1));
}

function randomWays(random: () => number, count: number): Ways {
  // Few arcs, so that beginnings are shared; the last one may be any.
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, () => Math.floor(random() * 3)),
  );
}

function written(ways: Ways) {
  const starts = new Int32Array(ways.length + 1);
  for (const [at, { length }] of ways.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return { count: ways.length, starts, arcs: Int32Array.from(ways.flat()) };
}

describe("paths put into a trie", () => {
  it("come out as they went in, whatever they are and in whichever order", () => {
    for (const seed of SEEDS) {
      const paths = written(randomWays(seededRandom(seed), 80));
      expect(pathsOf(trieOf(paths, 3)), `seed ${seed}`).toEqual(paths);
    }
  });

  it("take fewest nodes when they are sorted: one for each beginning that differs", () => {
    for (const seed of SEEDS) {
      const ways = randomWays(seededRandom(seed), 80);
      const sorted = ways.toSorted((a, b) => (a.join("") < b.join("") ? -1 : 1));
      const beginnings = new Set(
        ways.flatMap((way) => way.slice(1).map((_, at) => way.slice(0, at + 1).join(" "))),
      );
      expect(trieOf(written(sorted), 3).parents.length).toBe(beginnings.size);
      expect(trieOf(written(ways), 3).parents.length).toBeGreaterThanOrEqual(beginnings.size);
    }
  });

  it("take the bytes of the arrays, and these alone", () => {
    for (const { trie } of CASES) {
      const numbers = trieArrays(trie).reduce((sum, { length }) => sum + length, 0);
      expect(trieBytes(trie)).toBe(4 * numbers);
      expect(numbers).toBe(2 * (SIZE.joints + SIZE.nodes + SIZE.paths));
    }
    expect(trieBytes(noPaths(7))).toBe(0);
  });

  it("are built in the order in which they came, or each in its place", () => {
    for (const seed of SEEDS) {
      const ways = randomWays(seededRandom(seed), 200);
      const builder = trieBuilder(1_000, 8);
      for (const way of ways) {
        builder.written = 0;
        const depth = way.length - 1;
        addPath(builder, Int32Array.from(way), depth, way[depth] ?? -1, way.length);
      }
      expect(waysIn(builtTrie(builder, arcsOnly(3), null))).toEqual(ways);
      const places = placesByLength(builder);
      expect(waysIn(builtTrie(builder, arcsOnly(3), places))).toEqual(
        ways.toSorted((a, b) => a.length - b.length),
      );
    }
  });
});

describe("the places of paths by length", () => {
  const builderOf = (lengths: readonly number[]) => {
    const builder = trieBuilder(1_000, 30);
    for (const length of lengths) addPath(builder, new Int32Array(0), 0, 0, length);
    return builder;
  };

  it("are none where they came in it", () => {
    for (const lengths of [[], [4], [1, 1, 1], [1, 2, 2, 7, 30]]) {
      expect(placesByLength(builderOf(lengths))).toBeNull();
    }
  });

  it("are those of a stable sort", () => {
    const random = seededRandom(77);
    for (let round = 0; round < 50; round++) {
      const lengths = Array.from({ length: 150 }, () => 1 + Math.floor(random() * (round + 1)));
      const expected = [...lengths.keys()].toSorted((a, b) => lengths[a]! - lengths[b]!);
      const places = placesByLength(builderOf(lengths)) ?? lengths.keys();
      const sorted: number[] = [];
      for (const [path, place] of [...places].entries()) sorted[place] = path;
      expect(sorted).toEqual(expected);
    }
  });

  it("put one short path that came last before all others", () => {
    expect([...(placesByLength(builderOf([3, 5, 5, 9, 1])) ?? [])]).toEqual([1, 2, 3, 4, 0]);
  });
});

describe("the order in which a walk over the nodes comes to paths", () => {
  it("has those after one node, then those after the next, each once", () => {
    for (const { trie } of CASES) {
      const visited = inOrderOfNodes(trie);
      const ends = Array.from(visited, (path) => trie.ends[path] ?? -2);
      expect(ends).toEqual([...trie.ends].toSorted((a, b) => a - b));
      expect([...visited].toSorted((a, b) => a - b)).toEqual([...trie.ends.keys()]);
    }
  });
});

describe("a trie of which arcs are gone or elsewhere", () => {
  it("has the paths that are left when each is looked at alone", () => {
    for (const { seed, random, trie } of CASES) {
      for (const gone of [0, 0.05, 0.3, 1]) {
        const renumbering = randomRenumbering(random, trie.arcCount, gone);
        const restricted = restrictedTrie(trie, renumbering, null);
        const expected = renumberedWays(waysIn(trie), renumbering);
        expect(waysIn(restricted), `seed ${seed}, ${gone}`).toEqual(expected);
        expect(restricted.count).toBe(expected.length);
        expect(restricted.arcCount).toBe(renumbering.arcCount);
      }
    }
  });

  it("has those of them that are wanted, in their order", () => {
    for (const { seed, random, trie } of CASES) {
      const renumbering = randomRenumbering(random, trie.arcCount, 0);
      const isKept = (path: number): boolean => path % 3 !== seed % 3;
      const expected = renumberedWays(waysIn(trie), renumbering).filter((_, path) => isKept(path));
      expect(waysIn(restrictedTrie(trie, renumbering, isKept))).toEqual(expected);
    }
  });

  it("is the same in one step and in two", () => {
    for (const { random, trie } of CASES) {
      const one = randomRenumbering(random, trie.arcCount, 0.1);
      const two = randomRenumbering(random, one.arcCount, 0.1);
      const both: Renumbering = {
        numbers: one.numbers.map((arc) => (arc < 0 ? -1 : (two.numbers[arc] ?? -1))),
        arcCount: two.arcCount,
      };
      const inTwo = restrictedTrie(restrictedTrie(trie, one, null), two, null);
      expect(waysIn(inTwo)).toEqual(waysIn(restrictedTrie(trie, both, null)));
    }
  });

  it("keeps no node that no path needs", () => {
    for (const { random, trie } of CASES) {
      const renumbering = randomRenumbering(random, trie.arcCount, 0.2);
      renumbering.numbers[0] = -1;
      const { parents, ends } = restrictedTrie(trie, renumbering, null);
      const needed = new Set<number>();
      for (const end of ends) {
        for (let node = end; node >= 0; node = parents[node] ?? -1) needed.add(node);
      }
      expect(needed.size).toBe(parents.length);
    }
  });

  it("leaves the one it came from as it was", () => {
    for (const { random, trie } of CASES) {
      const before = waysIn(trie);
      restrictedTrie(trie, randomRenumbering(random, trie.arcCount, 0.2), null);
      bothTries(trie, trie);
      prefixedTrie(trie, 3);
      expect(waysIn(trie)).toEqual(before);
    }
  });
});

describe("two tries in one", () => {
  /** Another trie of the same arcs, of another size. */
  const otherThan = (random: () => number): PathTrie =>
    randomTrie(random, { arcs: SIZE.arcs, joints: 4, nodes: 7, paths: 11 });

  it("have the paths of the one and then those of the other, whichever are put together first", () => {
    for (const { random, trie } of CASES) {
      const [second, third] = [otherThan(random), otherThan(random)];
      const all = [trie, second, third].flatMap(waysIn);
      expect(waysIn(bothTries(bothTries(trie, second), third))).toEqual(all);
      expect(waysIn(bothTries(trie, bothTries(second, third)))).toEqual(all);
    }
  });

  it("are cut the same apart and together", () => {
    for (const { random, trie } of CASES) {
      const second = otherThan(random);
      const renumbering = randomRenumbering(random, trie.arcCount, 0.15);
      const cut = (whole: PathTrie): PathTrie => restrictedTrie(whole, renumbering, null);
      expect(waysIn(cut(bothTries(trie, second)))).toEqual(
        waysIn(bothTries(cut(trie), cut(second))),
      );
    }
  });

  it("may have an arc put before all their paths, and again", () => {
    for (const { trie } of CASES) {
      const twice = prefixedTrie(prefixedTrie(trie, 4), 9);
      expect(waysIn(twice)).toEqual(waysIn(trie).map((way) => [9, 4, ...way]));
    }
  });

  it("come back into order by the order turned round", () => {
    for (const { random, trie } of CASES) {
      const order = Int32Array.from(shuffled([...Array(trie.count).keys()], random));
      const back = order.slice();
      for (const [place, path] of order.entries()) back[path] = place;
      const mixed = rearrangedTrie(trie, order);
      expect(waysIn(mixed)).toEqual(Array.from(order, (path) => waysIn(trie)[path]));
      expect(waysIn(rearrangedTrie(mixed, back))).toEqual(waysIn(trie));
    }
  });
});

describe("looking over a trie", () => {
  it("finds the paths with some arcs as looking at each path does", () => {
    for (const { trie, random } of CASES) {
      const meant = new Set([...Array(SIZE.arcs).keys()].filter(() => random() < 0.15));
      const expected = waysIn(trie).flatMap((way, path) =>
        way.some((arc) => meant.has(arc)) ? [path] : [],
      );
      expect(pathsThrough(trie, (arc) => meant.has(arc))).toEqual(expected);
    }
  });

  it("sums up what the arcs of each path have: lengths, bits, the least", () => {
    for (const { trie, random } of CASES) {
      const ofArcs = Int32Array.from({ length: SIZE.arcs }, () => Math.floor(random() * 1_000));
      const swept = (join: (one: number, other: number) => number): readonly number[] => [
        ...atOnce(sweepPaths(trie, ofArcs, join)),
      ];
      const numbers = waysIn(trie).map((way) => way.map((arc) => ofArcs[arc] ?? -1));
      expect(swept((one, other) => one + other)).toEqual(
        numbers.map((of) => of.reduce((sum, number) => sum + number, 0)),
      );
      expect(swept(together)).toEqual(numbers.map((of) => of.reduce((all, bits) => all | bits, 0)));
      expect(swept(lesser)).toEqual(numbers.map((of) => Math.min(...of)));
      // What comes first is no matter of how a way is divided either.
      expect(swept((one) => one)).toEqual(numbers.map(([first]) => first));
      expect(swept((_, other) => other)).toEqual(numbers.map((of) => of.at(-1)));
    }
  });

  it("reads each path into the same room, joints within joints and all", () => {
    for (const { trie } of CASES) {
      const ways = waysIn(trie);
      // Halves of joints wait at the far end.
      const room = new Int32Array(2 * Math.max(...ways.map(({ length }) => length)) + 2);
      for (const [path, way] of ways.entries()) {
        expect([...room.subarray(0, readPath(trie, path, room))]).toEqual(way);
      }
    }
  });
});

describe("the way round a cycle from its least vertex", () => {
  it("is the same from wherever it was walked", () => {
    const random = seededRandom(31);
    for (let round = 0; round < 100; round++) {
      const sources = Int32Array.from(shuffled([...Array(9).keys()], random));
      const way = shuffled([...Array(9).keys()], random).slice(0, 1 + Math.floor(random() * 8));
      const canonical = canonicalCycle(way, sources);
      const ranks = canonical.map((arc) => sources[arc] ?? -1);
      expect(ranks[0]).toBe(Math.min(...ranks));
      for (let turn = 0; turn < way.length; turn++) {
        const turned = [...way.slice(turn), ...way.slice(0, turn)];
        expect(canonicalCycle(turned, sources)).toEqual(canonical);
      }
    }
  });
});
