import { describe, expect, it } from "vitest";
import { loopFinder } from "../../../src/core/loops/findLoop";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopSetOf } from "../../../src/core/loops/loopSetOf";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { type LoopSource, sourceOf } from "../../../src/core/loops/loopSource";
import { completeGraph, linksOf, randomArrows, seededRandom, shuffled } from "../../oracle/graphs";

function sourceFor(loops: LoopSet): LoopSource {
  const source = sourceOf(loops);
  if (!source) throw new Error("a list of loops has a source");
  return source;
}

function keysOf(loops: LoopSet): readonly string[] {
  return Array.from({ length: loops.count }, (_, index) => loops.key(index));
}

describe("a loop looked up by its key", () => {
  it("is found where no mark tells it apart from any other, by its links alone", () => {
    for (let seed = 0; seed < 20; seed++) {
      const size = { variables: 8, links: 20, selfLinks: true };
      const { graph, stored } = sourceFor(
        listLoops(linksOf(randomArrows(seededRandom(seed), size))),
      );
      const alike = {
        graph: { ...graph, marks: new Int32Array(graph.marks.length) },
        stored: { ...stored, marks: new Int32Array(stored.marks.length) },
      };
      const find = loopFinder(alike.graph, alike.stored);
      const keys = keysOf(loopSetOf(alike.graph, alike.stored));
      expect(keys.map(find), `seed ${seed}`).toEqual([...keys.keys()]);
      // Turned, it is written as nobody writes it.
      const turned = keys
        .filter((key) => key.includes(" "))
        .map((key) => key.replace(/(\S+) (.*)/, "$2 $1"));
      expect(turned.map(find).filter((index) => index !== -1)).toEqual([]);
    }
  });

  it("is found with half of a mark the same for all", () => {
    const { graph, stored } = sourceFor(listLoops(linksOf(completeGraph(6))));
    for (const half of [0, 1]) {
      const marks = graph.marks.map((mark, at) => (at % 2 === half ? 0 : mark));
      const ofLoops = stored.marks.map((mark, at) => (at % 2 === half ? 0 : mark));
      const find = loopFinder({ ...graph, marks }, { ...stored, marks: ofLoops });
      const keys = keysOf(loopSetOf(graph, stored));
      expect(keys.map(find)).toEqual([...keys.keys()]);
    }
  });

  it("is found among 125,664, at first by looking at all and then by an index", () => {
    const loops = listLoops(linksOf(completeGraph(9)), { maxLoops: 200_000 });
    expect(loops.count).toBe(125_664);
    const { graph, stored } = sourceFor(loops);
    const find = loopFinder(graph, stored);
    const random = seededRandom(1);
    const asked = Array.from({ length: 40 }, () => Math.floor(random() * loops.count));
    for (const index of [0, loops.count - 1, ...asked]) {
      expect(find(loops.key(index))).toBe(index);
    }
    expect(find("v-000 v-000")).toBe(-1);
    expect(find("v-000 v-009")).toBe(-1);
  });

  it("is there exactly when all its links are, in a list that was not cut off", () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = seededRandom(2_000 + seed);
      const arrows = randomArrows(random, { variables: 6, links: 14, selfLinks: true });
      const loops = listLoops(linksOf(arrows));
      const steps = new Set(arrows.map(({ from, to }) => `${from} ${to}`));
      for (let round = 0; round < 60; round++) {
        const names = ["000", "001", "002", "003", "004", "005"];
        const some = shuffled(names, random).slice(0, 1 + Math.floor(random() * 4));
        const first = some.toSorted()[0] ?? "";
        const path = [...some.slice(some.indexOf(first)), ...some.slice(0, some.indexOf(first))];
        const isThere = path.every((from, at) =>
          steps.has(`${from} ${path[(at + 1) % path.length]}`),
        );
        const index = loops.indexOf(path.map((name) => `v-${name}`).join(" "));
        expect(index >= 0, `seed ${seed}: ${path.join(" ")}`).toBe(isThere);
      }
    }
  });
});
