import { useEffect, useMemo, useState } from "react";
import { arrangeLoops } from "../../core/loops/arranging/arrangeLoops";
import type { ArrangedLoops } from "../../core/loops/arranging/arrangement";
import { arrangementWish, type Sayings } from "../../core/loops/arranging/arrangementWish";
import type { LoopFilter } from "../../core/loops/loopFilter";
import type { LoopOrder } from "../../core/loops/loopOrder";
import type { LoopSet } from "../../core/loops/loopSet";
import { sourceOf } from "../../core/loops/loopSource";
import { useAnalysisAfterSheet, useDocumentAfterSheet } from "../../state/afterSheet";
import type { LongList } from "../../state/analysisStore";
import { arrangeLong } from "../../state/moreLoops";
import { useSession } from "../../state/sessionStore";

/** The loops that the panel shows, and in which order. */
export interface ShownLoops {
  /** The list that there always is, a longer one that somebody asked for, or the core loops. */
  readonly which: "listed" | "long" | "core";
  readonly loops: LoopSet;
  readonly arranged: ArrangedLoops;
}

/** The same, with the filter and the order they are shown by: a new one is a list to be read from its top. */
export interface ListedLoops extends ShownLoops {
  readonly filter: LoopFilter;
  readonly order: LoopOrder;
}

/** The loops of the present diagram as the list shows them. */
export function useShownLoops(): ListedLoops {
  const base = useAnalysisAfterSheet((analysis) => analysis.loops);
  const core = useAnalysisAfterSheet((analysis) => analysis.core);
  const wantsCore = useSession((session) => session.loopView === "core");
  const filter = useSession((session) => session.loopFilter);
  const order = useSession((session) => session.loopOrder);
  const said = useSayings();
  const long = useLongArranged(base, said, filter, order);
  const loops = wantsCore && core ? core : base;
  const arranged = useMemo(
    () => arrangeLoops({ loops, said, tellers: base }, filter, order),
    [loops, base, said, filter, order],
  );
  const shown = { loops, arranged, filter, order };
  if (wantsCore && core) return { which: "core", ...shown };
  return long ?? { which: "listed", ...shown };
}

/**
 * The long list in its order, once whoever made it has put it into one: it is too long for this thread.
 * Until then the order before it stands; null where there is no long list, or none in order yet.
 */
function useLongArranged(
  base: LoopSet,
  said: Sayings,
  filter: LoopFilter,
  order: LoopOrder,
): ListedLoops | null {
  const long = useAnalysisAfterSheet((analysis) => analysis.long);
  const [latest, setLatest] = useState<ShownOf | null>(null);
  useEffect(() => {
    const source = long && sourceOf(long.loops);
    if (!source) return;
    let isWanted = true;
    const { of } = long;
    const from = { loops: long.loops, graph: source.graph, said, tellers: base };
    const show = (arranged: ArrangedLoops | null): void => {
      if (isWanted && arranged)
        setLatest({ shown: { which: "long", loops: long.loops, arranged, filter, order }, of });
    };
    // Without an answer the order before stays, and the next wish is another try.
    arrangeLong(long.serial, arrangementWish(from, filter, order)).then(show, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [long, base, said, filter, order]);
  return long && latest?.of === long.of ? latest.shown : null;
}

/** A list in an order, and the state of the links that it is of. */
interface ShownOf {
  readonly shown: ListedLoops;
  readonly of: LongList["of"];
}

/** Only what changes a list of loops, so that moving a variable arranges nothing anew. */
function useSayings(): Sayings {
  const loopNotes = useDocumentAfterSheet((document) => document.loopNotes);
  const loopLabels = useDocumentAfterSheet((document) => document.loopLabels);
  const variables = useDocumentAfterSheet((document) => document.variables);
  const groups = useDocumentAfterSheet((document) => document.groups);
  const quotes = useDocumentAfterSheet((document) => document.quotes);
  return useMemo(
    () => ({ loopNotes, loopLabels, variables, groups, quotes }),
    [loopNotes, loopLabels, variables, groups, quotes],
  );
}
