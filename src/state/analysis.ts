import {
  type LinkPreview,
  NO_PATHS,
  previewOf,
  type ProposedLink,
  wayBack,
} from "../core/loops/linkPreview";
import { DEFAULT_LOOP_BUDGET } from "../core/loops/loopBudget";
import { loopGraph, type NamedLoopGraph, sameShape, withoutNames } from "../core/loops/loopGraph";
import { type LoopSet, NO_LOOPS } from "../core/loops/loopSet";
import { loopSetOf } from "../core/loops/loopSetOf";
import type { PackedPaths } from "../core/loops/packedPaths";
import type { StoredLoops } from "../core/loops/storedLoops";
import type { CldDocument, Polarity, VariableId } from "../core/model/document";
import { analystHere } from "../workers/analysisClient";
import type { LoopAnswer } from "../workers/analysisService";
import { type AnalysisDesk, analysisDesk, type Question } from "./analysisDesk";
import { type Analysis, currentAnalysis, setAnalysis } from "./analysisStore";
import { currentDocument, currentOpening, onDocumentChange } from "./documentStore";

type Links = CldDocument["links"];

/** Where previews are asked for while the analysis runs. */
let openDesk: AnalysisDesk | null = null;

/** Where somebody is at hand already. */
let readyDesk: AnalysisDesk | null = null;

/**
 * Has somebody at hand who looks for loops. It takes longer to begin than to find the loops of most
 * diagrams: to be called before anything else is begun.
 */
export function prepareAnalysis(): void {
  readyDesk = analysisDesk();
  readyDesk.prepare();
}

/**
 * Keeps the loops of the present document up to date: every time its links change they are looked for
 * anew, off this thread; an answer that a newer change has overtaken is dropped. Where only what links
 * say has changed (a sign, a delay), or links are again as they were a few changes ago, the loops are
 * known, and are shown at once.
 * When a search breaks off that is said, and the next change of the document begins another.
 * Returns what ends that.
 */
export function startAnalysis(given?: AnalysisDesk): () => void {
  const desk = given ?? readyDesk ?? analysisDesk();
  readyDesk = null;
  openDesk = desk;
  const following = follow(desk);
  following.present(currentDocument().links);
  const stopListening = onDocumentChange((document, previous) => {
    if (document.links !== previous.links || currentAnalysis().failed) {
      following.present(document.links);
    }
  });
  return () => {
    stopListening();
    following.stop();
    desk.close();
    openDesk = null;
    setAnalysis({ looking: false });
  };
}

/** An answer, and the graph it was asked for. */
interface Known {
  readonly graph: NamedLoopGraph;
  readonly loops: StoredLoops;
}

/** The loops of so many states of the links are kept: an undo leads back to one of them. */
const MOST_KNOWN = 4;

interface Following {
  /** Is to be called with the links whenever they are others. */
  present(links: Links): void;
  /** No answer is waited for any more. */
  stop(): void;
}

/** Asks for the loops of the newest links, and shows them. */
function follow(desk: AnalysisDesk): Following {
  let revision = 0;
  /** What an answer is awaited for. */
  let asked: NamedLoopGraph | null = null;
  /** The newest first. */
  let known: readonly Known[] = [];
  let newest: { readonly links: Links; readonly graph: NamedLoopGraph } | null = null;
  let shownOpening = currentOpening();

  function show(loops: LoopSet, links: Links): void {
    shownOpening = currentOpening();
    setAnalysis({ loops, links, looking: false, failed: false });
  }

  /** Loops of an earlier state say more than none, but not those of another document. */
  function leftOver(): Partial<Analysis> {
    return shownOpening === currentOpening() ? {} : { loops: NO_LOOPS, links: {} };
  }

  function ask(graph: NamedLoopGraph): void {
    asked = graph;
    const mine = revision;
    setAnalysis({ looking: true, failed: false });
    const request = { revision, graph: withoutNames(graph), maxLoops: DEFAULT_LOOP_BUDGET };
    const found = (answer: LoopAnswer | null): void => {
      if (!answer || mine !== revision) return;
      asked = null;
      known = [{ graph, loops: answer.loops }, ...known].slice(0, MOST_KNOWN);
      if (newest) show(loopSetOf(newest.graph, answer.loops), newest.links);
    };
    const brokenOff = (): void => {
      if (mine !== revision) return;
      // The panel says so, and the same links may be asked about again.
      asked = null;
      setAnalysis({ ...leftOver(), looking: false, failed: true });
    };
    void desk.ask((analyst) => analyst.findLoops(request)).then(found, brokenOff);
  }

  return {
    present(links) {
      const graph = loopGraph(links);
      newest = { links, graph };
      if (asked && sameShape(asked, graph)) return;
      revision += 1;
      asked = null;
      const before = known.find((each) => sameShape(each.graph, graph));
      if (before) show(loopSetOf(graph, before.loops), links);
      else if (graph.links.length === 0) show(NO_LOOPS, links);
      else ask(graph);
    },
    stop: () => {
      revision += 1;
    },
  };
}

/**
 * Which loops a link would close that is not drawn yet. A question that a newer one has overtaken,
 * or whose search broke off, gets an answer that knows nothing and says so.
 */
export async function previewLink(
  source: VariableId,
  target: VariableId,
  polarity: Polarity,
): Promise<LinkPreview> {
  const graph = loopGraph(currentDocument().links);
  const proposed: ProposedLink = { source, target, polarity };
  const back = wayBack(graph, proposed);
  if (!back) return previewOf(graph, proposed, NO_PATHS);
  const paths = await askAnalyst((analyst) =>
    analyst.findWaysBack(withoutNames(graph), back),
  ).catch(() => null);
  return previewOf(graph, proposed, paths ?? UNKNOWN_PATHS);
}

/** Asks whoever looks for loops; here on this thread where nobody was hired. */
export function askAnalyst<Answer>(question: Question<Answer>): Promise<Answer> {
  const desk = openDesk ?? analysisDesk({ elsewhere: analystHere, here: analystHere });
  return desk.ask(question);
}

/** No paths were seen, and nobody knows whether there are any. */
const UNKNOWN_PATHS: PackedPaths = { ...NO_PATHS, complete: false, completeUpTo: 0 };
