import type { Point } from "../model/document";
import type { LayoutWanted } from "./layoutWanted";
import type { Random } from "./random";
import { meanOf, type Spot } from "./separate";
import { stressPlaces } from "./stressPlaces";

/** Pull of loops towards polygons, start by start: without it links are more even, with it loops rounder. */
const PULLS = [0, 1, 0.25, 1];
/** So many starts come from the diagram itself, the others from chance. */
const FROM_SCALING = 2;
/** How far apart chance puts variables, in pixels times the root of their number. */
const ROOM = 300;

/**
 * Places to start a search from, others for every `start`: stress majorization from a classical scaling
 * first, then from chance, with more or less pull of the loops. Pinned variables stand in their places.
 */
export function startPlaces(
  { net, standing, pinned }: LayoutWanted,
  start: number,
  random: Random,
): readonly Point[] {
  const all = net.ids.map((_, variable) => variable);
  const pull = PULLS[start % PULLS.length]!; // inside the list
  const held = standing.filter((place, variable) => place !== null && pinned[variable] === 1);
  if (held.length === 0 && start < FROM_SCALING) {
    return stressPlaces(net, all, { spots: null, pull, pinned: null });
  }
  const middle = meanOf(held.flatMap((place) => place ?? []));
  const room = ROOM * Math.sqrt(all.length);
  const spots = all.map((variable): Spot => {
    const place = pinned[variable] === 1 ? standing[variable] : null;
    if (place) return { ...place };
    return { x: middle.x + room * (random() - 0.5), y: middle.y + room * (random() - 0.5) };
  });
  return stressPlaces(net, all, { spots, pull, pinned });
}
