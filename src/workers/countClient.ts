import { wrap } from "comlink";
import type { LoopTotals } from "../core/loops/countLoops";
import type { LoopGraph } from "../core/loops/loopGraph";

/** What the worker answers to. */
export interface Counter {
  countLoops(graph: LoopGraph): Promise<LoopTotals>;
}

/** A count under way, in a worker of its own so that it keeps nobody waiting. */
export interface Count {
  /** Fails when the worker breaks down, or there is none. */
  readonly totals: Promise<LoopTotals>;
  /** Ends it at once, in the midst of whatever it does; there is no answer then. */
  stop(): void;
}

/** Counts the loops of a graph without listing them. */
export function countInWorker(graph: LoopGraph): Count {
  const worker = new Worker(new URL("./countWorker.ts", import.meta.url), {
    type: "module",
    name: "count",
  });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Error("The worker broke down")));
  });
  const totals = Promise.race([wrap<Counter>(worker).countLoops(graph), broken]);
  const stop = (): void => worker.terminate();
  return { totals: totals.finally(stop), stop };
}
