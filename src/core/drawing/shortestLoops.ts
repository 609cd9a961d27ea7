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
  const out = linksOut(links);
  const found = new Map<LinkId, readonly Link[]>();
  for (const link of Object.values(links)) {
    const loop = shortestLoop(link, out);
    if (loop) found.set(link.id, loop);
  }
  known.set(links, found);
  return found;
}

function shortestLoop(
  link: Link,
  out: ReadonlyMap<VariableId, readonly Link[]>,
): readonly Link[] | null {
  if (link.source === link.target) return [link];
  const arrivedBy = new Map<VariableId, Link>([[link.target, link]]);
  const queue = [link.target];
  for (const variable of queue) {
    for (const next of out.get(variable) ?? []) {
      if (arrivedBy.has(next.target)) continue;
      arrivedBy.set(next.target, next);
      if (next.target === link.source) return wayBack(link, arrivedBy);
      queue.push(next.target);
    }
  }
  return null;
}

function wayBack(link: Link, arrivedBy: ReadonlyMap<VariableId, Link>): readonly Link[] {
  const way: Link[] = [];
  for (let at = arrivedBy.get(link.source); at && at !== link; at = arrivedBy.get(at.source)) {
    way.unshift(at);
  }
  return [link, ...way];
}

function linksOut(links: Links): ReadonlyMap<VariableId, readonly Link[]> {
  const out = new Map<VariableId, Link[]>();
  for (const link of Object.values(links)) {
    const known = out.get(link.source);
    if (known) known.push(link);
    else out.set(link.source, [link]);
  }
  return out;
}
