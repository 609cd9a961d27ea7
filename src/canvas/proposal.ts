import type { Drawing } from "../core/drawing/drawing";
import type { Point, VariableId } from "../core/model/document";
import type { Session } from "../state/sessionStore";

/** A link that is being drawn or named and is not in the document yet. */
export interface Proposal {
  readonly from: VariableId;
  /** The variable it would end at; null over the empty sheet. */
  readonly target: VariableId | null;
  /** Where it ends when there is no target. */
  readonly at: Point;
  /** What is kept free there for the name that is being typed. */
  readonly room: { readonly width: number; readonly height: number };
  readonly delayed: boolean;
}

const NO_ROOM = { width: 0, height: 0 };
const ROOM_FOR_NAME = { width: 136, height: 30 };

/** The link under the hand or in the name field, or null. Renewed with every change of the session. */
export function proposalOf(
  { gesture, editing }: Pick<Session, "gesture" | "editing">,
  labels: Drawing["labels"],
): Proposal | null {
  if (gesture.kind === "drawingLink") {
    const { from, over, at, delayed } = gesture;
    return { from, target: over, at, room: NO_ROOM, delayed };
  }
  if (editing.kind === "newVariable" && editing.linkFrom) {
    const { linkFrom, at, delayed } = editing;
    return { from: linkFrom, target: null, at, room: ROOM_FOR_NAME, delayed: delayed ?? false };
  }
  if (editing.kind === "choosingTarget" && editing.candidate) {
    const { from, candidate: target } = editing;
    const label = labels[target];
    return label ? { from, target, at: label.centre, room: NO_ROOM, delayed: false } : null;
  }
  return null;
}

/** Whether this variable is where a link being drawn would end. */
export function isProposedTarget({ gesture, editing }: Session, id: VariableId): boolean {
  if (gesture.kind === "drawingLink") return gesture.over === id;
  return editing.kind === "choosingTarget" && editing.candidate === id;
}

/** Whether a link is being drawn from this variable. */
export function isProposedCause({ gesture, editing }: Session, id: VariableId): boolean {
  if (gesture.kind === "drawingLink") return gesture.from === id;
  return editing.kind === "choosingTarget" && editing.from === id;
}
