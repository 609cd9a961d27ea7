import { evidenceCounts } from "../../src/core/evidence/evidenceCounts";
import { tellingPath } from "../../src/core/loops/loopName";
import type { LoopOrder } from "../../src/core/loops/loopOrder";
import { loopKey } from "../../src/core/loops/loopPath";
import type { LoopKind, LoopSet } from "../../src/core/loops/loopSet";
import { unreachable } from "../../src/core/model/invariant";
import type { CldDocument } from "../../src/core/model/document";

const KINDS: readonly LoopKind[] = ["reinforcing", "balancing", "undetermined"];
const BASES = ["inferred", null, "implied", "stated"];

/** All loops in an order, by keys that are made loop by loop: slow and plain, without labels. */
export function plainOrder(document: CldDocument, loops: LoopSet, order: LoopOrder): number[] {
  const all = Array.from({ length: loops.count }, (_, index) => index);
  const keys = all.map((loop) => keyOf(document, loops, order, loop));
  return all.toSorted((a, b) => compared(keys[a] ?? [], keys[b] ?? []) || a - b);
}

type Key = readonly (number | string)[];

function compared(one: Key, other: Key): number {
  for (const [at, part] of one.entries()) {
    const against = other[at] ?? "";
    const difference =
      typeof part === "number" && typeof against === "number"
        ? part - against
        : String(part).localeCompare(String(against), "en", { numeric: true });
    if (difference !== 0) return difference;
  }
  return 0;
}

function keyOf(document: CldDocument, loops: LoopSet, order: LoopOrder, loop: number): Key {
  switch (order) {
    case "longest":
      return [-loops.length(loop)];
    case "kind":
      return [KINDS.indexOf(loops.kind(loop))];
    case "support":
      return [-supportOf(document, loops, loop)];
    case "unsupported":
      return [supportOf(document, loops, loop)];
    case "neighbours":
      return [-neighboursOf(document, loops, loop)];
    case "name":
      return namesOf(document, loops, loop);
    case "label":
    case "shortest":
      return [];
    default:
      return unreachable(order);
  }
}

/** That of the weakest link: its basis, then the quotes behind it. */
function supportOf(document: CldDocument, loops: LoopSet, loop: number): number {
  const links = loops.links(loop).flatMap((id) => document.links[id] ?? []);
  return Math.min(
    ...links.map(
      ({ basis, evidence }) =>
        BASES.indexOf(basis) * 1000 + evidenceCounts(document, evidence).quotes,
    ),
  );
}

/** Other loops with a name or a pin that share a link. */
export function neighboursOf(document: CldDocument, loops: LoopSet, loop: number): number {
  const own = new Set(loops.links(loop));
  const noted = Object.values(document.loopNotes)
    .filter(({ name, visibility }) => name !== "" || visibility === "pinned")
    .map(({ path }) => loops.indexOf(loopKey(path)));
  return noted.filter(
    (other) => other >= 0 && other !== loop && loops.links(other).some((link) => own.has(link)),
  ).length;
}

/** Given names first, in their order; then by the first three variables that a loop is called by. */
function namesOf(document: CldDocument, loops: LoopSet, loop: number): Key {
  const key = loops.key(loop);
  const given = Object.values(document.loopNotes).find(({ path }) => loopKey(path) === key)?.name;
  if (given) return [0, given];
  const told = tellingPath(loops, loops.path(loop)).slice(0, 3);
  // Nothing comes before any name.
  const names = told.map((id) => document.variables[id]?.name ?? "");
  return [1, ...names, ...["", ""].slice(0, 3 - names.length)];
}
