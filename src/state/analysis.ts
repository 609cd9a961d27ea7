import {
  type LinkPreview,
  NO_PATHS,
  previewOf,
  type ProposedLink,
  wayBack,
} from "../core/loops/linkPreview";
import { DEFAULT_LOOP_BUDGET } from "../core/loops/listLoops";
import { type LoopGraph, loopGraph, type NamedLoopGraph, sameShape } from "../core/loops/loopGraph";
import { loopSetOf, type PackedLoops } from "../core/loops/packedLoops";
import type { CldDocument, Polarity, VariableId } from "../core/model/document";
import { analystHere, analystInWorker, type HiredAnalyst } from "../workers/analysisClient";
import { setAnalysis } from "./analysisStore";
import { currentDocument, onDocumentChange } from "./documentStore";

type Links = CldDocument["links"];

/** Who is asked about loops while the analysis runs. */
let hired: HiredAnalyst | null = null;

/**
 * Keeps the loops of the present document up to date: every time its links change they are looked for
 * anew, off this thread; an answer that a newer change has overtaken is dropped. Where only what links
 * say has changed (a sign, a delay) the loops are the same ones, and are shown at once.
 * Returns what ends that.
 */
export function startAnalysis(analyst: HiredAnalyst = analystInWorker()): () => void {
  hired = analyst;
  const present = follow(analyst);
  present(currentDocument().links);
  const stopListening = onDocumentChange((document, previous) => {
    if (document.links !== previous.links) present(document.links);
  });
  return () => {
    stopListening();
    analyst.dismiss();
    hired = null;
    setAnalysis({ looking: false });
  };
}

/** Gives what is to be called with the links whenever they are others. */
function follow(analyst: HiredAnalyst): (links: Links) => void {
  let revision = 0;
  let asked: NamedLoopGraph | null = null;
  let answered: PackedLoops | null = null;
  let newest: { readonly links: Links; readonly graph: NamedLoopGraph } | null = null;

  function show(): void {
    if (!newest || !answered) return;
    const { links, graph } = newest;
    setAnalysis({ loops: loopSetOf(graph, answered), links, looking: false });
  }

  async function ask(graph: NamedLoopGraph): Promise<void> {
    asked = graph;
    answered = null;
    revision += 1;
    const mine = revision;
    setAnalysis({ looking: true });
    const request = { revision, graph: bare(graph), maxLoops: DEFAULT_LOOP_BUDGET };
    try {
      const answer = await analyst.findLoops(request);
      if (!answer || mine !== revision) return;
      answered = answer.loops;
      show();
    } catch (cause) {
      if (mine === revision) setAnalysis({ looking: false });
      throw new Error("The search for loops broke off", { cause });
    }
  }

  return (links) => {
    newest = { links, graph: loopGraph(links) };
    if (asked && sameShape(asked, newest.graph)) show();
    else void ask(newest.graph);
  };
}

/**
 * Which loops a link would close that is not drawn yet. A question that a newer one has overtaken
 * gets an answer that knows nothing and says so.
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
  const paths = await (hired ?? analystHere()).findWaysBack(bare(graph), back);
  return previewOf(graph, proposed, paths ?? { ...NO_PATHS, complete: false, completeUpTo: 0 });
}

/** Without names: what a search needs, and no more to send. */
function bare({ variableCount, sources, targets }: NamedLoopGraph): LoopGraph {
  return { variableCount, sources, targets };
}
