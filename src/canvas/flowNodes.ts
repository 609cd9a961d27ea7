import { type Node, Position } from "@xyflow/react";
import type { DrawnLabel } from "../core/drawing/drawing";
import type { CldDocument, Variable, VariableId } from "../core/model/document";
import { t } from "../words/words";

/** React Flow's object for a variable. */
export type VariableFlowNode = Node<{ readonly label: DrawnLabel }, "variable">;

interface Sheet {
  readonly variables: CldDocument["variables"];
  readonly labels: Readonly<Record<VariableId, DrawnLabel>>;
  readonly selected: readonly VariableId[];
}

interface Known {
  readonly variable: Variable;
  readonly label: DrawnLabel;
  readonly selected: boolean;
  readonly node: VariableFlowNode;
}

/**
 * Gives what makes React Flow's nodes. A node is the same object as long as nothing about it changed,
 * so that React Flow draws only the changed ones anew.
 */
export function nodeMaker(): (sheet: Sheet) => VariableFlowNode[] {
  let known = new Map<VariableId, Known>();
  return ({ variables, labels, selected }) => {
    const marked = new Set(selected);
    const now = new Map<VariableId, Known>();
    for (const variable of Object.values(variables)) {
      const label = labels[variable.id];
      if (!label) continue;
      const facts = { variable, label, selected: marked.has(variable.id) };
      const before = known.get(variable.id);
      now.set(variable.id, before && isSame(before, facts) ? before : withNode(facts));
    }
    known = now;
    return Array.from(now.values(), ({ node }) => node);
  };
}

function isSame(a: Known, b: Omit<Known, "node">): boolean {
  return a.variable === b.variable && a.label === b.label && a.selected === b.selected;
}

function withNode(facts: Omit<Known, "node">): Known {
  return { ...facts, node: nodeOf(facts) };
}

function nodeOf({ variable, label, selected }: Omit<Known, "node">): VariableFlowNode {
  const { centre, width, height } = label;
  return {
    id: variable.id,
    type: "variable",
    position: centre,
    width,
    height,
    // Sizes are known, so React Flow draws a new node at once; without `measured` it hides it a frame.
    measured: { width, height },
    handles: [{ type: "source", position: Position.Top, x: width / 2, y: 0 }],
    data: { label },
    selected,
    ariaRole: "button",
    ariaLabel: variable.name,
    domAttributes: {
      "aria-roledescription": t("canvas:variable"),
      "aria-pressed": selected,
    },
  };
}
