import { giveLoopLabels } from "../core/commands/loopNotes";
import {
  type LabelledLoops,
  labelledLoops,
  type LoopChanges,
  loopChanges,
} from "../core/loops/loopChanges";
import { giveLabels } from "../core/loops/loopLabels";
import { loopKey } from "../core/loops/loopPath";
import type { LoopSet } from "../core/loops/loopSet";
import type { CldDocument } from "../core/model/document";
import { analysisFor, onAnalysisChange } from "./analysisStore";
import { amend, currentDocument, currentOpening, onDocumentChange } from "./documentStore";
import { keptSentence, returnSentence, showKept } from "./keptSayings";
import { latestMessage, tell } from "./messages";
import { showLoop } from "./showLoop";
import { joined, loopSentence, stepSentence } from "./stepSentences";

type NamedChanges = Extract<LoopChanges, { readonly kind: "named" }>;

/** A state of the document, and its loops once they are known. */
interface Known {
  readonly document: CldDocument;
  readonly loops: LabelledLoops | null;
}

/**
 * Gives the loops of the present document their labels as soon as they are known, within the step
 * that closed them, and reads out to a screen reader what was drawn and which loops that closed or
 * opened. A label that was ever given since the document was opened is not given to another loop.
 * Returns what ends that.
 */
export function startLoopLabelling(): () => void {
  const remembered = new Map<string, string>();
  let opening = currentOpening();
  /** What was last read out: all that came after it is still to be told. */
  let told: Known = { document: currentDocument(), loops: null };
  let isDue = false;
  let isOver = false;

  function remember({ loopLabels }: CldDocument): void {
    for (const { path, label } of loopLabels) remembered.set(label, loopKey(path));
  }

  function follow(document: CldDocument): void {
    if (currentOpening() !== opening) {
      opening = currentOpening();
      remembered.clear();
      told = { document, loops: null };
    }
    remember(document);
    schedule();
  }

  /** Everybody hears of a change before it leads to the next one. */
  function schedule(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (!isOver) catchUp();
    });
  }

  function catchUp(): void {
    const loops = analysisFor(currentDocument());
    if (loops) label(loops);
    const document = currentDocument();
    if (loops || document.links === told.document.links) {
      const now = { document, loops: loops ? labelledLoops(document, loops) : told.loops };
      announce(told, now);
      told = now;
    }
  }

  function label(loops: LoopSet): void {
    const document = currentDocument();
    amend(giveLoopLabels, { labels: giveLabels({ document, loops, remembered }) });
  }

  remember(told.document);
  schedule();
  const stops = [onDocumentChange(follow), onAnalysisChange(schedule)];
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}

function announce(before: Known, now: Known): void {
  const changes = before.loops && now.loops ? loopChanges(before.loops, now.loops) : null;
  const step = before.document === now.document ? "" : stepSentence(before.document, now.document);
  const back = returnSentence(before.document, now.document);
  const kept = keptSentence(before.document, now.document);
  const sentence = joined([step, changes ? loopSentence(changes) : "", back, kept]);
  if (sentence === "" || sentence === latestMessage()?.text) return;
  const [first] = changes?.kind === "named" ? labelsToShow(changes) : [];
  if (first !== undefined) showLoop(sentence, first, now.document);
  else if (kept !== "") tell(sentence, { action: showKept() });
  else tell(sentence, { tone: back === "" ? "whisper" : "notice" });
}

/** The loops that were closed, and those that turned into the other kind. */
function labelsToShow({ closed, turned }: NamedChanges): readonly string[] {
  return [...closed, ...turned.map(({ now }) => now)];
}
