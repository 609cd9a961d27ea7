import { ViewportPortal } from "@xyflow/react";
import { useDrawing } from "../state/drawingStore";
import { LoopBadge } from "./LoopBadge";

/** The rings of the loops that the drawing shows. */
export function BadgeLayer() {
  const badges = useDrawing((drawing) => drawing.badges);
  return (
    <ViewportPortal>
      {badges.map((badge) => (
        <LoopBadge key={badge.key} badge={badge} />
      ))}
    </ViewportPortal>
  );
}
