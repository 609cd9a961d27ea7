/** Arcs out of each vertex. */
export type Successors = readonly (readonly number[])[];

/**
 * The elementary cycles of a digraph, by the textbook: Johnson 1975 as printed, recursive, with sets
 * and a list of who waits for whom. Each as its vertices from the least one on. An independent
 * program to compare with, and the fixed yardstick of the benchmark.
 */
export function johnsonCycles(successors: Successors): readonly (readonly number[])[] {
  const cycles: (readonly number[])[] = [];
  for (let root = 0; root < successors.length; root++) {
    johnsonFrom(root, componentOf(root, successors), (path) => cycles.push([...path]));
  }
  return cycles;
}

/** How many there are, none of them kept. */
export function johnsonCount(successors: Successors): number {
  let count = 0;
  for (let root = 0; root < successors.length; root++) {
    johnsonFrom(root, componentOf(root, successors), () => count++);
  }
  return count;
}

function johnsonFrom(
  root: number,
  part: Successors,
  meet: (path: readonly number[]) => void,
): void {
  const path: number[] = [];
  const blocked = new Set<number>();
  const waiting = part.map(() => new Set<number>());
  const unblock = (vertex: number): void => {
    blocked.delete(vertex);
    for (const other of waiting[vertex] ?? []) {
      waiting[vertex]?.delete(other);
      if (blocked.has(other)) unblock(other);
    }
  };
  const circuit = (vertex: number): boolean => {
    let found = false;
    path.push(vertex);
    blocked.add(vertex);
    for (const next of part[vertex] ?? []) {
      if (next === root) {
        meet(path);
        found = true;
      } else if (!blocked.has(next) && circuit(next)) {
        found = true;
      }
    }
    if (found) unblock(vertex);
    else for (const next of part[vertex] ?? []) waiting[next]?.add(vertex);
    path.pop();
    return found;
  };
  circuit(root);
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
