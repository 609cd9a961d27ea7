import { proxy, type Remote, wrap } from "comlink";
import { placesIn, type PlacesWanted } from "../core/layout/insert";
import type { Laid, LayoutWanted } from "../core/layout/layoutWanted";
import { seedsFor } from "../core/layout/seedsFor";
import type { Point } from "../core/model/document";
import type { LayoutWish } from "./layoutService";
import { messagePause } from "./messagePause";

/** What the worker answers to. */
export interface Arranger {
  placesIn(question: PlacesWanted): Promise<readonly Point[]>;
  layOut(wish: LayoutWish, tell: (share: number) => void): Promise<Laid | null>;
  /** Does a little of what makes the first search as fast as the second; whether more of it is left. */
  rehearse(): Promise<boolean>;
}

/** A search for better places that is under way. */
export interface LayoutRun {
  /** Null when it was cancelled. */
  readonly laid: Promise<Laid | null>;
  readonly cancel: () => void;
}

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
 * from time to time how much is done, from 0 to 1. In workers, one for each seed that suits the size, and
 * the cheapest picture is kept; where none can be had, on this thread, in turns of some milliseconds, and
 * what comes of it is the same.
 */
export function startLayout(
  kind: LayoutWish["kind"],
  wanted: LayoutWanted,
  tell: (share: number) => void,
): LayoutRun {
  const cancelling = new AbortController();
  const seeds = kind === "arrange" ? seedsFor(wanted.net.ids.length) : [1];
  const wishes = seeds.map((seed) => ({ kind, wanted, seed }));
  return { laid: search(wishes, tell, cancelling.signal), cancel: () => cancelling.abort() };
}

async function search(
  wishes: readonly LayoutWish[],
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | null> {
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
    return signal.aborted ? null : searchHere(wishes, tell, signal);
  }
}

function cheapest(found: readonly (Laid | null)[]): Laid | null {
  return found.reduce((best, one) => (best && (!one || best.cost <= one.cost) ? best : one), null);
}

/** One search after the other. */
async function searchHere(
  wishes: readonly LayoutWish[],
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | null> {
  const { layOut } = await import("./layoutService");
  const surroundings = { now: () => performance.now(), pause: messagePause };
  const found: (Laid | null)[] = [];
  for (const [index, wish] of wishes.entries()) {
    const listen = (share: number): void => tell((index + share) / wishes.length);
    found.push(await layOut(wish, { tell: listen, goesOn: () => !signal.aborted }, surroundings));
    if (signal.aborted) return null;
  }
  return cheapest(found);
}

/** A worker and the way to ask it. */
interface Hired {
  readonly arranger: Remote<Arranger>;
  /** Resolves when it was ended, or broke down. */
  readonly gone: Promise<void>;
  readonly dismiss: () => void;
}

/**
 * Those that wait for a question: they have answered one before, or rehearsed. Code that has run is
 * faster than code that has not.
 */
const idle: Hired[] = [];
/** These, and those that are at work. */
const staff = new Set<Hired>();
/** As many as work at once on the largest diagram. */
const MOST = seedsFor(Infinity).length;

/**
 * Has workers do some milliseconds of what makes their first search faster, one after the other, hired
 * where none wait yet. Says whether more of it is left; a question need not wait for the rest.
 */
export async function rehearseLayout(): Promise<boolean> {
  while (staff.size < MOST) idle.push(hire());
  let isMore = false;
  for (const hired of staff) {
    // One that is at work has better things to do.
    if (idle.includes(hired)) isMore = (await rehearsed(hired)) || isMore;
  }
  return isMore;
}

/** Whether more is left; where the worker breaks down or is ended there is nothing. */
async function rehearsed({ arranger, gone }: Hired): Promise<boolean> {
  return Promise.race([arranger.rehearse(), gone.then(() => false)]);
}

function hire(): Hired {
  const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), {
    type: "module",
    name: "layout",
  });
  let end = (): void => undefined;
  const gone = new Promise<void>((resolve) => (end = resolve));
  const hired = { arranger: wrap<Arranger>(worker), gone, dismiss };
  function dismiss(): void {
    worker.terminate();
    staff.delete(hired);
    if (idle.includes(hired)) idle.splice(idle.indexOf(hired), 1);
    end();
  }
  worker.addEventListener("error", dismiss);
  staff.add(hired);
  return hired;
}

/** What a worker answers. It is ended when the signal comes, or it breaks down; then this rejects. */
async function inWorker<Answer>(
  ask: (arranger: Remote<Arranger>) => Promise<Answer>,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const hired = idle.pop() ?? hire();
  const gone = hired.gone.then((): never => {
    throw new Error("The worker for places was ended, or broke down");
  });
  signal?.addEventListener("abort", hired.dismiss);
  try {
    const answer = await Promise.race([ask(hired.arranger), gone]);
    idle.push(hired);
    return answer;
  } catch (problem) {
    hired.dismiss();
    throw problem;
  } finally {
    signal?.removeEventListener("abort", hired.dismiss);
  }
}
