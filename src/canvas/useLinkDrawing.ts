import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useCallback } from "react";
import type { VariableId } from "../core/model/document";
import { IDLE, selectVariables, setSession } from "../state/sessionStore";
import { drawLinkTo, dropLink, pressWhileDrawing } from "./linkGesture";
import { followPointer } from "./pointerDrag";

/** Where a drag that draws a link may begin; a press without a drag means something else on each. */
type Grip = "ring" | "handle";

/** Gives what begins to draw a link when the ring or the touch handle of a variable is pressed. */
export function useLinkDrawing(): (event: PointerEvent, from: VariableId, grip: Grip) => void {
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event, from, grip) =>
      followPointer(event, {
        move: (at) => drawLinkTo(from, screenToFlowPosition(at)),
        drop: dropLink,
        cancel: () => setSession({ gesture: IDLE }),
        click: () => {
          if (grip === "ring") selectVariables([from]);
          else setSession({ editing: { kind: "choosingTarget", from } });
        },
        press: pressWhileDrawing,
      }),
    [screenToFlowPosition],
  );
}
