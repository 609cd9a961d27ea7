import { expose } from "comlink";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loopGraph } from "../../src/core/loops/loopGraph";
import { analystHere, analystInWorker } from "../../src/workers/analysisClient";
import type { Analyst } from "../../src/workers/analysisService";
import { sketch } from "../sketch";

/** Workers that were started; each is the near end of a wire, at whose far end an analyst may sit. */
const started: Wire[] = [];

class Wire extends EventTarget {
  readonly #ports = new MessageChannel();
  terminated = false;

  constructor() {
    super();
    started.push(this);
    this.#ports.port1.onmessage = ({ data }) => {
      this.dispatchEvent(new MessageEvent("message", { data }));
    };
  }

  seat(analyst: Analyst): void {
    expose(analyst, this.#ports.port2);
  }

  postMessage(message: unknown): void {
    this.#ports.port1.postMessage(message);
  }

  terminate(): void {
    this.terminated = true;
    this.#ports.port1.close();
  }
}

const graph = loopGraph(sketch("a +> b, b -> a, b +> c").links);
const request = { revision: 1, graph, maxLoops: 100 };

/** An analyst in a worker, and the worker. */
function hire() {
  vi.stubGlobal("Worker", Wire);
  const analyst = analystInWorker();
  const worker = started.at(-1);
  if (!worker) throw new Error("nobody started a worker");
  return { analyst, worker };
}

afterEach(() => {
  for (const worker of started.splice(0)) worker.terminate();
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

  it("fails at what it still owes when it is dismissed", async () => {
    const { analyst, worker } = hire();
    const question = analyst.findLoops(request);
    analyst.dismiss();
    await expect(question).rejects.toThrow("dismissed");
    expect(worker.terminated).toBe(true);
  });
});
