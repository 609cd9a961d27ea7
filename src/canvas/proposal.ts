import type { DrawnLabel, Drawing } from "../core/drawing/drawing";
import type { Point, VariableId } from "../core/model/document";
import type { Session } from "../state/sessionStore";

/** A link that is being drawn or named and is not in the document yet. */
export interface Proposal {
  readonly from: VariableId;
  /** The variable it would end at; null over the empty sheet. */
  readonly target: VariableId | null;
  /** Where it ends when there is no target. */
  readonly at: Point;
  readonly delayed: boolean;
}

/** The link under the hand or in the name field, or null. Renewed with every change of the session. */
export function proposalOf(
  { gesture, editing }: Pick<Session, "gesture" | "editing">,
  labels: Drawing["labels"],
): Proposal | null {
  if (gesture.kind === "drawingLink") {
    const { from, over, at, delayed } = gesture;
    return { from, target: over, at, delayed };
  }
  if (editing.kind === "newVariable" && editing.linkFrom) {
    const { linkFrom, at, delayed } = editing;
    return { from: linkFrom, target: null, at, delayed: delayed ?? false };
  }
  if (editing.kind === "choosingTarget" && editing.candidate) {
    const label: DrawnLabel | undefined = labels[editing.candidate];
    if (!label) return null;
    return { from: editing.from, target: editing.candidate, at: label.centre, delayed: false };
  }
  return null;
}

/** Whether this variable is where a link being drawn would end. */
export function isProposedTarget({ gesture, editing }: Session, id: VariableId): boolean {
  if (gesture.kind === "drawingLink") return gesture.over === id;
  return editing.kind === "choosingTarget" && editing.candidate === id;
}
