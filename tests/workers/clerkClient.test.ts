import { afterEach, describe, expect, it, vi } from "vitest";
import { arrangementWish } from "../../src/core/loops/arranging/arrangementWish";
import { listLoops } from "../../src/core/loops/listLoops";
import { EVERY_LOOP } from "../../src/core/loops/loopFilter";
import { loopGraph, withoutNames } from "../../src/core/loops/loopGraph";
import { clerkHere, clerkInWorker } from "../../src/workers/clerkClient";
import type { ListingNews } from "../../src/workers/clerkService";
import { countInWorker } from "../../src/workers/countClient";
import { completeGraph, linksOf } from "../oracle/graphs";
import { emptyDocument } from "../../src/core/model/emptyDocument";
import { lastWorker, startedWorkers, Wire } from "./wire";

/** 84 + 20 loops: every variable influences every other. */
const LINKS = linksOf(completeGraph(5));
const NAMED = loopGraph(LINKS);
const graph = withoutNames(NAMED);
const wish = { graph, maxLoops: 1_000, maxLength: Infinity, hasMore: false };

/** A clerk in a worker, and the worker. */
function hire() {
  vi.stubGlobal("Worker", Wire);
  const clerk = clerkInWorker();
  return { clerk, worker: lastWorker() };
}

afterEach(() => {
  for (const worker of startedWorkers.splice(0)) worker.terminate();
  vi.unstubAllGlobals();
});

describe("a clerk in a worker", () => {
  it("answers what one on this thread answers", async () => {
    const { clerk, worker } = hire();
    worker.seat(clerkHere());
    const last = await clerk.listMore(wish, () => {});
    expect(last?.loops).toMatchObject({ count: 84, complete: true });
    expect(last).toEqual(await clerkHere().listMore(wish, () => {}));
    expect(await clerk.findCore(graph)).toEqual(await clerkHere().findCore(graph));
    const loops = listLoops(LINKS);
    const from = { loops, graph: NAMED, said: emptyDocument(), tellers: loops };
    const arranged = await clerk.arrange(
      last?.serial ?? -1,
      arrangementWish(from, EVERY_LOOP, "longest"),
    );
    expect(arranged?.counts).toEqual({
      all: 84,
      reinforcing: 84,
      balancing: 0,
      undetermined: 0,
    });
  });

  it("tells how far it has come, and hears that it is to stop", async () => {
    const { clerk, worker } = hire();
    const told: ListingNews[] = [];
    const news = { progress: { count: 3, length: 2 }, batch: null };
    const silent = () => Promise.reject(new Error("not asked"));
    let finish = (): void => {};
    worker.seat({
      listMore: (_: unknown, tell: (news: ListingNews) => void) => {
        tell(news);
        return new Promise((resolve) => (finish = () => resolve(null)));
      },
      stop: async () => finish(),
      arrange: silent,
      findCore: silent,
    });
    const list = clerk.listMore(wish, (each) => told.push(each));
    await vi.waitFor(() => expect(told).toEqual([news]));
    await clerk.stop();
    expect(await list).toBeNull();
  });

  it.each(["error", "messageerror"])(
    "fails at what it was asked when its worker has an %s event",
    async (event) => {
      const { clerk, worker } = hire();
      const question = clerk.findCore(graph);
      worker.dispatchEvent(new Event(event));
      await expect(question).rejects.toThrow("long lists");
      expect(worker.terminated).toBe(true);
    },
  );

  it("fails at what it still owes when it is dismissed", async () => {
    const { clerk, worker } = hire();
    const question = clerk.listMore(wish, () => {});
    clerk.dismiss();
    await expect(question).rejects.toThrow("dismissed");
    expect(worker.terminated).toBe(true);
  });
});

describe("a count in a worker", () => {
  function count() {
    vi.stubGlobal("Worker", Wire);
    const counting = countInWorker(graph);
    return { counting, worker: lastWorker() };
  }
  const totals = { exact: true, reinforcing: 84n, balancing: 0n, undetermined: 0n };

  it("gives what was counted, and lets the worker go", async () => {
    const { counting, worker } = count();
    worker.seat({ countLoops: async () => totals });
    expect(await counting.totals).toEqual(totals);
    expect(worker.terminated).toBe(true);
  });

  it("fails where the worker breaks down", async () => {
    const { counting, worker } = count();
    worker.dispatchEvent(new Event("error"));
    await expect(counting.totals).rejects.toThrow("broke down");
    expect(worker.terminated).toBe(true);
  });

  it("is ended in the midst of it", () => {
    const { counting, worker } = count();
    counting.stop();
    expect(worker.terminated).toBe(true);
  });
});
