import { boxOf, isInside } from "../core/drawing/box";
import type { DrawnLabel } from "../core/drawing/drawing";
import type { Point, VariableId } from "../core/model/document";

type Labels = Readonly<Record<VariableId, DrawnLabel>>;

/** Half the height of the cone in which a direction key looks, as a share of the way ahead. */
const CONE = 1.2;

/** The variable whose label is under a point, or within `margin` of it; the nearest one if several. */
export function variableAt(labels: Labels, point: Point, margin: number): VariableId | null {
  let nearest: { readonly id: VariableId; readonly distance: number } | null = null;
  for (const id of Object.keys(labels) as VariableId[]) {
    const label = labels[id];
    if (!label || !isInside(point, boxOf(label, margin))) continue;
    const distance = Math.hypot(point.x - label.centre.x, point.y - label.centre.y);
    if (!nearest || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}

/** One step on the sheet; y grows downwards. */
const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;
type DirectionKey = keyof typeof DIRECTIONS;

/** Whether a key names a direction. */
export function isDirectionKey(key: string): key is DirectionKey {
  return key in DIRECTIONS;
}

/**
 * The nearest variable in a direction from a place: what lies sideways counts double. Null when
 * nothing lies there.
 */
export function variableTowards(
  labels: Labels,
  from: Point,
  key: DirectionKey,
  except: readonly VariableId[] = [],
): VariableId | null {
  const step = DIRECTIONS[key];
  let best: { readonly id: VariableId; readonly cost: number } | null = null;
  for (const id of Object.keys(labels) as VariableId[]) {
    const label = labels[id];
    if (!label || except.includes(id)) continue;
    const dx = label.centre.x - from.x;
    const dy = label.centre.y - from.y;
    const ahead = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x);
    if (ahead < 1 || aside > ahead * CONE + label.width / 2) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
