/** A loop as numbers: its variables in the order they are passed, and the link that leaves each. */
export interface NumberedLoop {
  readonly variables: readonly number[];
  readonly links: readonly number[];
}

/** A link by the numbers of its ends. */
interface Ends {
  readonly source: number;
  readonly target: number;
}

/**
 * The loops by which a picture is read: of the shortest loop through every link, shortest first, those
 * that are not the sum of ones before (a basis over GF(2), chosen greedily). Every link that is in a
 * loop is in one of them, and the first that has it is a shortest loop through it.
 */
export function loopBasis(count: number, links: readonly Ends[]): readonly NumberedLoop[] {
  const out = Array.from({ length: count }, (): number[] => []);
  links.forEach(({ source }, index) => out[source]!.push(index)); // one list for each variable
  const found = new Map<string, readonly number[]>();
  links.forEach((_, index) => {
    const loop = shortestLoop(links, out, index);
    if (!loop) return;
    const key = [...loop].sort((a, b) => a - b).join();
    if (!found.has(key)) found.set(key, loop);
  });
  const inOrder = [...found.values()].sort((a, b) => a.length - b.length);
  return independent(inOrder, links.length).map((loop) => ({
    variables: loop.map((link) => links[link]!.source),
    links: loop,
  }));
}

/** Breadth first from the end of a link to its beginning; the links in order, the first one of all first. */
function shortestLoop(
  links: readonly Ends[],
  out: readonly (readonly number[])[],
  first: number,
): readonly number[] | null {
  const { source: goal, target: start } = links[first]!;
  if (goal === start) return null;
  const arrivedBy = new Map([[start, -1]]);
  const queue = [start];
  for (const variable of queue) {
    for (const next of out[variable]!) {
      const { target } = links[next]!;
      if (arrivedBy.has(target)) continue;
      arrivedBy.set(target, next);
      queue.push(target);
    }
    if (arrivedBy.has(goal)) break;
  }
  if (!arrivedBy.has(goal)) return null;
  const way: number[] = [];
  for (let at = goal; at !== start;) {
    const link = arrivedBy.get(at)!; // each was arrived at
    way.unshift(link);
    at = links[link]!.source;
  }
  return [first, ...way];
}

/** Those loops that are no sum of ones before, by elimination on rows of bits. */
function independent(
  loops: readonly (readonly number[])[],
  links: number,
): readonly (readonly number[])[] {
  const words = Math.ceil(links / 32);
  const rows: { readonly pivot: number; readonly bits: Int32Array }[] = [];
  return loops.filter((loop) => {
    const bits = new Int32Array(words);
    for (const link of loop) bits[link >> 5]! |= 1 << (link & 31);
    for (const row of rows) {
      if (((bits[row.pivot >> 5]! >> (row.pivot & 31)) & 1) === 0) continue;
      for (let word = 0; word < words; word++) bits[word]! ^= row.bits[word]!;
    }
    const word = bits.findIndex((value) => value !== 0);
    if (word < 0) return false;
    rows.push({ pivot: 32 * word + 31 - Math.clz32(bits[word]! & -bits[word]!), bits });
    return true;
  });
}
