import { moveVariables } from "../core/commands/layout";
import type { Guide } from "../core/layout/cleanUp/snap";
import type { VariableId } from "../core/model/document";
import { act } from "../state/act";
import { currentDrawing } from "../state/drawingStore";
import { IDLE, session, setSession } from "../state/sessionStore";
import { settings } from "../state/settings";
import type { Moves } from "./flowChanges";

/** Movement in CSS pixels below which a press is a click and moves nothing. */
const TREMBLE = 3;

/** What the hand on a variable is doing; after Escape React Flow goes on dragging, unheard. */
let hand: "free" | "pressed" | "moving" | "cancelled" = "free";
let grabbed: VariableId | null = null;
/** Whether a key is held that keeps labels from coming to lines. */
let isUnbound = false;
let latest: Moves | null = null;
/** What brings labels to lines; it is fetched when a variable is first pressed. */
let snapped: typeof import("./snapping").snapped | null = null;
export const loadSnapping = async (): Promise<void> => {
  ({ snapped } = await import("./snapping"));
};

/** Keys that are held, as any event tells them. */
interface Held {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** A variable was pressed; the drag may come to nothing. */
export function pressVariable(event: Held, { id }: { readonly id: string }): void {
  hand = "pressed";
  grabbed = id as VariableId;
  isUnbound = isHeldFree(event);
  if (!snapped && settings().snapWhileDragging) void loadSnapping();
  window.addEventListener("keydown", onKey, { capture: true });
  window.addEventListener("keyup", onKey, { capture: true });
}

/** The hand moves variables; when it lets go they stay there, in one step. Near a line with others they come to lie on it. */
export function followMoves(moves: Moves): void {
  if (hand === "pressed" && isMoved(moves.positions)) hand = "moving";
  if (hand !== "moving") return;
  latest = moves;
  const { positions, guides } = bound(moves.positions);
  if (!moves.ended) return show(positions, guides);
  act(moveVariables, { positions });
  release();
}

/** The hand let go, whether or not it moved anything. */
export function release(): void {
  window.removeEventListener("keydown", onKey, { capture: true });
  window.removeEventListener("keyup", onKey, { capture: true });
  hand = "free";
  latest = null;
  if (session().gesture.kind === "movingVariables") setSession({ gesture: IDLE });
}

/** While the hand moves within the reach of a line nothing moves on the sheet. */
function show(positions: Moves["positions"], guides: readonly Guide[]): void {
  const { gesture } = session();
  const before = gesture.kind === "movingVariables" && grabbed ? gesture.positions[grabbed] : null;
  const now = grabbed ? positions[grabbed] : null;
  if (before && now && before.x === now.x && before.y === now.y) return;
  setSession({ gesture: { kind: "movingVariables", positions, guides } });
}

function bound(positions: Moves["positions"]) {
  const isBound = !isUnbound && settings().snapWhileDragging;
  return snapped && grabbed && isBound ? snapped(grabbed, positions) : { positions, guides: [] };
}

function onKey(event: KeyboardEvent): void {
  if (hand !== "moving") return;
  if (event.type === "keydown" && event.key === "Escape") {
    event.preventDefault();
    event.stopImmediatePropagation();
    hand = "cancelled";
    setSession({ gesture: IDLE });
  } else if (isHeldFree(event) !== isUnbound) {
    // In some browsers Alt alone would go to a menu.
    event.preventDefault();
    isUnbound = isHeldFree(event);
    if (latest) followMoves(latest);
  }
}

function isHeldFree({ altKey, ctrlKey, metaKey }: Held): boolean {
  return altKey || ctrlKey || metaKey;
}

function isMoved(positions: Moves["positions"]): boolean {
  const { labels } = currentDrawing();
  const reach = TREMBLE / session().zoom;
  return (Object.keys(positions) as VariableId[]).some((id) => {
    const [now, before] = [positions[id], labels[id]?.centre];
    return now && before && Math.hypot(now.x - before.x, now.y - before.y) > reach;
  });
}
