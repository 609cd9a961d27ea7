import { EMPTY_DRAWING, type TextMeasurer } from "../../src/core/drawing/drawing";
import { redrawBeforehand } from "../../src/core/drawing/redrawEdited";
import { arrange } from "../../src/core/layout/arrange";
import {
  bendsByLink,
  type Laid,
  type LayoutWanted,
  layoutWanted,
} from "../../src/core/layout/layoutWanted";
import { seedsFor } from "../../src/core/layout/seedsFor";
import type { CldDocument } from "../../src/core/model/document";
import { atOnce } from "../../src/core/model/steps";
import { wholePoint } from "../../src/core/model/rounding";
import { placedAt } from "../core/drawing/models";

/** A document arranged anew from nothing, as in the app: drawn, it has the bends that were found with its places. */
export function arrangedDocument(document: CldDocument, measure: TextMeasurer): CldDocument {
  const bare = placedAt(document, {});
  const wanted = layoutWanted(bare, measure);
  const laid = seedsFor(wanted.net.ids.length).map((seed) =>
    finished(arrange(wanted, { seed, share: 1 })),
  );
  const best = laid.reduce((a, b) => (b.cost < a.cost ? b : a));
  return withFound(document, wanted, { laid: best, measure });
}

/** A document at the places that a search found; drawn, it has the bends that were found with them. */
export function withFound(
  document: CldDocument,
  wanted: LayoutWanted,
  { laid, measure }: { readonly laid: Laid; readonly measure: TextMeasurer },
): CldDocument {
  const places = wanted.net.ids.map((id, index) => [id, wholePoint(laid.places[index]!)] as const); // one each
  const found = placedAt(document, Object.fromEntries(places));
  const bends = bendsByLink(wanted, laid);
  atOnce(redrawBeforehand({ document: found, measure }, EMPTY_DRAWING, bends));
  return found;
}

/** What a search comes to, all of it done at once. */
export function finished(search: ReturnType<typeof arrange>): Laid {
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}
