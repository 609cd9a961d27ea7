import { afterEach, describe, expect, it, vi } from "vitest";
import { loopGraph } from "../../src/core/loops/loopGraph";
import { analystHere, analystInWorker } from "../../src/workers/analysisClient";
import { sketch } from "../sketch";
import { lastWorker, startedWorkers, Wire } from "./wire";

const graph = loopGraph(sketch("a +> b, b -> a, b +> c").links);
const request = { revision: 1, graph, maxLoops: 100 };

/** An analyst in a worker, and the worker. */
function hire() {
  vi.stubGlobal("Worker", Wire);
  const analyst = analystInWorker();
  return { analyst, worker: lastWorker() };
}

afterEach(() => {
  for (const worker of startedWorkers.splice(0)) worker.terminate();
  vi.unstubAllGlobals();
});

describe("an analyst in a worker", () => {
  it("answers what one on this thread answers", async () => {
    const { analyst, worker } = hire();
    worker.seat(analystHere());
    const back = { from: 2, to: 0 };
    expect(await analyst.findLoops(request)).toEqual(await analystHere().findLoops(request));
    expect(await analyst.findWaysBack(graph, back)).toEqual(
      await analystHere().findWaysBack(graph, back),
    );
  });

  it("fails with what the search threw", async () => {
    const { analyst, worker } = hire();
    const broken = () => Promise.reject(new Error("no such arc"));
    worker.seat({ findLoops: broken, findWaysBack: broken, findPaths: broken });
    await expect(analyst.findLoops(request)).rejects.toThrow("no such arc");
  });

  it.each(["error", "messageerror"])(
    "fails at everything it was asked when its worker has an %s event",
    async (event) => {
      const { analyst, worker } = hire();
      const questions = [
        analyst.findLoops(request),
        analyst.findWaysBack(graph, { from: 0, to: 2 }),
      ];
      worker.dispatchEvent(new Event(event));
      const outcomes = await Promise.allSettled(questions);
      expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      expect(worker.terminated).toBe(true);
    },
  );

  it("fails at once when its worker broke down before it was asked", async () => {
    const { analyst, worker } = hire();
    worker.dispatchEvent(new Event("error"));
    await expect(analyst.findLoops(request)).rejects.toThrow("broke down");
  });

  it("fails at what it still owes when it is dismissed", async () => {
    const { analyst, worker } = hire();
    const question = analyst.findLoops(request);
    analyst.dismiss();
    await expect(question).rejects.toThrow("dismissed");
    expect(worker.terminated).toBe(true);
  });
});
