import type { NamedLoopGraph } from "./loopGraph";
import type { LoopSet } from "./loopSet";
import type { StoredLoops } from "./storedLoops";

/** What a loop set is a view of: for what looks at all loops at once, and at none of them as a row. */
export interface LoopSource {
  readonly graph: NamedLoopGraph;
  readonly stored: StoredLoops;
}

const sources = new WeakMap<LoopSet, () => LoopSource>();

/** Remembers where the loops of a set are, which is asked for when it is first needed. */
export function withSource(loops: LoopSet, source: () => LoopSource): LoopSet {
  sources.set(loops, source);
  return loops;
}

/** Where the loops of a set are; null for a set that has none. */
export function sourceOf(loops: LoopSet): LoopSource | null {
  return sources.get(loops)?.() ?? null;
}
