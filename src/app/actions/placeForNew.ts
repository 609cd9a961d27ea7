import type { DrawnLabel } from "../../core/drawing/drawing";
import type { Point } from "../../core/model/document";
import { currentDrawing } from "../../state/drawingStore";
import { session } from "../../state/sessionStore";

/** Room for a name of average length, pixels at zoom 1. */
const ROOM = { width: 150, height: 60 };
/** Places are tried on rings this far apart. */
const STRIDE = { x: 40, y: 30 };
const RINGS = 40;

/** Where a variable goes that is asked for by key: free space near the selection, else amid what is seen. */
export function placeForNew(): Point {
  const { contextMenu, selection, viewCentre } = session();
  if (contextMenu?.target.type === "sheet") return contextMenu.target.point;
  const { labels } = currentDrawing();
  const near = selection.variables.map((id) => labels[id]?.centre).find(Boolean) ?? viewCentre;
  return freePlace(near, Object.values(labels));
}

/** The free place nearest to a point: nobody's label is within its room. */
export function freePlace(near: Point, labels: readonly DrawnLabel[]): Point {
  const start = { x: Math.round(near.x), y: Math.round(near.y) };
  for (let ring = 0; ring < RINGS; ring++) {
    const free = placesOnRing(start, ring).find((place) => isFree(place, labels));
    if (free) return free;
  }
  return start;
}

function isFree(place: Point, labels: readonly DrawnLabel[]): boolean {
  return labels.every(
    ({ centre, width, height }) =>
      Math.abs(centre.x - place.x) > (width + ROOM.width) / 2 ||
      Math.abs(centre.y - place.y) > (height + ROOM.height) / 2,
  );
}

function placesOnRing(centre: Point, ring: number): readonly Point[] {
  const count = Math.max(1, 8 * ring);
  return Array.from({ length: count }, (_, step) => {
    const angle = (2 * Math.PI * step) / count;
    return {
      x: Math.round(centre.x + ring * STRIDE.x * Math.cos(angle)),
      y: Math.round(centre.y + ring * STRIDE.y * Math.sin(angle)),
    };
  });
}
