import { useDrawing } from "../state/drawingStore";
import { useSession } from "../state/sessionStore";
import { type Proposal, proposalOf } from "./proposal";

/** The link under the hand or in the name field, kept up to date. */
export function useProposal(): Proposal | null {
  const gesture = useSession((now) => now.gesture);
  const editing = useSession((now) => now.editing);
  const labels = useDrawing((drawing) => drawing.labels);
  return proposalOf({ gesture, editing }, labels);
}
