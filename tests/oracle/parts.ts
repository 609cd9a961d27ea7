import type { Digraph } from "../../src/core/graph/digraph";
import type { LabelBook } from "../../src/core/graph/labels";
import { addArc, noArcs, type Part, partOf } from "../../src/core/graph/parts";

/** A digraph as a part whose labels are its arcs. */
export function partOfGraph({ vertexCount, sources, targets }: Digraph): Part {
  const arcs = noArcs();
  for (const [arc, source] of sources.entries()) addArc(arcs, source, targets[arc] ?? 0, arc);
  return partOf(vertexCount, arcs);
}

/** The arcs that a label stands for. */
export function spelled(book: LabelBook, label: number): readonly number[] {
  if (label < book.arcCount) return [label];
  const joint = label - book.arcCount;
  return [...spelled(book, book.firsts[joint] ?? 0), ...spelled(book, book.seconds[joint] ?? 0)];
}

/** The labels of every cycle of a part whose least vertex is one of the first, in the order of a walk that tries all arcs. */
export function walkedCycles(part: Part, roots: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let root = 0; root < roots; root++) {
    const walk = (at: number, way: readonly number[], met: ReadonlySet<number>): void => {
      for (let arc = 0; arc < part.labels.length; arc++) {
        const [next, label] = [part.targets[arc] ?? -1, part.labels[arc] ?? -1];
        if (part.sources[arc] !== at || next < root) continue;
        if (next === root) found.push([...way, label]);
        else if (!met.has(next)) walk(next, [...way, label], new Set([...met, next]));
      }
    };
    walk(root, [], new Set());
  }
  return found;
}
