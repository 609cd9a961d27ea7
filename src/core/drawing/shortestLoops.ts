import type { CldDocument, Link, LinkId, VariableId } from "../model/document";

type Links = CldDocument["links"];

/** The links are the same object until one of them changes, so a drag asks without a new search. */
const known = new WeakMap<Links, ReadonlyMap<LinkId, readonly Link[]>>();

/**
 * For each link that is in a loop, the links of a shortest loop through it, itself first and in the
 * order they run; among equally short ones the first by the order of the document. One breadth-first
 * search per link: O(L (V + L)), some milliseconds for 400 links; the answer is kept with the links.
 */
export function shortestLoops(links: Links): ReadonlyMap<LinkId, readonly Link[]> {
  const before = known.get(links);
  if (before) return before;
  const net = numbered(Object.values(links));
  const found = new Map<LinkId, readonly Link[]>();
  for (const [index, link] of net.links.entries()) {
    const loop = link.source === link.target ? [link] : shortestLoop(net, index);
    if (loop) found.set(link.id, loop);
  }
  known.set(links, found);
  return found;
}

/** By its links: each loop that is the shortest one found for any of its links, once. */
export function loopsByLink(links: Links): ReadonlyMap<LinkId, readonly (readonly Link[])[]> {
  const shortest = shortestLoops(links);
  const before = sorted.get(shortest);
  if (before) return before;
  const loops = new Map<string, readonly Link[]>();
  for (const loop of shortest.values()) {
    const key = loop
      .map(({ id }) => id)
      .sort()
      .join(" ");
    if (!loops.has(key)) loops.set(key, loop);
  }
  const byLink = new Map<LinkId, (readonly Link[])[]>();
  for (const loop of loops.values()) {
    for (const { id } of loop) byLink.set(id, [...(byLink.get(id) ?? []), loop]);
  }
  sorted.set(shortest, byLink);
  return byLink;
}

/** Kept as the loops are. */
const sorted = new WeakMap<object, ReadonlyMap<LinkId, readonly (readonly Link[])[]>>();

/** Links with their ends as numbers, for searches that go over them again and again. */
interface NumberedLinks {
  readonly links: readonly Link[];
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** By variable: its links out, by their place in `links`. */
  readonly out: readonly (readonly number[])[];
  /** By variable: the link that a search reached it by, and in which search; kept for the next one. */
  readonly arrivedBy: Int32Array;
  readonly arrivedIn: Int32Array;
}

function numbered(links: readonly Link[]): NumberedLinks {
  const numbers = new Map<VariableId, number>();
  const numberOf = (id: VariableId): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const sources = Int32Array.from(links, ({ source }) => numberOf(source));
  const targets = Int32Array.from(links, ({ target }) => numberOf(target));
  const out = Array.from(numbers, (): number[] => []);
  sources.forEach((source, index) => out[source]!.push(index)); // one list for each variable
  const size = numbers.size;
  const arrivals = { arrivedBy: new Int32Array(size), arrivedIn: new Int32Array(size).fill(-1) };
  return { links, sources, targets, out, ...arrivals };
}

/** Breadth first from the end of a link until its beginning is reached. */
function shortestLoop(net: NumberedLinks, link: number): readonly Link[] | null {
  const { sources, targets, out, arrivedBy, arrivedIn } = net;
  const end = targets[link]!; // as all numbers here, one that is there
  arrivedIn[end] = link;
  const queue = [end];
  for (const variable of queue) {
    for (const next of out[variable]!) {
      const target = targets[next]!;
      if (arrivedIn[target] === link) continue;
      arrivedIn[target] = link;
      arrivedBy[target] = next;
      if (target === sources[link]) return wayBack(net, link);
      queue.push(target);
    }
  }
  return null;
}

function wayBack({ links, sources, arrivedBy, targets }: NumberedLinks, link: number) {
  const way: Link[] = [];
  for (let at = sources[link]!; at !== targets[link]; at = sources[arrivedBy[at]!]!) {
    way.push(links[arrivedBy[at]!]!); // each was arrived at
  }
  return [links[link]!, ...way.reverse()];
}
