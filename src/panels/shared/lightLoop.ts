import { loopKey } from "../../core/loops/loopPath";
import type { LoopPath } from "../../core/model/document";
import { session, setSession } from "../../state/sessionStore";

/** Lights a loop on the sheet, or none. Lighting it again changes nothing, so a moving pointer is cheap. */
export function lightLoop(path: LoopPath | null): void {
  const { hoveredLoop } = session();
  if (keyOf(hoveredLoop) !== keyOf(path)) setSession({ hoveredLoop: path });
}

function keyOf(path: LoopPath | null): string | null {
  return path && loopKey(path);
}
