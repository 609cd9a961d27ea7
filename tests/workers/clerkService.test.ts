import { describe, expect, it } from "vitest";
import { arrangeLoops } from "../../src/core/loops/arranging/arrangeLoops";
import { arrangementWish } from "../../src/core/loops/arranging/arrangementWish";
import { independentLoopCount } from "../../src/core/loops/independentLoops";
import { listLoops } from "../../src/core/loops/listLoops";
import { EVERY_LOOP } from "../../src/core/loops/loopFilter";
import { loopGraph } from "../../src/core/loops/loopGraph";
import { loopSetOf } from "../../src/core/loops/loopSetOf";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import type { Batch, Clerk, ListingNews } from "../../src/workers/clerkService";
import { clerkService } from "../../src/workers/clerkService";
import { completeGraph, linksOf, randomArrows, seededRandom } from "../oracle/graphs";

/** So many loops that no list is complete, few of them short. */
const DENSE = linksOf(
  randomArrows(seededRandom(7), { variables: 40, links: 130, selfLinks: false }),
);
const GRAPH = loopGraph(DENSE);
const WISH = { graph: GRAPH, maxLoops: 75_000, maxLength: Infinity, hasMore: false };

/** A clerk whose clock goes on by some milliseconds, 2 at first, each time it is read. */
function clerkAt(whilePausing: (clerk: Clerk, pauses: number) => void = () => {}) {
  const world = { time: 0, pauses: 0, tick: 2 };
  const clerk = clerkService({
    now: () => (world.time += world.tick),
    pause: async () => {
      world.pauses++;
      whilePausing(clerk, world.pauses);
      await Promise.resolve();
    },
  });
  return { clerk, world };
}

const keysOf = ({ loops }: Batch): readonly string[] => {
  const set = loopSetOf(GRAPH, loops);
  return Array.from({ length: set.count }, (_, index) => set.key(index));
};

describe("a long list", () => {
  it("comes in batches, each the beginning of the next and honest about what it lacks", async () => {
    const { clerk } = clerkAt();
    const news: ListingNews[] = [];
    const last = await clerk.listMore(WISH, (each) => news.push(each));
    const batches = [...news.flatMap(({ batch }) => batch ?? []), ...(last ? [last] : [])];
    expect(batches.length).toBeGreaterThan(1);
    expect(last?.loops).toMatchObject({ count: 75_000, complete: false });
    const whole = last ? keysOf(last) : [];
    for (const batch of batches) {
      const { count, completeUpTo } = batch.loops;
      const keys = keysOf(batch);
      expect(keys).toEqual(whole.slice(0, count));
      const known = whole.filter((key) => key.split(" ").length <= completeUpTo).length;
      expect(count).toBeGreaterThanOrEqual(known);
    }
    // Whatever was listed first, the beginning is that of the list that there always is.
    const usual = listLoops(DENSE, { maxLoops: 1_000 });
    expect(whole.slice(0, 1_000)).toEqual(
      Array.from({ length: 1_000 }, (_, index) => usual.key(index)),
    );
  });

  it("is told of while it is made: more and more loops, no shorter than before", async () => {
    const { clerk } = clerkAt();
    const news: ListingNews[] = [];
    await clerk.listMore(WISH, (each) => news.push(each));
    const lengths = news.map(({ progress }) => progress.length).filter((length) => length > 0);
    expect(news.length).toBeGreaterThan(3);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  it("is what was found by then when it is stopped", async () => {
    const { clerk } = clerkAt((self, pauses) => {
      if (pauses === 20) void self.stop();
    });
    const last = await clerk.listMore(WISH, () => {});
    expect(last?.loops.complete).toBe(false);
    expect(last?.loops.count).toBeLessThan(75_000);
    const upTo = last?.loops.completeUpTo ?? 0;
    const known = listLoops(DENSE, { maxLoops: 1_000_000, maxLength: upTo });
    const short = last ? keysOf(last).filter((key) => key.split(" ").length <= upTo) : [];
    expect(short).toHaveLength(known.count);
  });

  it("is given up for a newer wish", async () => {
    const newer: Promise<Batch | null>[] = [];
    const { clerk } = clerkAt((self, pauses) => {
      if (pauses === 3) newer.push(self.listMore({ ...WISH, maxLoops: 50 }, () => {}));
    });
    expect(await clerk.listMore(WISH, () => {})).toBeNull();
    expect(await Promise.all(newer)).toMatchObject([{ loops: { count: 50 } }]);
  });

  it("is the same where it is known from the start that there are more", async () => {
    const wish = { ...WISH, maxLoops: 3_000 };
    const searched = await clerkAt().clerk.listMore(wish, () => {});
    const sure = await clerkAt().clerk.listMore({ ...wish, hasMore: true }, () => {});
    expect(sure && keysOf(sure)).toEqual(searched && keysOf(searched));
    expect(sure?.loops.completeUpTo).toBe(searched?.loops.completeUpTo);
  });

  it("is no longer than its loops may be", async () => {
    const last = await clerkAt().clerk.listMore({ ...WISH, maxLength: 4 }, () => {});
    const all = listLoops(DENSE, { maxLength: 4, maxLoops: 75_000 });
    expect(last?.loops).toMatchObject({ count: all.count, completeUpTo: 4, complete: false });
  });
});

describe("the order of a long list", () => {
  const document = { ...emptyDocument(), links: DENSE };
  const loops = listLoops(DENSE, { maxLoops: 2_000 });
  const filter = { ...EVERY_LOOP, kind: "balancing" } as const;
  const from = { loops, graph: GRAPH, said: document, tellers: loops };
  const wish = arrangementWish(from, filter, "longest");

  it("is that which the page would give it", async () => {
    const { clerk } = clerkAt();
    const last = await clerk.listMore({ ...WISH, maxLoops: 2_000 }, () => {});
    const arranged = await clerk.arrange(last?.serial ?? -1, wish);
    expect(arranged).toEqual(arrangeLoops(from, filter, "longest"));
    expect(arranged?.counts.balancing).toBeGreaterThan(100);
  });

  it("is not given to a list that is no longer the last", async () => {
    const { clerk } = clerkAt();
    const first = await clerk.listMore({ ...WISH, maxLoops: 100 }, () => {});
    await clerk.listMore({ ...WISH, maxLoops: 200 }, () => {});
    expect(await clerk.arrange(first?.serial ?? -1, wish)).toBeNull();
  });

  it("is given up for a newer wish", async () => {
    const { clerk, world } = clerkAt();
    const last = await clerk.listMore(WISH, () => {});
    // A slow machine: a pause after every bit of work.
    world.tick = 10;
    const older = clerk.arrange(last?.serial ?? -1, wish);
    const newer = clerk.arrange(last?.serial ?? -1, wish);
    expect(await older).toBeNull();
    expect((await newer)?.counts.all).toBe(75_000);
  });
});

describe("the core loops", () => {
  it.each([
    ["a dense diagram", DENSE],
    ["a complete one", linksOf(completeGraph(6))],
  ])("are as many as are independent, in %s", async (_, links) => {
    const graph = loopGraph(links);
    const core = await clerkAt().clerk.findCore(graph);
    expect(core).toMatchObject({ count: independentLoopCount(graph), complete: false });
  });

  it("are loops of the diagram, shortest first, of the kind that they have there", async () => {
    const core = await clerkAt().clerk.findCore(GRAPH);
    const set = core && loopSetOf(GRAPH, core);
    const all = listLoops(DENSE, { maxLength: 6, maxLoops: 100_000 });
    const short = Array.from({ length: set?.count ?? 0 }, (_, index) => index).filter(
      (index) => (set?.length(index) ?? 0) <= 6,
    );
    expect(short.length).toBeGreaterThan(20);
    for (const index of short) {
      const place = all.indexOf(set?.key(index) ?? "");
      expect(place).toBeGreaterThanOrEqual(0);
      expect(set?.kind(index)).toBe(all.kind(place));
    }
  });
});
