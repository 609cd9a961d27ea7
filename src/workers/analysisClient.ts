import { wrap } from "comlink";
import type { Analyst } from "./analysisService";
import { messagePause } from "./messagePause";

/** An analyst and what ends its work. */
export interface HiredAnalyst extends Analyst {
  /** Ends it; what it was asked and has not answered fails. */
  dismiss(): void;
}

/** An analyst in a worker of its own. When that breaks down, everything it was asked fails, and whatever it is asked after. */
export function analystInWorker(): HiredAnalyst {
  const worker = new Worker(new URL("./analysisWorker.ts", import.meta.url), {
    type: "module",
    name: "loops",
  });
  const remote = wrap<Analyst>(worker);
  const unanswered = new Set<(cause: Error) => void>();
  let broken: Error | null = null;
  const breakOff = (why: string) => {
    worker.terminate();
    broken = new Error(`The worker that looks for loops ${why}`);
    for (const fail of unanswered) fail(broken);
    unanswered.clear();
  };
  worker.addEventListener("error", () => breakOff("broke down"));
  worker.addEventListener("messageerror", () => breakOff("cannot be understood"));
  const answered = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      // It may have broken down before anybody asked.
      if (broken) return reject(broken);
      unanswered.add(reject);
      void answer.then(resolve, reject).finally(() => unanswered.delete(reject));
    });
  return {
    findLoops: (request) => answered(remote.findLoops(request)),
    findWaysBack: (graph, back) => answered(remote.findWaysBack(graph, back)),
    findPaths: (graph, wanted) => answered(remote.findPaths(graph, wanted)),
    dismiss: () => breakOff("was dismissed"),
  };
}

/**
 * An analyst on this very thread, in turns of a few milliseconds: for tests, and for want of a worker.
 * What it knows is fetched when it is hired, for most pages have their worker.
 */
export function analystHere(): HiredAnalyst {
  const service = startHere();
  return {
    findLoops: async (request) => (await service).findLoops(request),
    findWaysBack: async (graph, back) => (await service).findWaysBack(graph, back),
    findPaths: async (graph, wanted) => (await service).findPaths(graph, wanted),
    dismiss: () => {},
  };
}

async function startHere(): Promise<Analyst> {
  const { analysisService } = await import("./analysisService");
  return analysisService({ now: () => performance.now(), pause: messagePause });
}
