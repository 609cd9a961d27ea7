import type { ArrangedLoops, ArrangementWish } from "../core/loops/arranging/arrangement";
import type { LoopTotals } from "../core/loops/countLoops";
import { loopGraph, type NamedLoopGraph, sameShape, withoutNames } from "../core/loops/loopGraph";
import { loopSetOf } from "../core/loops/loopSetOf";
import type { CldDocument } from "../core/model/document";
import { clerkHere, clerkInWorker, type HiredClerk } from "../workers/clerkClient";
import type { Batch } from "../workers/clerkService";
import { type Count, countInWorker } from "../workers/countClient";
import { type Analysis, currentAnalysis, NOTHING_MORE, setAnalysis } from "./analysisStore";
import { currentDocument, currentOpening, onDocumentChange } from "./documentStore";

/*
 * What the panel of loops asks for beyond the list that there always is: how many loops there are in
 * all, a longer list, the core loops, and a long list in another order. All of it is of the links as
 * they were; with the first change of what links there are, or of what they say, none of it is shown
 * any more. A long list takes long to make: it is put aside, until another is made or another document
 * opened, and is back when the links are the same again, such as after an undo.
 */

/** Who does it: other ones are given in tests. */
export interface Office {
  readonly hire: () => HiredClerk;
  readonly count: (graph: NamedLoopGraph) => Count;
}

const OFFICE: Office = {
  hire: clerkInWorker,
  count: (graph) => countInWorker(withoutNames(graph)),
};

let office = OFFICE;
/** The graph that all of it is of, and who is at work on it. */
let subject: NamedLoopGraph | null = null;
let clerk: HiredClerk | null = null;
let counting: Count | null = null;
/** The opening of the document that all of it is of. */
let opening = 0;
let stopListening: (() => void) | null = null;
/** A long list of links that are others now, and who made it. */
let aside: Aside | null = null;

interface Aside {
  readonly graph: NamedLoopGraph;
  readonly clerk: HiredClerk | null;
  readonly known: Pick<Analysis, "total" | "long" | "core">;
}

/** Has the work done by others, or again by the usual ones; what was done is let go. */
export function setOffice(others: Office = OFFICE): void {
  letGo();
  forgetAside();
  stopListening?.();
  stopListening = null;
  setAnalysis(NOTHING_MORE);
  office = others;
}

/** The graph of the present document; from now on its changes are watched. */
function presentGraph(): NamedLoopGraph {
  const graph = loopGraph(currentDocument().links);
  if (subject && sameGraph(subject, graph)) return subject;
  letGo();
  subject = graph;
  opening = currentOpening();
  stopListening ??= onDocumentChange(follow);
  return graph;
}

function follow(now: CldDocument, before: CldDocument): void {
  if (now.links === before.links || (!subject && !aside)) return;
  const graph = loopGraph(now.links);
  if (subject && sameGraph(subject, graph)) return;
  if (opening !== currentOpening()) {
    letGo();
    forgetAside();
    setAnalysis(NOTHING_MORE);
    return;
  }
  if (subject) leave(subject);
  if (aside && sameGraph(aside.graph, graph)) takeBack(aside);
}

/** The links are others: what was made of these is put aside where it took long, else let go. */
function leave(graph: NamedLoopGraph): void {
  const { total, long, longProgress, longGone, core } = currentAnalysis();
  if (long && !longProgress) {
    forgetAside();
    aside = { graph, clerk, known: { total, long, core } };
    clerk = null;
  }
  letGo();
  setAnalysis({ ...NOTHING_MORE, longGone: long?.loops.count ?? longGone });
}

/** The links are again those of a list that was put aside. */
function takeBack(kept: Aside): void {
  letGo();
  aside = null;
  ({ graph: subject, clerk } = kept);
  setAnalysis({ ...NOTHING_MORE, ...kept.known });
}

function forgetAside(): void {
  aside?.clerk?.dismiss();
  aside = null;
}

function sameGraph(one: NamedLoopGraph, other: NamedLoopGraph): boolean {
  return (
    sameShape(one, other) &&
    one.says.every((said, link) => said === other.says[link]) &&
    one.links.every(({ id }, link) => id === other.links[link]?.id)
  );
}

function letGo(): void {
  counting?.stop();
  clerk?.dismiss();
  counting = null;
  clerk = null;
  subject = null;
}

/** A worker where there are any, else somebody on this thread. */
function clerkAtHand(): HiredClerk {
  if (clerk) return clerk;
  try {
    clerk = office.hire();
  } catch {
    clerk = clerkHere();
  }
  return clerk;
}

/** Counts the loops of the present links, unless that is done or under way. */
export async function countAll(): Promise<void> {
  const graph = presentGraph();
  if (counting || currentAnalysis().total) return;
  try {
    counting = office.count(graph);
    const total = await counting.totals;
    if (subject === graph) setAnalysis({ total });
  } catch {
    // Without a number nothing is said of one; the list is there all the same.
  }
}

/** Makes a longer list; what is known of it is shown as it comes. Fails when who makes it breaks down. */
export async function listMore(maxLoops: number, maxLength: number): Promise<void> {
  const graph = presentGraph();
  forgetAside();
  const isMeant = (): boolean => subject === graph && currentAnalysis().longProgress !== null;
  const show = ({ serial, loops }: Batch): void =>
    setAnalysis({ long: { serial, loops: loopSetOf(graph, loops), of: graph }, longGone: null });
  setAnalysis({ longProgress: { count: 0, length: 0 }, longGone: null });
  const { total } = currentAnalysis();
  const hasMore = total !== null && leastOf(total) > BigInt(maxLoops);
  const wish = { graph: withoutNames(graph), maxLoops, maxLength, hasMore };
  try {
    const last = await clerkAtHand().listMore(wish, ({ progress, batch }) => {
      if (!isMeant()) return;
      setAnalysis({ longProgress: progress });
      if (batch) show(batch);
    });
    if (last && isMeant()) show(last);
  } finally {
    if (subject === graph) setAnalysis({ longProgress: null });
  }
}

/** How many loops there are at least. */
function leastOf(total: LoopTotals): bigint {
  return total.exact ? total.reinforcing + total.balancing + total.undetermined : total.atLeast;
}

/** Ends the making of a longer list; what was found by then stays. */
export function stopListing(): void {
  void clerk?.stop();
}

/** Back to the list that there always is. */
export function dropLongList(): void {
  forgetAside();
  setAnalysis({ long: null, longProgress: null, longGone: null });
  if (currentAnalysis().core === null) {
    clerk?.dismiss();
    clerk = null;
  }
}

/** Finds the core loops of the present links, unless they are known. */
export async function findCore(): Promise<void> {
  const graph = presentGraph();
  if (currentAnalysis().core) return;
  const core = await clerkAtHand().findCore(withoutNames(graph));
  if (core && subject === graph) setAnalysis({ core: loopSetOf(graph, core) });
}

/** The long list of this number in an order; null when it is no longer that list, or another order is wished for. */
export async function arrangeLong(
  serial: number,
  wish: ArrangementWish,
): Promise<ArrangedLoops | null> {
  return clerk ? clerk.arrange(serial, wish) : null;
}
