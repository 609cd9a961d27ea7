import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { CldDocument } from "../core/model/document";
import { type Analysis, currentAnalysis, onAnalysisChange } from "./analysisStore";
import { currentDocument, onDocumentChange } from "./documentStore";

/*
 * Facts for long lists beside the sheet. An edit, and the loops that are found after it, are seen on
 * the sheet first: a list that reads its facts here is rendered after that, in slices between which
 * the page answers. For a moment it shows what was, as it does while loops are looked for.
 */

/** A fact about the present document. */
export function useDocumentAfterSheet<Fact>(select: (document: CldDocument) => Fact): Fact {
  return useAfterSheet(DOCUMENT, select);
}

/** A fact about its loops. */
export function useAnalysisAfterSheet<Fact>(select: (analysis: Analysis) => Fact): Fact {
  return useAfterSheet(ANALYSIS, select);
}

/** Something that changes, and who wants to know. */
interface Source<State> {
  readonly current: () => State;
  readonly onChange: (listener: () => void) => () => void;
}

const DOCUMENT: Source<CldDocument> = { current: currentDocument, onChange: onDocumentChange };
const ANALYSIS: Source<Analysis> = { current: currentAnalysis, onChange: onAnalysisChange };

function useAfterSheet<State, Fact>(
  { current, onChange }: Source<State>,
  select: (state: State) => Fact,
): Fact {
  const [state, setState] = useState(current);
  const shown = useRef({ select, state });
  const look = useCallback(() => {
    const now = current();
    const { select: chosen, state: before } = shown.current;
    if (!Object.is(chosen(now), chosen(before))) startTransition(() => setState(now));
  }, [current]);
  useEffect(() => {
    shown.current = { select, state };
    // It may have changed since it was rendered.
    look();
  });
  useEffect(() => onChange(look), [onChange, look]);
  return select(state);
}
