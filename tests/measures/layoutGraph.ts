import { readdirSync, readFileSync } from "node:fs";
import type {
  CldDocument,
  Link,
  LinkId,
  Point,
  Polarity,
  Variable,
  VariableId,
} from "../../src/core/model/document";
import { emptyDocument } from "../../src/core/model/emptyDocument";

/** A graph to be laid out, in the shape of the evaluation set; places where its source had them. */
export interface LayoutGraph {
  readonly id: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x?: number;
    readonly y?: number;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly polarity: string;
    readonly delay?: boolean;
  }[];
}

/** The graphs of a folder, by the names of their files. */
export function graphsIn(folder: string): readonly LayoutGraph[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as LayoutGraph);
}

/** A graph as a document; a variable has a place where the graph gives it one. */
export function documentOfGraph(graph: LayoutGraph): CldDocument {
  const variables: Record<VariableId, Variable> = {};
  const positions: Record<VariableId, Point> = {};
  for (const { id, label, x, y } of graph.nodes) {
    const variable = variableOf(id, label);
    variables[variable.id] = variable;
    if (x !== undefined && y !== undefined) positions[variable.id] = { x, y };
  }
  const links: Record<LinkId, Link> = {};
  graph.edges.forEach((edge, index) => {
    const id = `l-${index + 1}` as LinkId;
    links[id] = linkOf(id, edge);
  });
  const empty = emptyDocument();
  return { ...empty, variables, links, layout: { ...empty.layout, positions } };
}

/** The same document with one more variable or none, and with more links. */
export function withMore(
  document: CldDocument,
  labels: readonly string[],
  arrows: readonly (readonly [VariableId, VariableId])[],
): CldDocument {
  const variables = { ...document.variables };
  for (const label of labels) variables[variableId(label)] = variableOf(label, label);
  const links = { ...document.links };
  for (const [source, target] of arrows) {
    const id = `l-more-${Object.keys(links).length + 1}` as LinkId;
    links[id] = { ...linkOf(id, { from: "", to: "", polarity: "+" }), source, target };
  }
  return { ...document, variables, links };
}

/** The id that a node of a graph has as a variable. */
export function variableId(node: string): VariableId {
  return `v-${node}` as VariableId;
}

function variableOf(node: string, name: string): Variable {
  const id = variableId(node);
  return { id, name, kind: "ordinary", definition: "", notes: "", groupIds: [], evidence: [] };
}

function linkOf(id: LinkId, edge: LayoutGraph["edges"][number]): Link {
  return {
    id,
    source: variableId(edge.from),
    target: variableId(edge.to),
    polarity: polarityOf(edge.polarity),
    delay: edge.delay ? { length: "" } : null,
    strength: null,
    basis: null,
    rationale: "",
    evidence: [],
  };
}

function polarityOf(text: string): Polarity {
  return text === "+" || text === "-" ? text : "?";
}
