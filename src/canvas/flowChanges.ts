import type { EdgeChange, NodeChange } from "@xyflow/react";
import type { LinkId, Point, VariableId } from "../core/model/document";
import type { Selection } from "../state/sessionStore";
import type { LinkFlowEdge } from "./flowEdges";
import type { VariableFlowNode } from "./flowNodes";

/** Where React Flow has dragged variables to, and whether the hand has let go. */
export interface Moves {
  readonly positions: Readonly<Record<VariableId, Point>>;
  readonly ended: boolean;
}

/** The moves among React Flow's changes, or null when there are none. */
export function movesIn(changes: readonly NodeChange<VariableFlowNode>[]): Moves | null {
  const positions: Record<VariableId, Point> = {};
  let ended = true;
  let any = false;
  for (const change of changes) {
    if (change.type !== "position") continue;
    any = true;
    if (change.dragging) ended = false;
    if (change.position) positions[change.id as VariableId] = change.position;
  }
  return any ? { positions, ended } : null;
}

/** The selection after variables were marked or unmarked; the same one when nothing changed. */
export function withMarkedVariables(
  selection: Selection,
  changes: readonly NodeChange<VariableFlowNode>[],
): Selection {
  const variables = marked(selection.variables, changes);
  return variables === selection.variables
    ? selection
    : { variables, links: selection.links, loop: null };
}

/** The selection after links were marked or unmarked; the same one when nothing changed. */
export function withMarkedLinks(
  selection: Selection,
  changes: readonly EdgeChange<LinkFlowEdge>[],
): Selection {
  const links = marked(selection.links, changes);
  return links === selection.links
    ? selection
    : { variables: selection.variables, links, loop: null };
}

function marked<Id extends VariableId | LinkId>(
  before: readonly Id[],
  changes: readonly (NodeChange<VariableFlowNode> | EdgeChange<LinkFlowEdge>)[],
): readonly Id[] {
  const now = new Set<string>(before);
  for (const change of changes) {
    if (change.type !== "select") continue;
    if (change.selected) now.add(change.id);
    else now.delete(change.id);
  }
  const same = now.size === before.length && before.every((id) => now.has(id));
  return same ? before : (Array.from(now) as Id[]);
}
