import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import { badgeFor } from "../core/drawing/drawDiagram";
import type { DrawnBadge } from "../core/drawing/drawing";
import { loopKey } from "../core/loops/loopPath";
import type { LoopPath } from "../core/model/document";
import { useAnalysis } from "../state/analysisStore";
import { currentDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { useSession } from "../state/sessionStore";
import { LoopBadge } from "./LoopBadge";

/**
 * The rings of the loops that the drawing shows, of the one that is selected, and of one that is
 * pointed at in a list.
 */
export function BadgeLayer() {
  const badges = useDrawing((drawing) => drawing.badges);
  const selected = useBadgeOf(useSession(({ selection }) => selection.loop));
  const hovered = useBadgeOf(useSession(({ hoveredLoop }) => hoveredLoop));
  return (
    <ViewportPortal>
      {badges.map((badge) => (
        <LoopBadge key={badge.key} badge={badge} />
      ))}
      {selected && <LoopBadge key={selected.key} badge={selected} />}
      {hovered && hovered.key !== selected?.key && <LoopBadge key={hovered.key} badge={hovered} />}
    </ViewportPortal>
  );
}

/** The ring of a loop that is asked for, where it is not among those that are shown unasked. */
function useBadgeOf(path: LoopPath | null): DrawnBadge | null {
  // While things are moved the place would be sought anew in every frame.
  const isStill = useSession(({ gesture }) => gesture.kind === "idle");
  const loops = useAnalysis((analysis) => analysis.loops);
  const drawing = useDrawing((picture) => picture);
  return useMemo(() => {
    const key = path && isStill ? loopKey(path) : null;
    if (key === null || drawing.badges.some((badge) => badge.key === key)) return null;
    const index = loops.indexOf(key);
    return index < 0 ? null : badgeFor(drawing, currentDocument(), { loops, index });
  }, [path, isStill, loops, drawing]);
}
