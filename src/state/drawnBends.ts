import type { Bends } from "../core/drawing/bendRule";
import type { Drawing } from "../core/drawing/drawing";
import type { CldDocument, LinkId } from "../core/model/document";

// While a document is edited its links stay as they were bent, also where another bend would be as good
// when all are chosen afresh. Nothing of that is in the document or its file. It is stored beside the
// document in this browser, so that a document looks the same when it is opened again.

/** What was drawn last at the document's own places. */
let drawn: { readonly document: CldDocument; readonly drawing: Drawing } | null = null;
/** Of documents that were opened, by their links: how these were bent at the places they had then. */
const opened = new WeakMap<CldDocument["links"], Opened>();

interface Opened {
  readonly layout: CldDocument["layout"];
  readonly bends: Bends;
}

/** Notes that this is how a document is drawn now. */
export function noteDrawn(document: CldDocument, drawing: Drawing): void {
  drawn = { document, drawing };
}

/** How the links of a document are bent on the sheet, but for those bent by hand; undefined when it is not drawn. */
export function bendsNow({ variables, links, layout }: CldDocument): Bends | undefined {
  if (!drawn) return undefined;
  const { document, drawing } = drawn;
  const isIt =
    document.variables === variables && document.links === links && document.layout === layout;
  if (!isIt) return undefined;
  const byRule = Object.entries(drawing.links).filter(([, { manual }]) => !manual);
  return Object.fromEntries(byRule.map(([id, { bend }]) => [id, bend]));
}

/** Says how the links of a document were bent that is about to be opened. */
export function openWithBends({ links, layout }: CldDocument, bends: Bends): void {
  opened.set(links, { layout, bends });
}

/**
 * Which links of a document that is opened were bent otherwise than they are drawn afresh: none once
 * its variables have been put elsewhere, for what suited them where they were says nothing then.
 */
export function bendsBefore({ links, layout }: CldDocument, afresh: Drawing): Bends {
  const known = opened.get(links);
  const before = known?.layout === layout ? known.bends : {};
  const ids = Object.keys(before) as LinkId[];
  const others = ids.filter((id) => afresh.links[id] && afresh.links[id].bend !== before[id]);
  return Object.fromEntries(others.flatMap((id) => [[id, before[id] ?? 0]]));
}
