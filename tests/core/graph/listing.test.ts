import { describe, expect, it } from "vitest";
import { cycleListing } from "../../../src/core/graph/cycles";
import type { Digraph } from "../../../src/core/graph/digraph";
import { type Listed, type Listing, runListing } from "../../../src/core/graph/listing";
import { simplePathListing } from "../../../src/core/graph/paths";
import {
  type Arc,
  arcsListed,
  digraphOf,
  randomArcs,
  simpleCycles,
  simpleWalks,
} from "../../oracle/digraphs";
import { seededRandom } from "../../oracle/graphs";
import { johnsonCycles } from "../../oracle/johnson";

const EVERYTHING = { maxCount: Infinity, maxLength: Infinity };
const SEEDS = Array.from({ length: 600 }, (_, seed) => seed);

function cycles(graph: Digraph, limits = EVERYTHING): Listed {
  return runListing(cycleListing(graph, limits));
}

function paths(graph: Digraph, start: number, goal: number, limits = EVERYTHING): Listed {
  return runListing(simplePathListing(graph, start, goal, limits));
}

/** With parallel arcs and arcs to themselves: more than a document may have. */
function randomGraph(seed: number): Digraph {
  const random = seededRandom(seed);
  const vertices = 1 + Math.floor(random() * 7);
  return digraphOf(vertices, randomArcs(random, vertices, Math.floor(random() * 2.4 * vertices)));
}

function complete(size: number): Digraph {
  const vertices = Array.from({ length: size }, (_, vertex) => vertex);
  const arcs = vertices.flatMap((from) =>
    vertices.filter((to) => to !== from).map((to): Arc => [from, to]),
  );
  return digraphOf(size, arcs);
}

/** A grid whose arcs lead right and down. */
function grid(width: number, height: number): Digraph {
  const arcs: Arc[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const vertex = y * width + x;
      if (x + 1 < width) arcs.push([vertex, vertex + 1]);
      if (y + 1 < height) arcs.push([vertex, vertex + width]);
    }
  }
  return digraphOf(width * height, arcs);
}

describe("the cycles of a digraph", () => {
  it("are those that walking every way finds, in the same order, parallel arcs and all", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const listed = cycles(graph);
      expect(arcsListed(listed), `seed ${seed}`).toEqual(simpleCycles(graph));
      expect(listed).toMatchObject({ complete: true, completeUpTo: Infinity });
    }
  });

  it("are those of the textbook's program where walking every way would take too long", () => {
    for (let seed = 0; seed < 12; seed++) {
      const random = seededRandom(seed);
      const graph = digraphOf(24, randomArcs(random, 24, 52));
      const successors = Array.from({ length: 24 }, (_, vertex) => [
        ...graph.targets.subarray(graph.outStart[vertex], graph.outStart[vertex + 1]),
      ]);
      const ours = arcsListed(cycles(graph)).map((way) =>
        way.map((arc) => graph.sources[arc]).join(" "),
      );
      const theirs = johnsonCycles(successors).map((vertices) => vertices.join(" "));
      expect(ours.toSorted(), `seed ${seed}`).toEqual(theirs.toSorted());
    }
  });

  it("are one for each of two parallel arcs", () => {
    const arcs: readonly Arc[] = [
      [0, 1],
      [0, 1],
      [1, 0],
    ];
    expect(arcsListed(cycles(digraphOf(2, arcs)))).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("are none in what has none", () => {
    expect(cycles(digraphOf(0, []))).toMatchObject({ trie: { count: 0 }, complete: true });
    expect(cycles(grid(4, 4))).toMatchObject({ trie: { count: 0 }, complete: true });
  });

  it("of at most a length are the first of all, and that is said where there are longer ones", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const truth = simpleCycles(graph);
      const maxLength = 1 + (seed % 4);
      const listed = cycles(graph, { maxCount: Infinity, maxLength });
      const short = truth.filter(({ length }) => length <= maxLength);
      expect(arcsListed(listed), `seed ${seed}`).toEqual(short);
      expect(listed.complete && short.length < truth.length, `seed ${seed}`).toBe(false);
      expect(listed.completeUpTo).toBeGreaterThanOrEqual(maxLength);
    }
  });

  it("up to a number are the first of all", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const truth = simpleCycles(graph);
      const maxCount = seed % 6;
      const listed = cycles(graph, { maxCount, maxLength: Infinity });
      expect(arcsListed(listed), `seed ${seed}`).toEqual(truth.slice(0, maxCount));
      expect(listed.complete, `seed ${seed}`).toBe(truth.length <= maxCount);
    }
  });
});

describe("the simple paths from one vertex to another", () => {
  it("are those that walking every way finds, in the same order", () => {
    for (const seed of SEEDS) {
      const graph = randomGraph(seed);
      const [start, goal] = [seed % graph.vertexCount, (seed >> 2) % graph.vertexCount];
      const listed = paths(graph, start, goal);
      expect(arcsListed(listed), `seed ${seed}`).toEqual(simpleWalks(graph, { start, goal }));
      expect(listed.complete).toBe(true);
    }
  });

  it("through a grid are as many as there are ways to mix steps right and steps down", () => {
    // 4 steps right among 7: 35; 5 among 10: 252.
    expect(paths(grid(5, 4), 0, 19).trie.count).toBe(35);
    expect(paths(grid(6, 6), 0, 35).trie.count).toBe(252);
  });

  it("between two of a complete digraph are sum over k of (n - 2)! / (n - 2 - k)!", () => {
    // n = 6: 1 + 4 + 12 + 24 + 24; n = 8: 1 + 6 + 30 + 120 + 360 + 720 + 720.
    expect(paths(complete(6), 0, 5).trie.count).toBe(65);
    expect(paths(complete(8), 3, 1).trie.count).toBe(1_957);
  });

  it("are none where there is no way, and that is all of them", () => {
    expect(paths(grid(3, 3), 8, 0)).toMatchObject({ trie: { count: 0 }, complete: true });
  });

  it("from a vertex to itself are the cycles through it", () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const graph = randomGraph(seed);
      const through = simpleCycles(graph).filter((way) =>
        way.some((arc) => graph.sources[arc] === 0),
      );
      expect(paths(graph, 0, 0).trie.count, `seed ${seed}`).toBe(through.length);
    }
  });
});

describe("a listing under way", () => {
  /** 16 vertices with everything linked to everything: more cycles than anybody lists. */
  const dense = complete(16);

  function advanced(listing: Listing, times: number): Listing {
    for (let time = 0; time < times; time++) listing.advance();
    return listing;
  }

  it("claims nothing before it has begun", () => {
    const listing = cycleListing(dense, { maxCount: 100, maxLength: Infinity });
    expect(listing.listed()).toMatchObject({
      trie: { count: 0 },
      complete: false,
      completeUpTo: 0,
    });
  });

  it("has at any time cycles only, and all up to the length it names", () => {
    // Every cycle of three arcs of K16 is found when so much is claimed: 16 * 15 * 14 / 3.
    const byLength = [0, 0, 120, 1_120, 10_920];
    for (const times of [1, 2, 5, 20, 60, 200]) {
      const limits = { maxCount: 12_000, maxLength: Infinity };
      const listed = advanced(cycleListing(dense, limits), times).listed();
      const ways = arcsListed(listed);
      expect(new Set(ways.map(String)).size).toBe(ways.length);
      for (const way of ways.slice(0, 200)) expect(isCycle(dense, way)).toBe(true);
      expect(listed.complete).toBe(false);
      for (let length = 2; length <= Math.min(4, listed.completeUpTo); length++) {
        expect(ways.filter((way) => way.length === length)).toHaveLength(byLength[length] ?? 0);
      }
    }
  });

  it("ends, and asking it to go on then changes nothing", () => {
    const listing = cycleListing(complete(5), { maxCount: 50, maxLength: Infinity });
    while (listing.advance());
    const before = listing.listed();
    expect(listing.advance()).toBe(false);
    expect(listing.listed()).toEqual(before);
    expect(before.trie.count).toBe(50);
  });

  it("does not end by itself sooner when nobody stops it, and at once when somebody does", () => {
    let asked = 0;
    const stopped = runListing(
      cycleListing(dense, { maxCount: 1e6, maxLength: Infinity }),
      () => ++asked === 3,
    );
    expect(asked).toBe(3);
    expect(stopped.complete).toBe(false);
  });
});

/** Whether these arcs follow one another from a least vertex back to it, over different vertices. */
function isCycle(graph: Digraph, way: readonly number[]): boolean {
  const sources = way.map((arc) => graph.sources[arc] ?? -1);
  const targets = way.map((arc) => graph.targets[arc] ?? -1);
  const follows = targets.every((target, at) => target === sources[(at + 1) % way.length]);
  return follows && new Set(sources).size === way.length && sources[0] === Math.min(...sources);
}
