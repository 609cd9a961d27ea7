import { joined, type LabelBook } from "./labels";
import { addArc, noArcs, type Part, partOf } from "./parts";

/** A part in which the first so many vertices are the roots: those whose cycles are looked for. */
export interface Rooted {
  readonly part: Part;
  readonly roots: number;
}

/**
 * The arcs of a part in two lists for each vertex, out of it and into it: rings of neighbours, each
 * tied together at a number of the vertex's own that comes after those of the arcs.
 */
interface Side {
  /** For each arc its end on this side. */
  readonly ends: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** For each vertex how many arcs it has on this side. */
  readonly counts: Int32Array;
}

interface Contraction {
  readonly book: LabelBook;
  readonly roots: number;
  readonly arcCount: number;
  readonly labels: Int32Array;
  readonly outs: Side;
  readonly ins: Side;
  /** Vertices that may have come down to one way in or one way out. */
  readonly waiting: number[];
}

/**
 * Takes out every vertex but the roots that has a single way in or a single way out, again and again:
 * each way in and each way out of it become one arc, whose label is the joint of theirs. Simple cycles
 * stay simple cycles one by one, since whoever comes through such a vertex has no choice on that side.
 * World3 comes down from 154 vertices to some 30. All arcs must lie on cycles.
 *
 * An arc is written over where it stands among those of its source, and several that come from one
 * take its place: so the arcs out of a vertex stay in the order of the ways they stand for, and the
 * cycles that a search finds by them come in the order of the first graph. An arc that now leads from
 * a vertex to itself stays at a root; at others it is a cycle without a root, and goes. Vertices keep
 * their order; those that no cycle runs through any more are left out. Linear but for the joints made.
 */
export function contracted({ part, roots }: Rooted, book: LabelBook): Rooted {
  const work = begin(part, roots, book);
  dropLoneArcs(work);
  for (let vertex = work.waiting.pop(); vertex !== undefined; vertex = work.waiting.pop()) {
    const [ways, on] = [work.ins.counts[vertex]!, work.outs.counts[vertex]!];
    if (ways === 1) bypass(work, vertex, work.outs, work.ins);
    else if (on === 1) bypass(work, vertex, work.ins, work.outs);
  }
  return rest(work, part.vertexCount);
}

function begin(part: Part, roots: number, book: LabelBook): Contraction {
  const { vertexCount, sources, targets, labels } = part;
  const waiting: number[] = [];
  for (let vertex = vertexCount - 1; vertex >= roots; vertex--) waiting.push(vertex);
  return {
    book,
    roots,
    arcCount: sources.length,
    labels: labels.slice(),
    outs: sideOf(vertexCount, sources),
    ins: sideOf(vertexCount, targets),
    waiting,
  };
}

function sideOf(vertexCount: number, ends: Int32Array): Side {
  const arcCount = ends.length;
  const next = new Int32Array(arcCount + vertexCount);
  for (let home = arcCount; home < next.length; home++) next[home] = home;
  const previous = next.slice();
  const counts = new Int32Array(vertexCount);
  for (let arc = 0; arc < arcCount; arc++) {
    const home = arcCount + ends[arc]!; // every vertex has a number after the arcs
    const last = previous[home]!;
    next[last] = arc;
    previous[arc] = last;
    next[arc] = home;
    previous[home] = arc;
    counts[ends[arc]!]!++;
  }
  return { ends: ends.slice(), next, previous, counts };
}

/** Takes away the arcs that lead from a vertex to itself, but for those of roots. */
function dropLoneArcs(work: Contraction): void {
  for (let arc = 0; arc < work.arcCount; arc++) dropIfLone(work, arc);
}

function dropIfLone({ outs, ins, roots }: Contraction, arc: number): void {
  const vertex = outs.ends[arc]!;
  if (vertex < roots || vertex !== ins.ends[arc]) return;
  for (const { next, previous, counts } of [outs, ins]) {
    next[previous[arc]!] = next[arc]!;
    previous[next[arc]!] = previous[arc]!;
    counts[vertex]!--;
  }
}

/**
 * Takes out a vertex that has a single arc on the far side: those on the near side become arcs of the
 * vertex at the other end of that one, in its place.
 */
function bypass(work: Contraction, vertex: number, near: Side, far: Side): void {
  const { arcCount, labels, book } = work;
  const home = arcCount + vertex;
  const only = far.next[home]!;
  const heir = near.ends[only]!;
  const [first, last] = [near.next[home]!, near.previous[home]!];
  for (let arc = first; arc !== home; arc = near.next[arc]!) {
    const isAfter = near === work.outs;
    labels[arc] = joined(book, labels[isAfter ? only : arc]!, labels[isAfter ? arc : only]!);
    near.ends[arc] = heir;
  }
  const [before, after] = [near.previous[only]!, near.next[only]!];
  near.next[before] = first;
  near.previous[first] = before;
  near.next[last] = after;
  near.previous[after] = last;
  near.counts[heir]! += near.counts[vertex]! - 1;
  near.counts[vertex] = 0;
  far.counts[vertex] = 0;
  for (let arc = first; arc !== after; arc = near.next[arc]!) dropIfLone(work, arc);
  if (heir >= work.roots) work.waiting.push(heir);
}

/** The part that is left, with numbers of its own. */
function rest({ outs, ins, labels, roots, arcCount }: Contraction, vertexCount: number): Rooted {
  let count = 0;
  let rootsLeft = 0;
  const numbers = outs.counts.map((ways) => (ways > 0 ? count++ : -1));
  const arcs = noArcs();
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (vertex < roots && numbers[vertex]! >= 0) rootsLeft++;
    const home = arcCount + vertex;
    if (numbers[vertex]! < 0) continue;
    for (let arc = outs.next[home]!; arc !== home; arc = outs.next[arc]!) {
      addArc(arcs, numbers[vertex]!, numbers[ins.ends[arc]!]!, labels[arc]!);
    }
  }
  return { part: partOf(count, arcs), roots: rootsLeft };
}
