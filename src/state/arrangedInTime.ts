import type { TextMeasurer } from "../core/drawing/drawing";
import { type Laid, type LayoutWanted, layoutWanted } from "../core/layout/layoutWanted";
import type { CldDocument } from "../core/model/document";
import { wholePoint } from "../core/model/rounding";
import { type LayoutRun, startLayout } from "../workers/layoutClient";

/** An arrangement that takes longer than this is not waited for, in milliseconds. */
const PATIENCE = 1000;
/** A search that goes on for a document that is not shown within this is ended, in milliseconds. */
const UNTAKEN = 3000;

/** A search that takes so long that its document is shown before it is over. */
export interface SearchBegun {
  readonly run: LayoutRun;
  /** From now on this hears how much is done. */
  readonly listen: (tell: (share: number) => void) => void;
}

let begun: (SearchBegun & { readonly of: CldDocument }) | null = null;

/** The search that was begun for a document before it was shown, to whoever asks first; else null. */
export function takeSearchBegun({ variables, links }: CldDocument): SearchBegun | null {
  const isIts = begun?.of.variables === variables && begun.of.links === links;
  const taken = isIts ? begun : null;
  if (taken) begun = null;
  return taken;
}

/** Nobody waits for the document of an earlier search any more. */
function dropSearchBegun(): void {
  begun?.run.cancel();
  begun = null;
}

/**
 * A small document that came without places, arranged; the same document where that takes longer than
 * somebody waits for a picture, and then the search goes on.
 */
export async function arrangedInTime(
  document: CldDocument,
  measurer: TextMeasurer,
): Promise<CldDocument> {
  dropSearchBegun();
  const wanted = layoutWanted(document, measurer);
  let tell = (_share: number): void => undefined;
  const run = startLayout("arrange", wanted, (share) => tell(share));
  // It is shown all the same, at the places it gets when it is opened.
  const laid = await Promise.race([run.laid.catch(() => null), late(PATIENCE)]);
  if (laid === "late") {
    begun = { of: document, run, listen: (listener) => (tell = listener) };
    void late(UNTAKEN).then(() => begun?.run === run && dropSearchBegun());
    return document;
  }
  return laid ? withPlacesOf(document, wanted, laid) : document;
}

async function late(time: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(resolve, time, "late"));
}

function withPlacesOf(document: CldDocument, { net }: LayoutWanted, { places }: Laid): CldDocument {
  const found = net.ids.flatMap((id, variable) => {
    const place = places[variable];
    return place ? [[id, wholePoint(place)] as const] : [];
  });
  return { ...document, layout: { ...document.layout, positions: Object.fromEntries(found) } };
}
