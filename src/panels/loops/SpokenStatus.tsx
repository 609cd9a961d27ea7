import { useEffect, useRef, useState } from "react";
import { useAnalysis } from "../../state/analysisStore";
import { useSession } from "../../state/sessionStore";

/** What is said has stood for so long: somebody who types is not talked to at every letter. */
const REST_MS = 700;

/**
 * The status read out where somebody has asked for another list: filtered, longer, the core loops.
 * What an edit does to the loops is told elsewhere, and nobody is told twice.
 */
export function SpokenStatus({ status }: { readonly status: string }) {
  const filter = useSession((session) => session.loopFilter);
  const view = useSession((session) => session.loopView);
  const long = useAnalysis((analysis) => analysis.long);
  const listing = useAnalysis((analysis) => analysis.longProgress !== null);
  const [spoken, setSpoken] = useState("");
  const isFirst = useRef(true);
  const latest = useRef(status);
  useEffect(() => {
    latest.current = status;
  });
  useEffect(() => {
    if (isFirst.current || listing) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setSpoken(latest.current), REST_MS);
    return () => clearTimeout(timer);
  }, [filter, view, long, listing]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {spoken}
    </div>
  );
}
