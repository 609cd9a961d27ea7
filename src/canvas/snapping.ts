import type { Centred } from "../core/drawing/box";
import { type Guide, snapOf } from "../core/layout/cleanUp/snap";
import type { Point, VariableId } from "../core/model/document";
import { currentDrawing } from "../state/drawingStore";
import { session } from "../state/sessionStore";

/** How near to a line a label comes to lie on it, CSS pixels. */
const REACH = 6;
/** Labels farther off than this, CSS pixels, have no say: they may be out of sight. */
const NEAR = 800;

interface Snapped {
  readonly positions: Readonly<Record<VariableId, Point>>;
  readonly guides: readonly Guide[];
}

/** Places under the hand, all moved alike so that the grabbed label comes to lie on a line with others. */
export function snapped(
  grabbed: VariableId,
  positions: Readonly<Record<VariableId, Point>>,
): Snapped {
  const { labels } = currentDrawing();
  const [label, centre] = [labels[grabbed], positions[grabbed]];
  if (!label || !centre) return { positions, guides: [] };
  const { zoom } = session();
  const others = still(positions, centre, NEAR / zoom);
  const { shift, guides } = snapOf({ ...label, centre }, others, REACH / zoom);
  const ids = Object.keys(positions) as VariableId[];
  const moved = ids.map((id) => {
    const { x, y } = positions[id]!; // one of their ids
    return [id, { x: x + shift.x, y: y + shift.y }] as const;
  });
  return { positions: Object.fromEntries(moved), guides };
}

/** The labels that are not in the hand, as far as they are near. */
function still(
  moving: Readonly<Record<VariableId, Point>>,
  { x, y }: Point,
  reach: number,
): readonly Centred[] {
  const { labels } = currentDrawing();
  const ids = Object.keys(labels) as VariableId[];
  return ids.flatMap((id) => {
    const label = labels[id];
    if (!label || id in moving) return [];
    const { centre } = label;
    return Math.abs(centre.x - x) < reach && Math.abs(centre.y - y) < reach ? [label] : [];
  });
}
