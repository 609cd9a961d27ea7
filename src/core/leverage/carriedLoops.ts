import { strongComponents } from "../graph/components";
import { livingLoops } from "../loops/dormantLoops";
import { asDigraph, loopGraph } from "../loops/loopGraph";
import { loopKey, stepsOf } from "../loops/loopPath";
import { loopKind } from "../loops/loopPolarity";
import type { LoopKind, LoopSet } from "../loops/loopSet";
import { loopsThroughLink, loopsThroughVariable } from "../loops/loopsThrough";
import type { CldDocument, ElementRef, LoopPath } from "../model/document";
import { unreachable } from "../model/invariant";

/** How many loops run through a thing; a loop carries itself, the model all there are. */
export interface CarriedLoops {
  readonly reinforcing: number;
  readonly balancing: number;
  readonly undetermined: number;
  /** Whether these are all; if not, there are at least so many. */
  readonly complete: boolean;
}

type Links = CldDocument["links"];

/**
 * The loops through a thing, given the loops of these links. Where not all loops are known the
 * numbers are the least there are, but for a thing that lies on no way back to itself: there it is
 * certain that there are none. A loop is of one kind whether it was listed or not; without one of its
 * links it is none.
 */
export function carriedLoops(links: Links, loops: LoopSet, target: ElementRef): CarriedLoops {
  switch (target.type) {
    case "variable":
      return counted(loops, loopsThroughVariable(loops, target.id), () => isOnLoop(links, target));
    case "link":
      return counted(loops, loopsThroughLink(loops, target.id), () => isOnLoop(links, target));
    case "loop":
      return itself(links, loops, target.path);
    case "model":
      return ofKinds(everyKind(loops), loops.complete);
    default:
      return unreachable(target);
  }
}

function counted(
  loops: LoopSet,
  indices: readonly number[],
  isPossible: () => boolean,
): CarriedLoops {
  const complete = loops.complete || (indices.length === 0 && !isPossible());
  return ofKinds(
    indices.map((index) => loops.kind(index)),
    complete,
  );
}

function itself(links: Links, loops: LoopSet, path: LoopPath): CarriedLoops {
  const index = loops.indexOf(loopKey(path));
  if (index >= 0) return ofKinds([loops.kind(index)], true);
  if (loops.complete || !livingLoops({ links }).has(path)) return ofKinds([], true);
  const signs = new Map(
    Object.values(links).map(({ source, target, polarity }) => [`${source} ${target}`, polarity]),
  );
  const kind = loopKind(stepsOf(path).map(([from, to]) => signs.get(`${from} ${to}`) ?? "?"));
  return ofKinds([kind], true);
}

function everyKind(loops: LoopSet): readonly LoopKind[] {
  return Array.from({ length: loops.count }, (_, index) => loops.kind(index));
}

function ofKinds(kinds: readonly LoopKind[], complete: boolean): CarriedLoops {
  const count = { reinforcing: 0, balancing: 0, undetermined: 0 };
  for (const kind of kinds) count[kind] += 1;
  return { ...count, complete };
}

const partsOfLinks = new WeakMap<Links, ReadonlyMap<string, number>>();

/** Whether some way leads from the thing back to it: within one strong component, or a link to itself. */
function isOnLoop(links: Links, target: ElementRef & { type: "variable" | "link" }): boolean {
  const parts = partsOf(links);
  if (target.type === "variable") return parts.has(target.id);
  const link = links[target.id];
  if (!link) return false;
  const part = parts.get(link.source);
  return part !== undefined && part === parts.get(link.target);
}

/** The strong component of every variable that lies on a loop. Built once for these links. */
function partsOf(links: Links): ReadonlyMap<string, number> {
  const before = partsOfLinks.get(links);
  if (before) return before;
  const graph = loopGraph(links);
  const { of, sizes } = strongComponents(asDigraph(graph));
  const own = new Set(
    Object.values(links).flatMap(({ source, target }) => (source === target ? [source] : [])),
  );
  const parts = new Map(
    graph.variables.flatMap((id, rank): [string, number][] => {
      const part = of[rank] ?? -1;
      return (sizes[part] ?? 0) > 1 || own.has(id) ? [[id, part]] : [];
    }),
  );
  partsOfLinks.set(links, parts);
  return parts;
}
