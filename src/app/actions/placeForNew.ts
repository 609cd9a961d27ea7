import type { Centred } from "../../core/drawing/box";
import type { Point } from "../../core/model/document";
import { currentDrawing } from "../../state/drawingStore";
import { session } from "../../state/sessionStore";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for a name of average length, pixels at zoom 1. */
const ROOM = { width: 150, height: 60 };
/** With air for links and their signs on all sides, where there is such a place near by. */
const AIR = { width: 260, height: 200 };
const NEAR = 12;
/** A place on a link that is to stay free. */
const MARK = { width: 16, height: 16 };
/** Places are tried on rings this far apart. */
const STRIDE = { x: 40, y: 30 };
const RINGS = 40;

/** Where a variable goes that is asked for by key: free space near the selection, else amid what is seen. */
export function placeForNew(): Point {
  const { contextMenu, selection, viewCentre } = session();
  if (contextMenu?.target.type === "sheet") return contextMenu.target.point;
  const { labels } = currentDrawing();
  const near = selection.variables.map((id) => labels[id]?.centre).find(Boolean) ?? viewCentre;
  const taken = takenPlaces();
  return nearestFree(taken, near, { room: AIR, rings: NEAR }) ?? placeAmong(taken, near, ROOM);
}

/** The free place on the sheet nearest to a point, for something of this size. */
export function freePlace(near: Point, room: Size): Point {
  return placeAmong(takenPlaces(), near, room);
}

function takenPlaces(): readonly Centred[] {
  const { labels, links } = currentDrawing();
  const marks = Object.values(links).flatMap(({ start, middle, sign, tip }) =>
    [start, middle, sign, tip].map((centre) => ({ centre, ...MARK })),
  );
  return [...Object.values(labels), ...marks];
}

/** The place nearest to a point where nothing that is taken is within the room. */
export function placeAmong(taken: readonly Centred[], near: Point, room: Size): Point {
  return nearestFree(taken, near, { room, rings: RINGS }) ?? rounded(near);
}

interface Search {
  readonly room: Size;
  /** How many rings round the place are tried. */
  readonly rings: number;
}

function nearestFree(
  taken: readonly Centred[],
  near: Point,
  { room, rings }: Search,
): Point | null {
  const isFree = (place: Point): boolean =>
    taken.every(
      ({ centre, width, height }) =>
        Math.abs(centre.x - place.x) > (width + room.width) / 2 ||
        Math.abs(centre.y - place.y) > (height + room.height) / 2,
    );
  for (let ring = 0; ring < rings; ring++) {
    const free = placesOnRing(rounded(near), ring).find(isFree);
    if (free) return free;
  }
  return null;
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
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
