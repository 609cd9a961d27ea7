import type { PointerEvent } from "react";
import { placeBadge } from "../core/commands/layout";
import type { DrawnBadge } from "../core/drawing/drawing";
import type { Point } from "../core/model/document";
import { act } from "../state/act";
import { currentFlowView } from "../state/flowView";
import { IDLE, session, setSession } from "../state/sessionStore";
import { followPointer } from "./pointerDrag";

/** Moves a ring with the pointer: one placement at the end; Escape leaves no trace. */
export function dragBadge(
  event: PointerEvent,
  { path, centre, anchor }: DrawnBadge,
  toSheet: (at: Point) => Point,
): void {
  if (session().mode === "present" || currentFlowView()) return;
  const grabbed = toSheet({ x: event.clientX, y: event.clientY });
  const placeAt = (at: Point): Point => {
    const now = toSheet(at);
    return { x: centre.x + now.x - grabbed.x, y: centre.y + now.y - grabbed.y };
  };
  followPointer(event, {
    move: (at) => setSession({ gesture: { kind: "movingBadge", path, at: placeAt(at) } }),
    drop: (at) => {
      const { x, y } = placeAt(at);
      act(placeBadge, { path, offset: { x: x - anchor.x, y: y - anchor.y } });
      setSession({ gesture: IDLE });
    },
    cancel: () => setSession({ gesture: IDLE }),
  });
}
