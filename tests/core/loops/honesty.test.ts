import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { LoopSet } from "../../../src/core/loops/loopSet";
import { type Links, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";

// Far more loops than anybody lists, so that every search below is cut off somewhere.
const DENSE = linksOf(
  randomArrows(seededRandom(40), { variables: 40, links: 120, selfLinks: true }),
);

function keys(loops: LoopSet): readonly string[] {
  return Array.from({ length: loops.count }, (_, index) => loops.key(index));
}

/** Stops when it has been asked so many times. */
function afterAsking(times: number): () => boolean {
  let asked = 0;
  return () => ++asked >= times;
}

function expectLoops(loops: LoopSet, links: Links): void {
  const all = keys(loops);
  expect(new Set(all).size).toBe(all.length);
  for (let index = 0; index < loops.count; index += 3) {
    const way = loops.links(index).map((id) => links[id]);
    expect(way.map((link) => link?.source)).toEqual(loops.path(index));
    expect(way.map((link) => link?.target)).toEqual([
      ...loops.path(index).slice(1),
      loops.path(index)[0],
    ]);
    expect(new Set(loops.path(index)).size).toBe(loops.length(index));
  }
}

describe("a list that was cut off", () => {
  it("is never called complete, and holds loops only, each once", () => {
    // In the plain search, among the busiest vertices, in the midst of one length.
    for (const [maxLoops, times] of [
      [5_000, 1],
      [5_000, 2],
      [20_000, 3],
      [20_000, 4],
      [5_000, 13],
      [3_000, 40],
    ] as const) {
      const loops = listLoops(DENSE, { maxLoops, shouldStop: afterAsking(times) });
      expect(loops.complete).toBe(false);
      expectLoops(loops, DENSE);
    }
  });

  it("misses nothing up to the length it names, whenever it is stopped", () => {
    const truth = new Map<number, readonly string[]>();
    const upTo = (length: number): readonly string[] => {
      const known =
        truth.get(length) ?? keys(listLoops(DENSE, { maxLength: length, maxLoops: 1e6 }));
      truth.set(length, known);
      return known;
    };
    let furthest = 0;
    for (let times = 1; times < 60; times += 6) {
      const loops = listLoops(DENSE, { maxLoops: 30_000, shouldStop: afterAsking(times) });
      const { completeUpTo } = loops;
      const whole = keys(loops).filter((key) => key.split(" ").length <= completeUpTo);
      expect(whole).toEqual(upTo(completeUpTo));
      furthest = Math.max(furthest, completeUpTo);
    }
    expect(furthest).toBeGreaterThan(6);
  });

  it("is the beginning of every longer list", () => {
    const long = keys(listLoops(DENSE, { maxLoops: 11_000 }));
    for (const maxLoops of [0, 1, 10, 100, 1_000, 10_000]) {
      const loops = listLoops(DENSE, { maxLoops });
      expect(loops.count).toBe(maxLoops);
      expect(keys(loops)).toEqual(long.slice(0, maxLoops));
      const next = long[maxLoops]?.split(" ").length ?? 0;
      expect(loops.completeUpTo).toBe(next - 1);
    }
  });

  it("is complete when the last loop there is was the last there was room for", () => {
    const links = linksOf([
      { from: "a", to: "b" },
      { from: "b", to: "a" },
      { from: "b", to: "c" },
      { from: "c", to: "a" },
    ]);
    expect(listLoops(links, { maxLoops: 2 }).complete).toBe(true);
    expect(listLoops(links, { maxLoops: 1 }).complete).toBe(false);
  });

  it("says how far it looked when only short loops were asked for", () => {
    const loops = listLoops(DENSE, { maxLength: 4 });
    expect(loops.complete).toBe(false);
    expect(loops.completeUpTo).toBe(4);
    expect(listLoops(DENSE, { maxLength: 4, maxLoops: 3 }).completeUpTo).toBeLessThan(4);
  });
});
