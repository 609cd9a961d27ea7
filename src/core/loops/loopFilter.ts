import type { LinkId, LoopNote, VariableId } from "../model/document";
import { type LoopSayings, notesByKey } from "./loopName";
import { inOrder, type LoopOrder } from "./loopOrder";
import type { LoopKind, LoopSet } from "./loopSet";

/** Which loops to show. Every part narrows; EVERY_LOOP narrows nothing but what was hidden by hand. */
export interface LoopFilter {
  readonly kind: LoopKind | "all";
  /** Only loops through this variable. */
  readonly through: VariableId | null;
  /** Only loops along every one of these links. */
  readonly links: readonly LinkId[];
  /** Number of links, both ends included; null is no bound. */
  readonly shortest: number | null;
  readonly longest: number | null;
  readonly namedOnly: boolean;
  readonly withoutInferred: boolean;
  readonly delay: "any" | "delayed" | "undelayed";
  /** "shown" is all but those that were hidden by hand. */
  readonly visibility: "shown" | "pinned" | "hidden";
}

/** No narrowing; loops hidden by hand stay hidden. */
export const EVERY_LOOP: LoopFilter = {
  kind: "all",
  through: null,
  links: [],
  shortest: null,
  longest: null,
  namedOnly: false,
  withoutInferred: false,
  delay: "any",
  visibility: "shown",
};

/** Loops to show, by index, and how many of each kind there would be without the choice of a kind. */
export interface ArrangedLoops {
  readonly indices: readonly number[];
  readonly counts: Readonly<Record<LoopKind | "all", number>>;
}

/**
 * The loops that pass a filter, in an order. Notes and labels are looked up by key, so that it takes
 * O(n log n) for n loops whatever was said about them: 10,000 loops in a few milliseconds.
 */
export function arrangeLoops(
  loops: LoopSet,
  said: LoopSayings,
  filter: LoopFilter,
  order: LoopOrder,
): ArrangedLoops {
  const notes = notesByKey(said);
  const counts = { all: 0, reinforcing: 0, balancing: 0, undetermined: 0 };
  const indices: number[] = [];
  const through = loopsThrough(loops, filter);
  for (let place = 0; place < (through?.length ?? loops.count); place++) {
    const index = through?.[place] ?? place;
    if (!passes(loops, index, notes, filter)) continue;
    const kind = loops.kind(index);
    counts.all += 1;
    counts[kind] += 1;
    if (filter.kind === "all" || filter.kind === kind) indices.push(index);
  }
  return { indices: inOrder(indices, loops, said, order), counts };
}

/** Whether the filter narrows anything but the kind, which has its own control. */
export function narrows(filter: LoopFilter): boolean {
  const { kind: _kind, links, ...rest } = filter;
  return (
    links.length > 0 || Object.entries(rest).some(([part, value]) => value !== EVERY_PART.get(part))
  );
}
const EVERY_PART = new Map<string, unknown>(Object.entries(EVERY_LOOP));

/** The loops through the variable and along all links of a filter, in order; null where it names none. */
function loopsThrough(loops: LoopSet, { through, links }: LoopFilter): readonly number[] | null {
  const lists = links.map((link) => loops.throughLink(link));
  if (through !== null) lists.push(loops.throughVariable(through));
  const [first, ...others] = lists;
  return others.reduce<readonly number[] | null>((left, other) => {
    const has = new Set(other);
    return left?.filter((index) => has.has(index)) ?? null;
  }, first ?? null);
}

function passes(
  loops: LoopSet,
  index: number,
  notes: ReadonlyMap<string, LoopNote>,
  filter: LoopFilter,
): boolean {
  const length = loops.length(index);
  if (filter.shortest !== null && length < filter.shortest) return false;
  if (filter.longest !== null && length > filter.longest) return false;
  if (filter.delay !== "any" && loops.delays(index) > 0 !== (filter.delay === "delayed"))
    return false;
  if (filter.withoutInferred && loops.weakestBasis(index) === "inferred") return false;
  // Most documents say little about loops: without notes no key is built.
  const note = notes.size > 0 ? notes.get(loops.key(index)) : undefined;
  if (filter.namedOnly && !note?.name) return false;
  return seen(note, filter.visibility);
}

function seen(note: LoopNote | undefined, wanted: LoopFilter["visibility"]): boolean {
  const visibility = note?.visibility ?? "auto";
  return wanted === "shown" ? visibility !== "hidden" : visibility === wanted;
}
