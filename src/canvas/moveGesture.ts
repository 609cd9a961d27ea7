import { moveVariables } from "../core/commands/layout";
import type { VariableId } from "../core/model/document";
import { act } from "../state/act";
import { currentDrawing } from "../state/drawingStore";
import { IDLE, session, setSession } from "../state/sessionStore";
import type { Moves } from "./flowChanges";

/** Movement in CSS pixels below which a press is a click and moves nothing. */
const TREMBLE = 3;

/** What the hand on a variable is doing; after Escape React Flow goes on dragging, unheard. */
let hand: "free" | "pressed" | "moving" | "cancelled" = "free";

/** A variable was pressed; the drag may come to nothing. */
export function pressVariable(): void {
  hand = "pressed";
  window.addEventListener("keydown", cancelOnEscape, { capture: true });
}

/** The hand moves variables; when it lets go they stay there, in one step. */
export function followMoves({ positions, ended }: Moves): void {
  if (hand === "pressed" && isMoved(positions)) hand = "moving";
  if (hand !== "moving") return;
  if (!ended) return setSession({ gesture: { kind: "movingVariables", positions } });
  act(moveVariables, { positions });
  release();
}

/** The hand let go, whether or not it moved anything. */
export function release(): void {
  window.removeEventListener("keydown", cancelOnEscape, { capture: true });
  hand = "free";
  if (session().gesture.kind === "movingVariables") setSession({ gesture: IDLE });
}

function cancelOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || hand !== "moving") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  hand = "cancelled";
  setSession({ gesture: IDLE });
}

function isMoved(positions: Moves["positions"]): boolean {
  const { labels } = currentDrawing();
  const reach = TREMBLE / session().zoom;
  return (Object.keys(positions) as VariableId[]).some((id) => {
    const [now, before] = [positions[id], labels[id]?.centre];
    return now && before && Math.hypot(now.x - before.x, now.y - before.y) > reach;
  });
}
