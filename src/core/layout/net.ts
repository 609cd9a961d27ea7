import type { TextMeasurer } from "../drawing/drawing";
import { labelBox } from "../drawing/labelBox";
import { shortestLoops } from "../drawing/shortestLoops";
import type { CldDocument, LinkId, VariableId } from "../model/document";

/** The variables of a document as numbers, in its order, with all that a layout asks about them. */
export interface Net {
  readonly ids: readonly VariableId[];
  /** Sizes of the label boxes in pixels. */
  readonly sizes: readonly Size[];
  /** Without links from a variable to itself, which move nothing. */
  readonly links: readonly NetLink[];
  /** For each variable, the others it has a link with, each once. */
  readonly neighbours: readonly (readonly number[])[];
  /** For each variable, its links by their place in `links`. */
  readonly linksOf: readonly (readonly number[])[];
  /** The shortest loop through each link, each loop once, shortest first. */
  readonly loops: readonly (readonly number[])[];
}

/** The size of a label's box. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A link by the numbers of its ends. */
interface NetLink {
  readonly id: LinkId;
  readonly source: number;
  readonly target: number;
  readonly delayed: boolean;
}

/** The net of a document. */
export function netOf(document: CldDocument, measure: TextMeasurer): Net {
  const variables = Object.values(document.variables);
  const rank = new Map(variables.map(({ id }, index) => [id, index]));
  const rankOf = (id: VariableId): number => rank.get(id)!; // the ends of links are variables
  const links = Object.values(document.links)
    .filter(({ source, target }) => source !== target)
    .map(({ id, source, target, delay }) => ({
      id,
      source: rankOf(source),
      target: rankOf(target),
      delayed: delay !== null,
    }));
  const neighbours = variables.map(() => new Set<number>());
  const linksOf = variables.map((): number[] => []);
  links.forEach(({ source, target }, index) => {
    neighbours[source]?.add(target);
    neighbours[target]?.add(source);
    linksOf[source]?.push(index);
    linksOf[target]?.push(index);
  });
  return {
    ids: variables.map(({ id }) => id),
    sizes: variables.map(({ name }) => labelBox(name, measure)),
    links,
    neighbours: neighbours.map((set) => [...set]),
    linksOf,
    loops: loopsOf(document, rankOf),
  };
}

/** The variables in groups that hang together, largest first, each group in the order of the net. */
export function partsOf(net: Net, among: readonly number[]): readonly (readonly number[])[] {
  const left = new Set(among);
  const parts: number[][] = [];
  for (const first of among) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const variable of part) {
      for (const next of net.neighbours[variable] ?? []) if (left.delete(next)) part.push(next);
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/**
 * The free length of a link that is wished for, in pixels: more where there are many links a variable,
 * so that they find room between the labels.
 */
export function wishedLength({ ids, links }: Net): number {
  return 80 + 16 * Math.min(6, Math.max(0, (2 * links.length) / ids.length - 3));
}

/** Steps from one variable to all others along links of any direction, through `among` only; Infinity when there is no way. */
export function hopsFrom(net: Net, start: number, among: (variable: number) => boolean): number[] {
  const hops = net.ids.map(() => Infinity);
  hops[start] = 0;
  const queue = [start];
  for (const variable of queue) {
    if (variable !== start && !among(variable)) continue; // reached, but no way leads on from here
    for (const next of net.neighbours[variable] ?? []) {
      if (hops[next] !== Infinity) continue;
      hops[next] = hops[variable]! + 1; // it was reached
      queue.push(next);
    }
  }
  return hops;
}

function loopsOf(document: CldDocument, rankOf: (id: VariableId) => number): Net["loops"] {
  const loops = new Map<string, readonly number[]>();
  for (const loop of shortestLoops(document.links).values()) {
    const key = loop
      .map(({ id }) => id)
      .sort()
      .join(" ");
    if (!loops.has(key))
      loops.set(
        key,
        loop.map(({ source }) => rankOf(source)),
      );
  }
  return [...loops.values()].sort((a, b) => a.length - b.length);
}
