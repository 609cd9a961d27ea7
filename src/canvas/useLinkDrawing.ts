import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useCallback } from "react";
import type { VariableId } from "../core/model/document";
import { IDLE, setSession } from "../state/sessionStore";
import { drawLinkTo, dropLink, pressWhileDrawing } from "./linkGesture";
import { followPointer } from "./pointerDrag";

/** Gives what begins to draw a link when the ring of a variable is pressed. */
export function useLinkDrawing(): (event: PointerEvent, from: VariableId) => void {
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event, from) => {
      const isTouch = event.pointerType === "touch";
      followPointer(event, {
        move: (at) => drawLinkTo(from, screenToFlowPosition(at)),
        drop: dropLink,
        cancel: () => setSession({ gesture: IDLE }),
        click: () => {
          if (isTouch) setSession({ editing: { kind: "choosingTarget", from } });
        },
        press: pressWhileDrawing,
      });
    },
    [screenToFlowPosition],
  );
}
