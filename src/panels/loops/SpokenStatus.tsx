import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { currentAnalysis, useAnalysis } from "../../state/analysisStore";
import { useSession } from "../../state/sessionStore";

/** What is said has stood for so long: somebody who types is not talked to at every letter. */
const REST_MS = 700;

/**
 * The status read out where somebody has asked for another list: filtered, longer, the core loops.
 * What an edit does to the loops is told elsewhere, and nobody is told twice.
 */
export function SpokenStatus({ status }: { readonly status: string }) {
  const wish = useWish();
  const listing = useAnalysis((analysis) => analysis.longProgress !== null);
  const latest = useLatest(status);
  const [spoken, setSpoken] = useState("");
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current || listing) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => {
      // While loops are looked for the numbers are those of before.
      if (!currentAnalysis().looking) setSpoken(latest.current);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [wish, listing, latest]);
  // What was said is not to be read any more once it is not so.
  if (spoken !== "" && spoken !== status) setSpoken("");
  return (
    <div className="visually-hidden" aria-live="polite">
      {spoken}
    </div>
  );
}

/** What list somebody has asked for: another object with every other wish. */
function useWish(): object {
  const filter = useSession((session) => session.loopFilter);
  const view = useSession((session) => session.loopView);
  const long = useAnalysis((analysis) => analysis.long);
  return useMemo(() => ({ filter, view, long }), [filter, view, long]);
}

/** The newest of a value, for what happens later; no change of it makes anything happen. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
