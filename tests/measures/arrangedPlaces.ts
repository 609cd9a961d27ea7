import type { TextMeasurer } from "../../src/core/drawing/drawing";
import { arrange } from "../../src/core/layout/arrange";
import { type Laid, layoutWanted } from "../../src/core/layout/layoutWanted";
import { seedsFor } from "../../src/core/layout/seedsFor";
import type { CldDocument } from "../../src/core/model/document";
import { wholePoint } from "../../src/core/model/rounding";
import { placedAt } from "../core/drawing/models";

/** A document arranged anew from nothing, as in the app; its bends are those of the drawing. */
export function arrangedDocument(document: CldDocument, measure: TextMeasurer): CldDocument {
  const bare = placedAt(document, {});
  const wanted = layoutWanted(bare, measure);
  const laid = seedsFor(wanted.net.ids.length).map((seed) =>
    finished(arrange(wanted, { seed, share: 1 })),
  );
  const best = laid.reduce((a, b) => (b.cost < a.cost ? b : a));
  const places = wanted.net.ids.map((id, index) => [id, wholePoint(best.places[index]!)] as const); // one each
  return placedAt(document, Object.fromEntries(places));
}

/** What a search comes to, all of it done at once. */
export function finished(search: ReturnType<typeof arrange>): Laid {
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}
