/** Arcs out of each vertex. */
export type Successors = readonly (readonly number[])[];

/**
 * How many elementary cycles a digraph has, by the textbook: Johnson 1975 as printed, recursive, with
 * sets and a list of who waits for whom. An independent program to compare with, and the fixed
 * yardstick of the benchmark. Stops at `limit`.
 */
export function johnsonCount(successors: Successors, limit = Infinity): number {
  let count = 0;
  for (let root = 0; root < successors.length && count < limit; root++) {
    const part = componentOf(root, successors);
    count += johnsonFrom(root, part, limit - count);
  }
  return count;
}

function johnsonFrom(root: number, part: Successors, limit: number): number {
  const blocked = new Set<number>();
  const waiting = part.map(() => new Set<number>());
  let count = 0;
  const unblock = (vertex: number): void => {
    blocked.delete(vertex);
    for (const other of waiting[vertex] ?? []) {
      waiting[vertex]?.delete(other);
      if (blocked.has(other)) unblock(other);
    }
  };
  const circuit = (vertex: number): boolean => {
    let found = false;
    blocked.add(vertex);
    for (const next of part[vertex] ?? []) {
      if (count >= limit) return true;
      if (next === root) {
        count++;
        found = true;
      } else if (!blocked.has(next) && circuit(next)) {
        found = true;
      }
    }
    if (found) unblock(vertex);
    else for (const next of part[vertex] ?? []) waiting[next]?.add(vertex);
    return found;
  };
  circuit(root);
  return count;
}

/** The graph on those vertices from `root` on that reach it and are reached by it. */
function componentOf(root: number, successors: Successors): Successors {
  const later = successors.map((targets, vertex) =>
    vertex < root ? [] : targets.filter((target) => target >= root),
  );
  const before: number[][] = later.map(() => []);
  for (const [vertex, targets] of later.entries()) {
    for (const target of targets) before[target]?.push(vertex);
  }
  const forth = reachable(root, later);
  const back = reachable(root, before);
  return later.map((targets, vertex) =>
    forth.has(vertex) && back.has(vertex)
      ? targets.filter((target) => forth.has(target) && back.has(target))
      : [],
  );
}

function reachable(root: number, successors: Successors): ReadonlySet<number> {
  const seen = new Set([root]);
  for (const vertex of seen) for (const next of successors[vertex] ?? []) seen.add(next);
  return seen;
}
