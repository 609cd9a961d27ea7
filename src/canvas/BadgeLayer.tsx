import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import { badgeFor } from "../core/drawing/drawDiagram";
import type { DrawnBadge } from "../core/drawing/drawing";
import { loopKey } from "../core/loops/loopPath";
import type { LoopPath } from "../core/model/document";
import { useAnalysis } from "../state/analysisStore";
import { currentDocument, useDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { useSeenDrawing } from "../state/passing";
import { useSession } from "../state/sessionStore";
import { LoopBadge } from "./LoopBadge";

const NO_LOOPS: readonly LoopPath[] = [];

/**
 * The rings of the loops that the drawing shows, and of those that are asked for: the one that is
 * selected, one that is pointed at in a list, and those that the scene on the sheet stresses.
 */
export function BadgeLayer() {
  const badges = useSeenDrawing((drawing) => drawing.badges);
  const asked = useBadgesOf(useAskedLoops());
  return (
    <ViewportPortal>
      {[...badges, ...asked].map((badge) => (
        <LoopBadge key={badge.key} badge={badge} />
      ))}
    </ViewportPortal>
  );
}

function useAskedLoops(): readonly LoopPath[] {
  const selected = useSession(({ selection }) => selection.loop);
  const hovered = useSession(({ hoveredLoop }) => hoveredLoop);
  const playing = useSession((session) => session.playing);
  const scene = useDocument(({ scenes }) => scenes.find(({ id }) => id === playing));
  return useMemo(() => {
    const stressed = scene?.emphasised.flatMap((ref) => (ref.type === "loop" ? [ref.path] : []));
    const asked = [selected, hovered, ...(stressed ?? [])].flatMap((path) => (path ? [path] : []));
    return asked.length === 0 ? NO_LOOPS : asked;
  }, [selected, hovered, scene]);
}

/** The rings of loops that are asked for, as far as they are not among those that are shown unasked. */
function useBadgesOf(paths: readonly LoopPath[]): readonly DrawnBadge[] {
  // While things are moved the places would be sought anew in every frame.
  const isStill = useSession(({ gesture }) => gesture.kind === "idle");
  const loops = useAnalysis((analysis) => analysis.loops);
  const drawing = useDrawing((picture) => picture);
  return useMemo(() => {
    const added: DrawnBadge[] = [];
    for (const path of isStill ? paths : NO_LOOPS) {
      const badges = [...drawing.badges, ...added];
      const key = loopKey(path);
      const index = badges.some((badge) => badge.key === key) ? -1 : loops.indexOf(key);
      const badge =
        index < 0 ? null : badgeFor({ ...drawing, badges }, currentDocument(), { loops, index });
      if (badge) added.push(badge);
    }
    return added;
  }, [paths, isStill, loops, drawing]);
}
