import { proxy, wrap } from "comlink";
import type { Clerk } from "./clerkService";
import { messagePause } from "./messagePause";

/** A clerk and what ends its work. */
export interface HiredClerk extends Clerk {
  /** Ends it, and lets go of its list; what it was asked and has not answered fails. */
  dismiss(): void;
}

/** A clerk in a worker of its own. When that breaks down, everything it was asked fails. */
export function clerkInWorker(): HiredClerk {
  const worker = new Worker(new URL("./clerkWorker.ts", import.meta.url), {
    type: "module",
    name: "long lists",
  });
  const remote = wrap<Clerk>(worker);
  let breakOff = (_why: string): void => worker.terminate();
  const end = new Promise<never>((_, reject) => {
    breakOff = (why) => {
      worker.terminate();
      reject(new Error(`The worker for long lists ${why}`));
    };
  });
  // Who asks nothing is told nothing.
  end.catch(() => undefined);
  worker.addEventListener("error", () => breakOff("broke down"));
  worker.addEventListener("messageerror", () => breakOff("cannot be understood"));
  const answered = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    Promise.race([answer, end]);
  return {
    listMore: (wish, tell) => answered(remote.listMore(wish, proxy(tell))),
    stop: () => answered(remote.stop()),
    arrange: (serial, wish) => answered(remote.arrange(serial, wish)),
    findCore: (graph) => answered(remote.findCore(graph)),
    dismiss: () => breakOff("was dismissed"),
  };
}

/** A clerk on this very thread, in turns of a few milliseconds: for tests, and for want of a worker. */
export function clerkHere(): HiredClerk {
  const service = import("./clerkService").then(({ clerkService }) =>
    clerkService({ now: () => performance.now(), pause: messagePause }),
  );
  return {
    listMore: async (wish, tell) => (await service).listMore(wish, tell),
    stop: async () => (await service).stop(),
    arrange: async (serial, wish) => (await service).arrange(serial, wish),
    findCore: async (graph) => (await service).findCore(graph),
    dismiss: () => {},
  };
}
