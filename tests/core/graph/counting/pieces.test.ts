import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../../src/core/graph/counting/blocks";
import { piecesOf } from "../../../../src/core/graph/counting/piece";
import type { Digraph } from "../../../../src/core/graph/digraph";
import { type Arc, digraphOf, randomArcs, simpleWalks } from "../../../oracle/digraphs";
import { seededRandom } from "../../../oracle/graphs";
import {
  added,
  arcsOfPiece,
  randomSignedArcs,
  weightByWalking,
} from "../../../oracle/weightedCycles";

function sorted(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return groups
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** By the definition: two arcs are in one block when a cycle, whatever the directions, has both. */
function blocksByCycles(graph: Digraph): readonly (readonly number[])[] {
  const bothWays = [...graph.sources].flatMap((source, arc): readonly Arc[] => {
    const target = graph.targets[arc] ?? 0;
    return [
      [source, target],
      [target, source],
    ];
  });
  const both = digraphOf(graph.vertexCount, bothWays);
  const onCycle = (a: number, b: number): boolean => {
    const [from = 0, to = 0] = [graph.sources[a], graph.targets[a]];
    const ends = new Set([graph.sources[b], graph.targets[b]]);
    const parallel = ends.has(from) && ends.has(to);
    // A way from the one end of a to the other that does not use a itself, and uses b.
    return (
      parallel ||
      simpleWalks(both, { start: to, goal: from }).some(
        (walk) =>
          walk.length > 1 &&
          walk.some((step) => ends.has(both.sources[step]) && ends.has(both.targets[step])),
      )
    );
  };
  const arcs = [...graph.sources.keys()];
  return arcs
    .map((arc) => arcs.filter((other) => arc === other || onCycle(arc, other)))
    .filter((block, arc) => block[0] === arc);
}

describe("blocks", () => {
  it("of two triangles that share a vertex are the triangles", () => {
    const graph = digraphOf(5, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ]);
    expect(sorted(blocksOf(graph))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("of a chain are its arcs, whichever way they point", () => {
    const chain = digraphOf(4, [
      [0, 1],
      [2, 1],
      [2, 3],
    ]);
    expect(sorted(blocksOf(chain))).toEqual([[0], [1], [2]]);
  });

  it("are those of the definition in random digraphs", () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = seededRandom(seed);
      const arcs = randomArcs(random, 7, Math.floor(random() * 11));
      const graph = digraphOf(
        7,
        arcs.filter(([source, target]) => source !== target),
      );
      expect(sorted(blocksOf(graph)), `seed ${seed}`).toEqual(blocksByCycles(graph));
    }
  });

  it("are found along a ring that would break a recursion", () => {
    const length = 50_000;
    const arcs = Array.from({ length }, (_, at): Arc => [at, (at + 1) % length]);
    expect(blocksOf(digraphOf(length, arcs))).toHaveLength(1);
  });
});

describe("pieces", () => {
  it("together with what is closed have the weight of all cycles", () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const arcs = randomSignedArcs(random, 9, Math.floor(random() * 27));
      const { pieces, closed } = piecesOf(arcs);
      const weights = pieces.map((piece) => weightByWalking(arcsOfPiece(piece)));
      expect(weights.reduce(added, closed), `seed ${seed}`).toEqual(weightByWalking(arcs));
    }
  });

  it("leave every vertex a choice, of three neighbours or more", () => {
    let seen = 0;
    for (let seed = 0; seed < 200; seed++) {
      for (const { graph } of piecesOf(randomSignedArcs(seededRandom(seed), 12, 34)).pieces) {
        for (let vertex = 0; vertex < graph.vertexCount; vertex++) {
          const out = [...graph.targets].filter((_, arc) => graph.sources[arc] === vertex);
          const into = [...graph.sources].filter((_, arc) => graph.targets[arc] === vertex);
          expect(Math.min(out.length, into.length), `seed ${seed}`).toBeGreaterThan(1);
          expect(new Set([...out, ...into]).size, `seed ${seed}`).toBeGreaterThan(2);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(500);
  });
});
