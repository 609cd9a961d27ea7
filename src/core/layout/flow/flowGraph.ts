import type { TextMeasurer } from "../../drawing/drawing";
import { labelBox } from "../../drawing/labelBox";
import type { CldDocument, Link, LinkId, VariableId } from "../../model/document";

/** What is laid out from left to right: the whole diagram, or what leads to a variable and what it leads to. */
export type FlowSubject =
  | { readonly kind: "all" }
  | {
      readonly kind: "around";
      readonly variableId: VariableId;
      /** How many links back and forth; 0 for none of that side. */
      readonly causes: number;
      readonly effects: number;
    };

/** A diagram for a layout in columns; it can be sent elsewhere. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

interface FlowNode {
  readonly id: VariableId;
  /** The size of its label's box in pixels. */
  readonly width: number;
  readonly height: number;
  /** Which column it belongs to, from 0 at the left; null where the layout may choose. */
  readonly column: number | null;
}

interface FlowLink {
  readonly id: LinkId;
  readonly source: VariableId;
  readonly target: VariableId;
}

/**
 * The variables and links of a subject. Round one variable, each other one is there once, in the column
 * of its nearest way: causes by the number of links to it, effects by the number of links from it,
 * those that are both where they are nearer, causes first. Links there are the ones that lead
 * onwards: what leads back, or along a column, is left out. Links from a variable to itself are never
 * there. Linear in variables and links.
 */
export function flowGraph(
  document: CldDocument,
  subject: FlowSubject,
  measure: TextMeasurer,
): FlowGraph {
  const columns = subject.kind === "all" ? null : columnsRound(document, subject);
  const least = columns ? Math.min(...columns.values()) : 0;
  const nodes = Object.values(document.variables)
    .filter(({ id }) => columns?.has(id) ?? true)
    .map(({ id, name }): FlowNode => {
      const { width, height } = labelBox(name, measure);
      const column = columns?.get(id);
      return { id, width, height, column: column === undefined ? null : column - least };
    });
  const links = Object.values(document.links)
    .filter(({ source, target }) =>
      columns ? leadsOn(columns, source, target) : source !== target,
    )
    .map(({ id, source, target }) => ({ id, source, target }));
  return { nodes, links };
}

/** How many links among the variables of a flow it leaves out. */
export function leftOut(document: CldDocument, { nodes, links }: FlowGraph): number {
  const shown = new Set(nodes.map(({ id }) => id));
  const within = Object.values(document.links).filter(
    ({ source, target }) => shown.has(source) && shown.has(target),
  );
  return within.length - links.length;
}

type Columns = ReadonlyMap<VariableId, number>;

function leadsOn(columns: Columns, source: VariableId, target: VariableId): boolean {
  const [from, to] = [columns.get(source), columns.get(target)];
  return from !== undefined && to !== undefined && from < to;
}

/** Causes at negative numbers, effects at positive ones. */
function columnsRound(
  { links }: CldDocument,
  { variableId, causes, effects }: Extract<FlowSubject, { readonly kind: "around" }>,
): Columns {
  const all = Object.values(links);
  const back = stepsFrom(
    variableId,
    causes,
    nextOf(all, ({ target, source }) => [target, source]),
  );
  const forth = stepsFrom(
    variableId,
    effects,
    nextOf(all, ({ source, target }) => [source, target]),
  );
  const columns = new Map<VariableId, number>();
  for (const [id, steps] of forth) columns.set(id, steps);
  for (const [id, steps] of back) {
    const other = forth.get(id);
    if (other === undefined || steps <= other) columns.set(id, -steps + 0);
  }
  return columns;
}

/** The least number of steps from one variable to those that are at most so many away. */
function stepsFrom(
  start: VariableId,
  most: number,
  next: ReadonlyMap<VariableId, readonly VariableId[]>,
): ReadonlyMap<VariableId, number> {
  const steps = new Map([[start, 0]]);
  // What is found is looked at in its turn: a map gives what is added to it while it is gone through.
  for (const [id, count] of steps) {
    if (count === most) continue;
    for (const to of next.get(id) ?? []) if (!steps.has(to)) steps.set(to, count + 1);
  }
  return steps;
}

function nextOf(
  links: readonly Link[],
  ends: (link: Link) => readonly [VariableId, VariableId],
): ReadonlyMap<VariableId, readonly VariableId[]> {
  const next = new Map<VariableId, VariableId[]>();
  for (const link of links) {
    const [from, to] = ends(link);
    const known = next.get(from) ?? [];
    known.push(to);
    next.set(from, known);
  }
  return next;
}
