import { proxy, type Remote, wrap } from "comlink";
import { placesIn, type PlacesWanted } from "../core/layout/insert";
import type { Laid, LayoutWanted } from "../core/layout/layoutWanted";
import type { Point } from "../core/model/document";
import type { LayoutWish } from "./layoutService";
import { messagePause } from "./messagePause";

/** What the worker answers to. */
export interface Arranger {
  placesIn(question: PlacesWanted): Promise<readonly Point[]>;
  layOut(wish: LayoutWish, tell: (share: number) => void): Promise<Laid | null>;
}

/** A search for better places that is under way. */
export interface LayoutRun {
  /** Null when it was cancelled. */
  readonly laid: Promise<Laid | null>;
  readonly cancel: () => void;
}

/** From so many variables on chance decides something: two searches at once, and the better picture is kept. */
const TWICE_FROM = 12;

/** A place for every variable, found in a worker; where none can be had, or it fails, on this thread. */
export async function findPlaces(question: PlacesWanted): Promise<readonly Point[]> {
  try {
    return await inWorker((arranger) => arranger.placesIn(question));
  } catch {
    return placesIn(question);
  }
}

/**
 * Looks for another picture: a new one of the whole diagram, or the present one made better. `tell` hears
 * from time to time how much is done, from 0 to 1. In workers, large pictures in two; where none can be
 * had, on this thread, in turns of some milliseconds.
 */
export function startLayout(
  kind: LayoutWish["kind"],
  wanted: LayoutWanted,
  tell: (share: number) => void,
): LayoutRun {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  return {
    laid: search({ kind, wanted, seed: 1 }, tell, signal),
    cancel: () => cancelling.abort(),
  };
}

async function search(
  wish: LayoutWish,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | null> {
  const isTwofold = wish.kind === "arrange" && wish.wanted.net.ids.length >= TWICE_FROM;
  const wishes = isTwofold ? [wish, { ...wish, seed: wish.seed + 1 }] : [wish];
  const shares = wishes.map(() => 0);
  const together = new AbortController();
  signal.addEventListener("abort", () => together.abort());
  const found = wishes.map((one, index) => {
    const listen = (share: number): void => {
      shares[index] = share;
      tell(Math.min(...shares));
    };
    return inWorker((arranger) => arranger.layOut(one, proxy(listen)), together.signal);
  });
  try {
    return cheapest(await Promise.all(found));
  } catch {
    together.abort(); // what one has begun is of no use without the other
    return signal.aborted ? null : layOutHere(wish, tell, signal);
  }
}

function cheapest(found: readonly (Laid | null)[]): Laid | null {
  return found.reduce((best, one) => (best && (!one || best.cost <= one.cost) ? best : one), null);
}

async function layOutHere(
  wish: LayoutWish,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | null> {
  const { layOut } = await import("./layoutService");
  const surroundings = { now: () => performance.now(), pause: messagePause };
  return layOut(wish, { tell, goesOn: () => !signal.aborted }, surroundings);
}

/** A worker and the way to ask it. */
interface Hired {
  readonly worker: Worker;
  readonly arranger: Remote<Arranger>;
}

/** Those that have answered and wait for more: code that has run is faster than code that has not. */
const idle: Hired[] = [];

function hire(): Hired {
  const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), {
    type: "module",
    name: "layout",
  });
  return { worker, arranger: wrap<Arranger>(worker) };
}

/** What a worker answers. It is ended when the signal comes, or it breaks down; then this rejects. */
async function inWorker<Answer>(
  ask: (arranger: Remote<Arranger>) => Promise<Answer>,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const hired = idle.pop() ?? hire();
  const { worker, arranger } = hired;
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error("The worker for places was ended, or broke down"));
  });
  worker.addEventListener("error", stop);
  signal?.addEventListener("abort", stop);
  try {
    const answer = await Promise.race([ask(arranger), stopped]);
    idle.push(hired);
    return answer;
  } catch (problem) {
    worker.terminate();
    throw problem;
  } finally {
    worker.removeEventListener("error", stop);
    signal?.removeEventListener("abort", stop);
  }
}
