import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, type PointerEvent, useMemo } from "react";
import type { Point } from "../core/model/document";
import { currentFlowView } from "../state/flowView";
import { IDLE, session, setSession } from "../state/sessionStore";
import { doubleTapFinder } from "./doubleTap";

/** What happens on the empty sheet: a double click or double tap names a new variable there. */
export function useSheetPointer() {
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const isDoubleTap = doubleTapFinder();
    const nameVariable = (at: Point): void => {
      if (currentFlowView()) return;
      setSession({
        gesture: IDLE,
        editing: { kind: "newVariable", at: screenToFlowPosition(at), linkFrom: null },
      });
    };
    return {
      onDoubleClick: (event: MouseEvent) => {
        if (isEmptySheet(event.target)) nameVariable({ x: event.clientX, y: event.clientY });
      },
      onPointerUp: (event: PointerEvent) => {
        if (!isDoubleTap(event.nativeEvent)) return;
        if (isEmptySheet(event.target)) nameVariable({ x: event.clientX, y: event.clientY });
      },
      onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => {
        event.preventDefault();
        const at = { x: event.clientX, y: event.clientY };
        const target = { type: "sheet", point: screenToFlowPosition(at) } as const;
        setSession({ contextMenu: { at, target } });
      },
    };
  }, [screenToFlowPosition]);
}

/** A name that is being typed is finished by the press itself, so a second one may begin another. */
function isEmptySheet(target: EventTarget): boolean {
  const isPane = target instanceof Element && target.classList.contains("react-flow__pane");
  return isPane && session().editing.kind === "none";
}
