import { describe, expect, it } from "vitest";
import { listLoops } from "../../src/core/loops/listLoops";
import { loopGraph, withoutNames } from "../../src/core/loops/loopGraph";
import { loopSetOf } from "../../src/core/loops/loopSetOf";
import type { PackedPaths } from "../../src/core/loops/packedPaths";
import type { StoredLoops } from "../../src/core/loops/storedLoops";
import { type Analyst, analysisService } from "../../src/workers/analysisService";
import { type Links, linksOf, randomArrows, seededRandom } from "../oracle/graphs";
import { sketch } from "../sketch";

const SMALL = sketch("a +> b, b -> a, b +> c, c +> a").links;
/** Too many loops to list: every search in it is cut off. */
const DENSE = linksOf(
  randomArrows(seededRandom(7), { variables: 40, links: 130, selfLinks: false }),
);

/** A service in a world whose clock goes on by `tick` milliseconds each time it is read. */
function serviceWith(tick: number, whilePausing: (service: Analyst, pauses: number) => void) {
  const world = { time: 0, pauses: 0 };
  const service: Analyst = analysisService({
    now: () => (world.time += tick),
    pause: async () => {
      world.pauses++;
      whilePausing(service, world.pauses);
      await Promise.resolve();
    },
  });
  return { service, world };
}

const undisturbed = (): void => {};

function requestFor(links: Links, revision: number, maxLoops = 10_000) {
  return { revision, graph: withoutNames(loopGraph(links)), maxLoops };
}

function keys(links: Links, packed: StoredLoops): readonly string[] {
  const loops = loopSetOf(loopGraph(links), packed);
  return Array.from({ length: loops.count }, (_, index) => loops.key(index));
}

describe("a request for loops", () => {
  it("is answered with its revision and what a plain search finds", async () => {
    const { service, world } = serviceWith(0, undisturbed);
    const answer = await service.findLoops(requestFor(SMALL, 7));
    expect(answer?.revision).toBe(7);
    expect(answer?.loops.complete).toBe(true);
    expect(answer && keys(SMALL, answer.loops)).toEqual(["v-a v-b", "v-a v-b v-c"]);
    expect(world.pauses).toBe(0);
  });

  it("is answered in turns, with the same loops", async () => {
    const { service, world } = serviceWith(4, undisturbed);
    const answer = await service.findLoops(requestFor(DENSE, 1, 500));
    const loops = listLoops(DENSE, { maxLoops: 500 });
    expect(world.pauses).toBeGreaterThan(0);
    expect(answer?.loops).toMatchObject({ count: 500, complete: false });
    expect(answer?.loops.completeUpTo).toBe(loops.completeUpTo);
  });

  it("is answered after 400 ms, with what is known by then and no more", async () => {
    const { service, world } = serviceWith(9, undisturbed);
    const answer = await service.findLoops(requestFor(DENSE, 1, 1_000_000));
    expect(world.time).toBeGreaterThanOrEqual(400);
    expect(world.time).toBeLessThan(450);
    expect(answer?.loops.complete).toBe(false);
    const upTo = answer?.loops.completeUpTo ?? 0;
    const whole = listLoops(DENSE, { maxLoops: 1_000_000, maxLength: upTo });
    const listed = answer ? keys(DENSE, answer.loops) : [];
    expect(listed.filter((key) => key.split(" ").length <= upTo)).toHaveLength(whole.count);
  });

  it("is dropped when a newer one comes in a pause, and that is answered", async () => {
    const answers: Promise<unknown>[] = [];
    const { service } = serviceWith(6, (analyst, pauses) => {
      if (pauses === 1) answers.push(analyst.findLoops(requestFor(SMALL, 2)));
    });
    expect(await service.findLoops(requestFor(DENSE, 1))).toBeNull();
    expect(await Promise.all(answers)).toMatchObject([{ revision: 2, loops: { count: 2 } }]);
  });

  it("is dropped when a newer one has been answered already", async () => {
    const { service } = serviceWith(0, undisturbed);
    await service.findLoops(requestFor(SMALL, 2));
    expect(await service.findLoops(requestFor(SMALL, 1))).toBeNull();
  });

  it("is not disturbed by a preview that is asked for meanwhile", async () => {
    const previews: Promise<PackedPaths | null>[] = [];
    const { service } = serviceWith(6, (analyst, pauses) => {
      if (pauses === 1) previews.push(analyst.findWaysBack(loopGraph(SMALL), { from: 0, to: 2 }));
    });
    expect(await service.findLoops(requestFor(DENSE, 1))).toMatchObject({ revision: 1 });
    expect(await Promise.all(previews)).toMatchObject([{ count: 1, complete: true }]);
  });
});

describe("a preview", () => {
  it("gives up after 60 ms and says that there may be more", async () => {
    const { service, world } = serviceWith(5, undisturbed);
    const paths = await service.findWaysBack(loopGraph(DENSE), { from: 0, to: 1 });
    expect(paths?.complete).toBe(false);
    expect(world.time).toBeLessThan(100);
  });

  it("is dropped when a newer one comes in a pause", async () => {
    const newer: Promise<PackedPaths | null>[] = [];
    const { service } = serviceWith(6, (analyst, pauses) => {
      if (pauses === 1) newer.push(analyst.findWaysBack(loopGraph(SMALL), { from: 1, to: 0 }));
    });
    expect(await service.findWaysBack(loopGraph(DENSE), { from: 0, to: 1 })).toBeNull();
    expect(await Promise.all(newer)).toMatchObject([{ count: 2, complete: true }]);
  });
});

describe("a question for paths", () => {
  const ends = { from: 0, to: 1 };
  const limits = { maxCount: 100, maxLength: Infinity };

  it("is answered with all there are, within the limits", async () => {
    const { service } = serviceWith(0, undisturbed);
    const graph = loopGraph(SMALL);
    const wanted = { ends: { from: 1, to: 0 }, limits };
    expect(await service.findPaths(graph, wanted)).toMatchObject({ count: 2, complete: true });
    const short = { ...wanted, limits: { ...limits, maxLength: 1 } };
    expect(await service.findPaths(graph, short)).toMatchObject({ count: 1, completeUpTo: 1 });
  });

  it("is answered after 400 ms with what is known by then", async () => {
    const { service, world } = serviceWith(9, undisturbed);
    const wanted = { ends, limits: { ...limits, maxCount: 1_000_000 } };
    expect(await service.findPaths(loopGraph(DENSE), wanted)).toMatchObject({ complete: false });
    expect(world.time).toBeLessThan(450);
  });

  it("is dropped when a newer one comes in a pause", async () => {
    const newer: Promise<PackedPaths | null>[] = [];
    const { service } = serviceWith(6, (analyst, pauses) => {
      if (pauses === 1) newer.push(analyst.findPaths(loopGraph(SMALL), { ends, limits }));
    });
    const wanted = { ends, limits: { ...limits, maxCount: 1_000_000 } };
    expect(await service.findPaths(loopGraph(DENSE), wanted)).toBeNull();
    expect(await Promise.all(newer)).toMatchObject([{ count: 1, complete: true }]);
  });
});

describe("an edit", () => {
  const links = linksOf(
    randomArrows(seededRandom(3), { variables: 14, links: 30, selfLinks: false }),
  );
  const [first, ...others] = Object.values(links);
  const without = Object.fromEntries(others.map((link) => [link.id, link]));
  const turned = first
    ? { ...links, [first.id]: { ...first, polarity: "-" as const, basis: "stated" as const } }
    : {};

  it.each([
    ["a link less", links, without],
    ["a link more", without, links],
    ["another sign", links, turned],
    ["other links", SMALL, links],
    ["no links", links, {}],
  ])("is answered as if nothing had been asked before: %s", async (_, before, now) => {
    const { service } = serviceWith(0, undisturbed);
    await service.findLoops(requestFor(before, 1));
    const answer = await service.findLoops(requestFor(now, 2));
    const alone = await serviceWith(0, undisturbed).service.findLoops(requestFor(now, 2));
    expect(answer && keys(now, answer.loops)).toEqual(alone && keys(now, alone.loops));
    expect(answer?.loops).toMatchObject({ complete: true, completeUpTo: Infinity });
    const kinds = (loops: StoredLoops | undefined) => {
      const set = loops && loopSetOf(loopGraph(now), loops);
      return Array.from({ length: set?.count ?? 0 }, (__, index) => set?.kind(index));
    };
    expect(kinds(answer?.loops)).toEqual(kinds(alone?.loops));
  });

  it("is answered as if alone after several others, of which some were taken back", async () => {
    const [, second, ...rest] = Object.values(links);
    const states = [links, without, links, Object.fromEntries(rest.map((link) => [link.id, link]))];
    if (second) states.push({ ...without, [second.id]: { ...second, polarity: "-" } }, SMALL);
    const { service } = serviceWith(0, undisturbed);
    for (const [revision, now] of [...states, ...states.toReversed()].entries()) {
      const answer = await service.findLoops(requestFor(now, revision));
      const alone = await serviceWith(0, undisturbed).service.findLoops(requestFor(now, 0));
      expect(answer && keys(now, answer.loops)).toEqual(alone && keys(now, alone.loops));
    }
  });

  it("whose answer takes too long to be made of the last one is answered by a search", async () => {
    const { service } = serviceWith(70, undisturbed);
    await service.findLoops(requestFor(without, 1));
    const answer = await service.findLoops(requestFor(links, 2));
    expect(answer?.loops.count).toBeGreaterThan(0);
  });
});
