import { useEffect, useState } from "react";
import type { Reach } from "../../core/loops/reachPaths";
import type { VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { findReach } from "../../state/findReach";
import { useReachView } from "../../state/reach";

/** What is known of how the one chosen variable reaches the other. */
export type ReachAnswer =
  /** They are not both chosen, or are the same. */
  | { readonly kind: "unasked" | "same" | "looking" | "failed" }
  | { readonly kind: "found"; readonly reach: Reach };

interface Known {
  /** From which variable to which. */
  readonly ends: string;
  /** Null when the search broke off. */
  readonly reach: Reach | null;
}

/** The answer to the question that is asked now; looked for anew when links change. */
export function useReach(): ReachAnswer {
  const from = useKnown(useReachView((view) => view.from));
  const to = useKnown(useReachView((view) => view.to));
  const maxLength = useReachView((view) => view.maxLength);
  const links = useDocument((document) => document.links);
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (!from || !to || from === to) return;
    let isStale = false;
    void findReach(from, to, maxLength).then((reach) => {
      if (!isStale) setKnown({ ends: `${from} ${to}`, reach });
    });
    return () => {
      isStale = true;
    };
  }, [from, to, maxLength, links]);
  if (!from || !to) return { kind: "unasked" };
  if (from === to) return { kind: "same" };
  // What was found between the same two stays until the new answer is there, no longer than a blink.
  if (known?.ends !== `${from} ${to}`) return { kind: "looking" };
  return known.reach ? { kind: "found", reach: known.reach } : { kind: "failed" };
}

/** A variable that was deleted is not asked about. */
function useKnown(id: VariableId | null): VariableId | null {
  return useDocument(({ variables }) => (id && variables[id] ? id : null));
}
