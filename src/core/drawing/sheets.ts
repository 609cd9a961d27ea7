import type { CldDocument, Link } from "../model/document";
import type { Drawing, TextMeasurer } from "./drawing";
import { drawnLabels } from "./drawnParts";
import type { Obstacles } from "./obstacles";
import { isSameLabel, keeping } from "./sameInk";

/** A drawing but for its badges, and what these have to keep clear of. */
export interface Sheet extends Pick<Drawing, "labels" | "links" | "chips"> {
  readonly measure: TextMeasurer;
  readonly obstacles: Obstacles;
}

/** A sheet and a document that looks like it. */
interface KnownSheet {
  readonly document: CldDocument;
  readonly sheet: Sheet;
}

/**
 * A document is drawn again when its loops are known, and when a link gets another sign: then only its
 * badges are new. Kept with the layout, which most edits leave as it is, the newest first: so what
 * was there before an edit is there again when that is undone.
 */
const sheets = new WeakMap<CldDocument["layout"], readonly KnownSheet[]>();
/** So many states of the links are remembered. */
const MOST_SHEETS = 8;

/** The sheet of a document that looks like this one; null when none was remembered. */
export function knownSheet(document: CldDocument, measure: TextMeasurer): Sheet | null {
  const known = sheets.get(document.layout) ?? [];
  const alike = known.filter((each) => isDrawnAlike(each.document, document));
  const same = alike.find(({ sheet }) => sheet.measure === measure);
  if (same || alike.length === 0) return same?.sheet ?? null;
  const labels = drawnLabels(document, measure);
  return alike.find(({ sheet }) => areSameLabels(sheet.labels, labels))?.sheet ?? null;
}

/** Whether text is of one size: another measurer may be of the same typeface. */
function areSameLabels(a: Drawing["labels"], b: Drawing["labels"]): boolean {
  return keeping(a, b, isSameLabel) === a;
}

/** Remembers how a document looks, and gives that back. */
export function remembered(document: CldDocument, sheet: Sheet): Sheet {
  const before = sheets.get(document.layout) ?? [];
  sheets.set(document.layout, [{ document, sheet }, ...before].slice(0, MOST_SHEETS));
  return sheet;
}

/** Whether two documents of one layout look alike but for their badges. */
function isDrawnAlike(a: CldDocument, b: CldDocument): boolean {
  if (a === b) return true;
  return (
    a.variables === b.variables &&
    a.leverageTags === b.leverageTags &&
    areDrawnAlike(Object.values(a.links), Object.values(b.links))
  );
}

/** Links run from where to where, and may have bars; their other facts are not in the drawing. */
function areDrawnAlike(a: readonly Link[], b: readonly Link[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((link, index) => {
    const other = b[index]!; // of one length
    if (link === other) return true;
    const { id, source, target } = link;
    const sameEnds = id === other.id && source === other.source && target === other.target;
    return sameEnds && (link.delay === null) === (other.delay === null);
  });
}
