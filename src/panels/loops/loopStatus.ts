import type { LoopTotals } from "../../core/loops/countLoops";
import type { LoopSet } from "../../core/loops/loopSet";
import { t } from "../../words/panelWords";
import type { ShownLoops } from "./useShownLoops";

/** How many loops there are in all, as far as that is known beyond the list. */
type InAll =
  | { readonly kind: "exact"; readonly count: bigint; readonly of: ExactTotals }
  | { readonly kind: "more"; readonly count: bigint }
  | { readonly kind: "unknown" };
type ExactTotals = Extract<LoopTotals, { readonly exact: true }>;

/**
 * The sentence over the list: how many loops of how many are shown, and up to which length none is
 * missing. A list that may lack some is never called all, and of a bound no shares are told.
 */
export function statusOf({ which, loops, arranged }: ShownLoops, total: LoopTotals | null): string {
  const { count } = loops;
  const shown = arranged.indices.length;
  if (count === 0) return "";
  if (which === "core") {
    return shown < count
      ? t("loops:status.someCore", { shown, count })
      : t("loops:status.core", { count });
  }
  if (isAll(loops, total)) {
    return shown < count
      ? t("loops:status.some", { shown, count })
      : t("loops:status.all", { count });
  }
  if (shown < count) return t("loops:status.someListed", { shown, count });
  return statusOfPart(loops, inAll(loops, total));
}

/** What is said below it, in smaller print: of the loops that are not listed. "" where all are. */
export function noteOf({ which, loops, arranged }: ShownLoops, total: LoopTotals | null): string {
  if (which === "core" || loops.count === 0 || isAll(loops, total)) return "";
  const isFiltered = arranged.indices.length < loops.count;
  const all = inAll(loops, total);
  return [isFiltered && extentOf(loops, all), all.kind === "exact" && kindsOf(all.of)]
    .filter(Boolean)
    .join(" ");
}

/** Whether nothing is missing: the search says so, or there are no more by count. */
export function isAll({ complete, count }: LoopSet, total: LoopTotals | null): boolean {
  return complete || (total?.exact === true && sumOf(total) === BigInt(count));
}

function statusOfPart({ count, completeUpTo }: LoopSet, all: InAll): string {
  const links = t("loops:row.links", { count: completeUpTo });
  const isKnown = completeUpTo >= 1;
  if (all.kind === "unknown") {
    return isKnown ? t("loops:status.upTo", { count, links }) : t("loops:status.more", { count });
  }
  const said = { listed: count, all: written(all.count), links };
  if (all.kind === "exact") return t(`loops:status.${isKnown ? "ofAllUpTo" : "ofAll"}`, said);
  return t(`loops:status.${isKnown ? "ofMoreUpTo" : "ofMore"}`, said);
}

function extentOf({ completeUpTo }: LoopSet, all: InAll): string {
  const links = t("loops:row.links", { count: completeUpTo });
  const isKnown = completeUpTo >= 1;
  if (all.kind === "unknown") return t(`loops:note.${isKnown ? "upTo" : "unknown"}`, { links });
  const said = { all: written(all.count), links };
  if (all.kind === "exact") return t(`loops:note.${isKnown ? "allUpTo" : "all"}`, said);
  return t(`loops:note.${isKnown ? "moreUpTo" : "more"}`, said);
}

function kindsOf({ reinforcing, balancing, undetermined }: ExactTotals): string {
  const said = { reinforcing: written(reinforcing), balancing: written(balancing) };
  return undetermined === 0n
    ? t("loops:note.kinds", said)
    : t("loops:note.kindsOpen", { ...said, undetermined: written(undetermined) });
}

/** A bound that the list itself goes beyond says nothing. */
function inAll({ count }: LoopSet, total: LoopTotals | null): InAll {
  if (total?.exact) return { kind: "exact", count: sumOf(total), of: total };
  if (total && total.atLeast > BigInt(count)) return { kind: "more", count: total.atLeast };
  return { kind: "unknown" };
}

function sumOf({ reinforcing, balancing, undetermined }: ExactTotals): bigint {
  return reinforcing + balancing + undetermined;
}

/** "283,457,624"; of numbers that nobody reads to the end the first digits: "3.27 × 10^150". */
function written(number: bigint): string {
  const digits = number.toString();
  if (digits.length <= MOST_DIGITS) return number.toLocaleString("en");
  return `${digits[0]}.${digits.slice(1, 3)} × 10^${digits.length - 1}`;
}
const MOST_DIGITS = 21;
