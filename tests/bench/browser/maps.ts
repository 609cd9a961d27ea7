import { emptyDocument } from "../../../src/core/model/emptyDocument";
import type {
  CldDocument,
  Link,
  LinkId,
  Variable,
  VariableId,
} from "../../../src/core/model/document";
import { type Arrow, randomArrows, seededRandom } from "../../oracle/graphs";
import { sharedGraph, sharedGraphNames } from "../../oracle/sharedGraphs";

export const MANY = { variables: 200, links: 400 };

/** 200 variables on a loose grid, each with links to its neighbours: the same at every call. */
export function manyVariables(): CldDocument {
  const across = 17;
  const variables: Record<VariableId, Variable> = {};
  const links: Record<LinkId, Link> = {};
  const positions: Record<VariableId, { x: number; y: number }> = {};
  const idOf = (index: number): VariableId => `v-${index % MANY.variables}` as VariableId;
  for (let index = 0; index < MANY.variables; index++) {
    const id = idOf(index);
    const rest = { definition: "", notes: "", groupIds: [], evidence: [] };
    variables[id] = { id, name: `Variable number ${index}`, kind: "ordinary", ...rest };
    const jitter = (index * 37) % 41;
    positions[id] = {
      x: (index % across) * 190 + jitter,
      y: Math.floor(index / across) * 130 + jitter,
    };
  }
  for (let index = 0; index < MANY.links; index++) {
    const id = `l-${index}` as LinkId;
    const step = index < MANY.variables ? 1 : across;
    const ends = { source: idOf(index), target: idOf(index + step) };
    const rest = { delay: null, strength: null, basis: null, rationale: "", evidence: [] };
    links[id] = { id, ...ends, polarity: index % 3 === 0 ? "-" : "+", ...rest };
  }
  const document = { ...emptyDocument(), variables, links };
  return { ...document, layout: { ...document.layout, positions } };
}

/** A table of links, as a file of it would be. */
export interface LinkTable {
  readonly name: string;
  readonly variables: number;
  readonly links: number;
  readonly text: string;
}

/** A random diagram as a table: as many links as asked for, none twice. */
export function randomTable(variables: number, links: number): LinkTable {
  const size = { variables, links, selfLinks: false };
  const arrows = randomArrows(seededRandom(variables), size);
  return tableOf(`random ${variables} / ${links}`, arrows);
}

/** Published maps that lie beside the project; those that do not are left out, and that is said. */
export function publishedTables(): readonly LinkTable[] {
  const known = new Set(sharedGraphNames());
  return ["foresight-obesity", "world3-03"].flatMap((name) => {
    if (known.has(name)) return [tableOf(name, sharedGraph(name))];
    console.log(`${name} is absent, so not measured.`);
    return [];
  });
}

/** Arrows as a table. */
export function tableOf(name: string, arrows: readonly Arrow[]): LinkTable {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = arrows.map(({ from, to, polarity = "+", delayed = false }) =>
    [cell(from), cell(to), polarity, delayed ? "1" : ""].join(","),
  );
  const names = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const text = ["source,target,polarity,delay", ...rows].join("\n");
  return { name, variables: names.size, links: arrows.length, text };
}
