import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

const GRAPHS = 4_000;

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

describe("loops of small random diagrams, beside brute force", () => {
  it(`are the same loops in the same order, in all ${GRAPHS}`, () => {
    for (let seed = 0; seed < GRAPHS; seed++) {
      const links = smallGraph(seed);
      const loops = listLoops(links);
      expect(loops.complete).toBe(true);
      expect(rows(loops), `seed ${seed}`).toEqual(bruteForceLoops(links));
    }
  });

  it("are the first so many of them when there is room for no more, and this is said", () => {
    for (let seed = 0; seed < GRAPHS; seed++) {
      const links = smallGraph(seed);
      const all = bruteForceLoops(links);
      const maxLoops = seed % 7;
      const loops = listLoops(links, { maxLoops });
      expect(rows(loops), `seed ${seed}`).toEqual(all.slice(0, maxLoops));
      expect(loops.complete, `seed ${seed}`).toBe(all.length <= maxLoops);
      const firstMissing = all[maxLoops]?.path.length ?? Infinity;
      expect(loops.completeUpTo, `seed ${seed}`).toBe(
        firstMissing - (firstMissing < Infinity ? 1 : 0),
      );
    }
  });

  it("are those of a length or less when a longest length is given", () => {
    for (let seed = 0; seed < GRAPHS; seed++) {
      const links = smallGraph(seed);
      const maxLength = 1 + (seed % 5);
      const loops = listLoops(links, { maxLength });
      const short = bruteForceLoops(links).filter(({ path }) => path.length <= maxLength);
      expect(rows(loops), `seed ${seed}`).toEqual(short);
      expect(loops.completeUpTo, `seed ${seed}`).toBeGreaterThanOrEqual(maxLength);
    }
  });
});
