import { type Digraph, digraph } from "../graph/digraph";
import type { Basis, Link, LinkId, VariableId } from "../model/document";
import { linkMarks } from "./linkMarks";

/** Who influences whom and how, as numbers: all that is worked out of loops, and little to send to a worker. */
export interface LoopGraph {
  readonly variableCount: number;
  /** For each link, sorted by source, then target. These alone decide which loops there are. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /**
   * What each link says, which decides only what is said of loops: MINUS, OPEN and DELAYED are bits,
   * and its basis stands from BASIS_SHIFT on, as its place in BASES.
   */
  readonly says: Uint8Array;
  /** For each link two numbers that are its own in every session; see linkMarks. */
  readonly marks: Int32Array;
}

/** Of what a link says: its sign is "-". */
export const MINUS = 1;
/** Of what a link says: its sign is "?". */
export const OPEN = 2;
/** Of what a link says: it is delayed. */
export const DELAYED = 4;
/** From this bit on stands what it rests on. */
export const BASIS_SHIFT = 3;
/** What a link may rest on, from the weakest to the strongest; null is a link of which nobody said. */
export const BASES: readonly (Basis | null)[] = ["inferred", null, "implied", "stated"];

/** A loop graph together with what its numbers stand for. */
export interface NamedLoopGraph extends LoopGraph {
  /** Variables that have a link, by id in code-unit order: so loops found in order are in canonical order. */
  readonly variables: readonly VariableId[];
  readonly links: readonly Link[];
}

/** The loop graph of these links. It depends on their ends alone, not on the order of the file. */
export function loopGraph(links: Readonly<Record<LinkId, Link>>): NamedLoopGraph {
  const all = Object.values(links);
  const variables = [...new Set(all.flatMap(({ source, target }) => [source, target]))].sort(
    byCode,
  );
  const ranks = new Map(variables.map((id, rank) => [id, rank]));
  const ranked = all.map((link) => ({
    link,
    source: ranks.get(link.source)!, // every end of a link is among the variables
    target: ranks.get(link.target)!,
  }));
  ranked.sort((a, b) => a.source - b.source || a.target - b.target);
  const sources = new Int32Array(ranked.length);
  const targets = new Int32Array(ranked.length);
  const says = new Uint8Array(ranked.length);
  for (let at = 0; at < ranked.length; at++) {
    const { link, source, target } = ranked[at]!;
    sources[at] = source;
    targets[at] = target;
    says[at] = sayingOf(link);
  }
  return {
    variableCount: variables.length,
    variables,
    links: ranked.map(({ link }) => link),
    sources,
    targets,
    says,
    marks: linkMarks(variables, sources, targets),
  };
}

function sayingOf({ polarity, delay, basis }: Link): number {
  const sign = polarity === "+" ? 0 : polarity === "-" ? MINUS : OPEN;
  return sign | (delay ? DELAYED : 0) | (BASES.indexOf(basis) << BASIS_SHIFT);
}

/** Without names: what a search needs, and no more to send. */
export function withoutNames({
  variableCount,
  sources,
  targets,
  says,
  marks,
}: LoopGraph): LoopGraph {
  return { variableCount, sources, targets, says, marks };
}

/** Whether two graphs have the same variables and the same links between them, whatever these say: then they have the same loops. */
export function sameShape(a: NamedLoopGraph, b: NamedLoopGraph): boolean {
  return (
    a.variables.length === b.variables.length &&
    a.links.length === b.links.length &&
    a.variables.every((id, rank) => id === b.variables[rank]) &&
    a.sources.every((source, link) => source === b.sources[link]) &&
    a.targets.every((target, link) => target === b.targets[link])
  );
}

/** The same as a digraph: variables are vertices, links arcs, with the same numbers. */
export function asDigraph({ variableCount, sources, targets }: LoopGraph): Digraph {
  return digraph(variableCount, sources, targets);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
