import { describe, expect, it } from "vitest";
import { advanceBounded, beginBounded, boundedSearch } from "../../../src/core/graph/boundedSearch";
import type { Digraph } from "../../../src/core/graph/digraph";
import { fillDistances, type Quest } from "../../../src/core/graph/quest";
import {
  arcsOnly,
  builtTrie,
  type TrieBuilder,
  trieBuilder,
} from "../../../src/core/graph/trieBuilder";
import {
  advanceUnbounded,
  beginUnbounded,
  unboundedSearch,
} from "../../../src/core/graph/unboundedSearch";
import { type Arc, arcsListed, digraphOf, randomArcs, simpleWalks } from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";

// Both searches beside walking every way there is, and beside each other, where their work is cut
// into pieces as a listing does it.

interface Case {
  readonly graph: Digraph;
  readonly quest: Quest;
  /** Every path of the quest as the numbers of its arcs, in the order of their vertices. */
  readonly truth: readonly (readonly number[])[];
}

function randomCase(seed: number): Case {
  const random = seededRandom(seed);
  const number = (below: number): number => Math.floor(random() * below);
  const vertices = 2 + number(6);
  const graph = digraphOf(vertices, randomArcs(random, vertices, number(3 * vertices)));
  const goal = number(vertices);
  const floor = number(goal + 1);
  const start = floor + number(vertices - floor);
  const territory = Int32Array.from({ length: vertices }, () => number(4) >> 1);
  // A quest begins on its own ground.
  territory[start] = territory[goal] ?? 0;
  const quest = { start, goal, floor, territory };
  const allowed = (vertex: number): boolean =>
    vertex >= floor && territory[vertex] === territory[goal];
  return { graph, quest, truth: inWalkingOrder(simpleWalks(graph, { start, goal, allowed })) };
}

/** In the order in which a search from the first arc on meets them. */
function inWalkingOrder(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return paths.toSorted((a, b) => {
    const at = a.findIndex((arc, index) => arc !== b[index]);
    return (a[at] ?? 0) - (b[at] ?? 0);
  });
}

interface Bounds {
  readonly least: number;
  readonly bound: number;
}

/** All that a search finds when it is let go on `steps` arcs at a time. */
function runBounded({ graph, quest }: Case, bounds: Bounds, steps: number, store: TrieBuilder) {
  const search = boundedSearch(graph);
  beginBounded(search, quest, distancesOf(graph, quest), bounds);
  return run(
    store,
    steps,
    () => advanceBounded(search, store, steps),
    () => search.depth,
  );
}

function runUnbounded({ graph, quest }: Case, steps: number, store: TrieBuilder) {
  const search = unboundedSearch(graph);
  beginUnbounded(search, quest, distancesOf(graph, quest));
  return run(
    store,
    steps,
    () => advanceUnbounded(search, store, steps),
    () => search.depth,
  );
}

function run(store: TrieBuilder, steps: number, advance: () => number, depth: () => number) {
  let used = 0;
  while (depth() >= 0 && !store.overflowed) {
    const looked = advance();
    expect(looked).toBeLessThanOrEqual(steps);
    used += looked;
  }
  return { used, paths: kept(store) };
}

function kept(store: TrieBuilder): readonly (readonly number[])[] {
  return arcsListed({ trie: builtTrie(store, arcsOnly(NO_LABEL_IS_A_JOINT), null) });
}
const NO_LABEL_IS_A_JOINT = Infinity;

function distancesOf(graph: Digraph, quest: Quest): Int32Array {
  const distances = new Int32Array(graph.vertexCount);
  fillDistances(graph, quest, distances, new Int32Array(graph.vertexCount));
  return distances;
}

const SEEDS = Array.from({ length: 1_500 }, (_, seed) => seed);
const DEEPEST = 200;
const room = (): TrieBuilder => trieBuilder(10_000, DEEPEST);

describe("the search without a longest length", () => {
  it("finds every path once, in the order of their vertices", () => {
    for (const seed of SEEDS) {
      const made = randomCase(seed);
      expect(runUnbounded(made, 1_000, room()).paths, `seed ${seed}`).toEqual(made.truth);
    }
  });

  it("finds the same in steps of any size, and looks at no arc more", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const made = randomCase(seed);
      const whole = runUnbounded(made, Infinity, room());
      expect(runUnbounded(made, 1, room()), `seed ${seed}`).toEqual(whole);
      expect(runUnbounded(made, 3, room()), `seed ${seed}`).toEqual(whole);
    }
  });

  it("stops at the path that there is no room for", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const made = randomCase(seed);
      const store = trieBuilder(2, DEEPEST);
      expect(runUnbounded(made, 7, store).paths, `seed ${seed}`).toEqual(made.truth.slice(0, 2));
      expect(store.overflowed).toBe(made.truth.length > 2);
    }
  });

  it("may be begun again in the same room, with nothing left of the search before", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const { graph, quest, truth } = randomCase(seed);
      const search = unboundedSearch(graph);
      const distances = distancesOf(graph, quest);
      beginUnbounded(search, quest, distances);
      advanceUnbounded(search, room(), 1 + (seed % 9));
      beginUnbounded(search, quest, distances);
      const store = room();
      advanceUnbounded(search, store, Infinity);
      expect(kept(store), `seed ${seed}`).toEqual(truth);
    }
  });

  it("does not walk into a dead end again and again", () => {
    // 40 diamonds that lead nowhere, and a ring that is found after them.
    const diamonds = Array.from({ length: 40 }, (_, at): readonly Arc[] => {
      const [hub, up, down, next] = [2 + 3 * at, 3 + 3 * at, 4 + 3 * at, 5 + 3 * at];
      return [
        [hub, up],
        [hub, down],
        [up, next],
        [down, next],
      ];
    });
    const arcs: readonly Arc[] = [[0, 2], ...diamonds.flat(), [0, 1], [1, 2], [1, 0]];
    const graph = digraphOf(123, arcs);
    const quest = { start: 0, goal: 0, floor: 0, territory: new Int32Array(123) };
    const made = { graph, quest, truth: [] };
    expect(runUnbounded(made, Infinity, room()).paths).toHaveLength(1);
    expect(runUnbounded(made, Infinity, room()).used).toBeLessThan(2 * arcs.length);
  });
});

describe("the search for paths of a length", () => {
  it("finds those of at most so many arcs, each once, in the order of their vertices", () => {
    for (const seed of SEEDS) {
      const made = randomCase(seed);
      for (const bound of [0, 1, 2, 3, 5, 9]) {
        const short = made.truth.filter((path) => path.length <= bound);
        const found = runBounded(made, { least: 1, bound }, 1_000, room()).paths;
        expect(found, `seed ${seed}, ${bound} arcs`).toEqual(short);
      }
    }
  });

  it("leaves out those that are too short", () => {
    for (const seed of SEEDS.slice(0, 500)) {
      const made = randomCase(seed);
      const [least, bound] = [1 + (seed % 3), 2 + (seed % 4)];
      const between = made.truth.filter(({ length }) => length >= least && length <= bound);
      const found = runBounded(made, { least, bound }, 1_000, room()).paths;
      expect(found, `seed ${seed}`).toEqual(between);
    }
  });

  it("finds the same in steps of any size, and looks at no arc more", () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const made = randomCase(seed);
      const whole = runBounded(made, { least: 1, bound: 4 }, Infinity, room());
      expect(runBounded(made, { least: 1, bound: 4 }, 1, room()), `seed ${seed}`).toEqual(whole);
    }
  });

  it("finds what the other search finds when no path is longer", () => {
    for (let seed = 0; seed < 40; seed++) {
      const graph = digraphOf(11, randomArcs(seededRandom(seed), 11, 28));
      const quest = { start: 0, goal: seed % 11, floor: 0, territory: new Int32Array(11) };
      const made = { graph, quest, truth: [] };
      const [one, other] = [room(), room()];
      runUnbounded(made, Infinity, one);
      runBounded(made, { least: 1, bound: 11 }, Infinity, other);
      expect(kept(other), `seed ${seed}`).toEqual(kept(one));
    }
  });

  it("does not try every way through diamonds to find that all are one arc too long", () => {
    const steps = 30;
    const diamonds = Array.from({ length: steps }, (_, at): readonly Arc[] => {
      const [hub, up, down, next] = [3 * at, 3 * at + 1, 3 * at + 2, 3 * at + 3];
      return [
        [hub, up],
        [hub, down],
        [up, next],
        [down, next],
      ];
    });
    const graph = digraphOf(3 * steps + 1, diamonds.flat());
    const territory = new Int32Array(graph.vertexCount);
    const quest = { start: 0, goal: 3 * steps, floor: 0, territory };
    const { used, paths } = runBounded(
      { graph, quest, truth: [] },
      { least: 1, bound: 2 * steps - 1 },
      Infinity,
      room(),
    );
    expect(paths).toEqual([]);
    expect(used).toBeLessThan(10 * graph.arcCount);
  });
});
