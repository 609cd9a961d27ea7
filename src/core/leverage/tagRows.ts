import type { LoopSet } from "../loops/loopSet";
import type { CldDocument, EvidenceRef, LeverageTag, Quote } from "../model/document";
import { type CarriedLoops, carriedLoops } from "./carriedLoops";

/** A quote that a tag cites, with what it says of it. */
export interface CitedQuote {
  readonly stance: EvidenceRef["stance"];
  readonly quote: Quote;
  readonly source: string;
}

/** One tag with all that a table says of it, but its words. */
export interface TagRow {
  readonly tag: LeverageTag;
  /** What the tagged thing is called. */
  readonly name: string;
  readonly cited: readonly CitedQuote[];
  readonly carried: CarriedLoops;
}

/** What a table of tags can be put in order by. */
export type TagColumn =
  | "element"
  | "kind"
  | "level"
  | "by"
  | "evidence"
  | "reinforcing"
  | "balancing";

/** The order a table begins with: deepest first. */
export const BY_LEVEL = { column: "level", descending: false } as const satisfies TagOrder;

/** By which column, and whether its largest comes first. */
export interface TagOrder {
  readonly column: TagColumn;
  readonly descending: boolean;
}

const KINDS: readonly LeverageTag["target"]["type"][] = ["variable", "link", "loop", "model"];

/** A row for every tag, in document order; `nameOf` says what a tagged thing is called. */
export function tagRows(
  document: CldDocument,
  loops: LoopSet,
  nameOf: (target: LeverageTag["target"]) => string,
): readonly TagRow[] {
  return Object.values(document.leverageTags).map((tag) => ({
    tag,
    name: nameOf(tag.target),
    cited: tag.evidence.flatMap(({ quoteId, stance }) => {
      const quote = document.quotes[quoteId];
      const source = quote && document.sources[quote.sourceId];
      return quote ? [{ stance, quote, source: source?.title ?? "" }] : [];
    }),
    carried: carriedLoops(document.links, loops, tag.target),
  }));
}

/** The rows in another order; those that are equal in it by level, then by name. */
export function inTagOrder(
  rows: readonly TagRow[],
  { column, descending }: TagOrder,
): readonly TagRow[] {
  const turn = descending ? -1 : 1;
  return rows.toSorted(
    (one, other) => turn * compared(one, other, column) || byLevelAndName(one, other),
  );
}

function compared(one: TagRow, other: TagRow, column: TagColumn): number {
  switch (column) {
    case "element":
      return byName(one, other);
    case "kind":
      return KINDS.indexOf(one.tag.target.type) - KINDS.indexOf(other.tag.target.type);
    case "level":
      return one.tag.point - other.tag.point;
    case "by":
      return one.tag.by < other.tag.by ? -1 : Number(one.tag.by > other.tag.by);
    case "evidence":
      return one.cited.length - other.cited.length;
    case "reinforcing":
    case "balancing":
      return one.carried[column] - other.carried[column];
  }
}

function byLevelAndName(one: TagRow, other: TagRow): number {
  return one.tag.point - other.tag.point || byName(one, other);
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function byName(one: TagRow, other: TagRow): number {
  return collator.compare(one.name, other.name);
}
