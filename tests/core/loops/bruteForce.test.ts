import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { bruteForceLoops, type OracleLoop } from "../../oracle/bruteForceLoops";
import { type Links, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

const GRAPHS = 10_000;
const BLOCK = 1_000;

function rows(loops: LoopSet) {
  return Array.from({ length: loops.count }, (_, index) => ({
    key: loops.key(index),
    path: loops.path(index),
    links: loops.links(index),
    kind: loops.kind(index),
    delays: loops.delays(index),
  }));
}

function smallGraph(seed: number) {
  const random = seededRandom(seed);
  const variables = 1 + Math.floor(random() * 7);
  const links = Math.floor(random() * Math.min(variables * variables, 3 * variables) + 1);
  return linksOf(randomArrows(random, { variables, links, selfLinks: true }));
}

describe(`loops of ${GRAPHS} small random diagrams, beside brute force`, () => {
  it.each(Array.from({ length: GRAPHS / BLOCK }, (_, block) => block * BLOCK))(
    "are the same in the same order, and cut off by number or length the first of them: from %i on",
    (first) => {
      for (let seed = first; seed < first + BLOCK; seed++) {
        const links = smallGraph(seed);
        const all = bruteForceLoops(links);
        const loops = listLoops(links);
        expect(loops.complete).toBe(true);
        expect(rows(loops), `seed ${seed}`).toEqual(all);
        if (seed % 2 === 0) expectFirst(links, all, seed % 7);
        else expectShort(links, all, 1 + (seed % 5));
      }
    },
  );
});

/** Where there is room for no more they are the first so many, and this is said. */
function expectFirst(links: Links, all: readonly OracleLoop[], maxLoops: number): void {
  const loops = listLoops(links, { maxLoops });
  expect(rows(loops)).toEqual(all.slice(0, maxLoops));
  expect(loops.complete).toBe(all.length <= maxLoops);
  const firstMissing = all[maxLoops]?.path.length ?? Infinity;
  expect(loops.completeUpTo).toBe(firstMissing - (firstMissing < Infinity ? 1 : 0));
}

/** Where a longest length is given they are those of that length or less. */
function expectShort(links: Links, all: readonly OracleLoop[], maxLength: number): void {
  const loops = listLoops(links, { maxLength });
  expect(rows(loops)).toEqual(all.filter(({ path }) => path.length <= maxLength));
  expect(loops.completeUpTo).toBeGreaterThanOrEqual(maxLength);
}
