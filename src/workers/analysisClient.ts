import { wrap } from "comlink";
import { type Analyst, analysisService, messagePause } from "./analysisService";

/** An analyst and what ends its work. */
export interface HiredAnalyst extends Analyst {
  dismiss(): void;
}

/**
 * An analyst in a worker of its own. Should the worker fail, what was asked is asked again on this
 * thread, in short turns, and so is everything after it.
 */
export function analystInWorker(): HiredAnalyst {
  const worker = new Worker(new URL("./analysisWorker.ts", import.meta.url), {
    type: "module",
    name: "loops",
  });
  const remote = wrap<Analyst>(worker);
  let substitute: Analyst | null = null;
  const askAgain = new Set<(analyst: Analyst) => void>();
  worker.addEventListener("error", () => {
    substitute ??= analystHere();
    for (const ask of askAgain) ask(substitute);
    askAgain.clear();
  });
  const answered = <Answer>(ask: (analyst: Analyst) => Promise<Answer>): Promise<Answer> =>
    substitute
      ? ask(substitute)
      : new Promise((resolve, reject) => {
          const again = (analyst: Analyst) => void ask(analyst).then(resolve, reject);
          askAgain.add(again);
          void ask({ findLoops: remote.findLoops, findWaysBack: remote.findWaysBack })
            .then(resolve, reject)
            .finally(() => askAgain.delete(again));
        });
  return {
    findLoops: (request) => answered((analyst) => analyst.findLoops(request)),
    findWaysBack: (graph, back) => answered((analyst) => analyst.findWaysBack(graph, back)),
    dismiss: () => worker.terminate(),
  };
}

/** An analyst on this very thread, in turns of a few milliseconds: for tests, and for want of a worker. */
export function analystHere(): HiredAnalyst {
  const service = analysisService({ now: () => performance.now(), pause: messagePause });
  return { ...service, dismiss: () => {} };
}
