import { strongComponents } from "./components";

/**
 * A piece of a graph whose vertices have numbers of their own and whose arcs are labels, so that an
 * arc may stand for a stretch of many. Arcs out of v: outStart[v] up to, not including, outStart[v + 1].
 */
export interface Part {
  readonly vertexCount: number;
  readonly outStart: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly labels: Int32Array;
}

/** Arcs between vertices, in any order. */
export interface LabelledArcs {
  readonly sources: number[];
  readonly targets: number[];
  readonly labels: number[];
}

/** No arcs yet. */
export function noArcs(): LabelledArcs {
  return { sources: [], targets: [], labels: [] };
}

/** Adds an arc. */
export function addArc(arcs: LabelledArcs, source: number, target: number, label: number): void {
  arcs.sources.push(source);
  arcs.targets.push(target);
  arcs.labels.push(label);
}

/** The part that has these arcs, out of each vertex in the order given. Linear in vertices and arcs. */
export function partOf(vertexCount: number, arcs: LabelledArcs): Part {
  const arcCount = arcs.sources.length;
  const outStart = new Int32Array(vertexCount + 1);
  for (const source of arcs.sources) outStart[source + 1]!++;
  for (let vertex = 0; vertex < vertexCount; vertex++) outStart[vertex + 1]! += outStart[vertex]!;
  const free = outStart.slice(0, vertexCount);
  const part = {
    vertexCount,
    outStart,
    sources: new Int32Array(arcCount),
    targets: new Int32Array(arcCount),
    labels: new Int32Array(arcCount),
  };
  for (let arc = 0; arc < arcCount; arc++) {
    const place = free[arcs.sources[arc]!]!++;
    part.sources[place] = arcs.sources[arc]!;
    part.targets[place] = arcs.targets[arc]!;
    part.labels[place] = arcs.labels[arc]!;
  }
  return part;
}

/** What is left of a part without its first vertices; the others get lower numbers. */
export function withoutFirst({ vertexCount, sources, targets, labels }: Part, gone: number): Part {
  const arcs = noArcs();
  for (let arc = 0; arc < sources.length; arc++) {
    const [source, target] = [sources[arc]! - gone, targets[arc]! - gone];
    if (source >= 0 && target >= 0) addArc(arcs, source, target, labels[arc]!);
  }
  return partOf(vertexCount - gone, arcs);
}

/** A part with those of its arcs only that can be on a cycle through one of its first vertices. */
export function aroundFirst(whole: Part, roots: number): Part {
  const { vertexCount, sources, targets, labels } = whole;
  const { of, count } = strongComponents(whole);
  const isMeant = new Uint8Array(count);
  for (let root = 0; root < roots; root++) isMeant[of[root]!] = 1;
  const arcs = noArcs();
  for (let arc = 0; arc < sources.length; arc++) {
    const [source, target] = [sources[arc]!, targets[arc]!];
    const home = of[source]!;
    if (home === of[target] && isMeant[home] === 1) addArc(arcs, source, target, labels[arc]!);
  }
  return partOf(vertexCount, arcs);
}
