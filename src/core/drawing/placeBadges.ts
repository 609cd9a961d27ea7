import type { Point } from "../model/document";
import { isBordered, type Walls, wallsOf } from "./borders";
import { boxRound, distance, isInside } from "./box";
import { coveredGround, type Ground, isCovered } from "./coveredGround";
import { INK } from "./ink";
import { type LoopShape, surrounds } from "./loopShape";
import {
  badgeDisc,
  chipDisc,
  type Disc,
  isClear,
  type Obstacles,
  obstaclesNear,
} from "./obstacles";

/** Room that a badge needs round its centre. */
const ROOM = INK.badgeRadius + 3;
/** Room that a leverage chip needs round its centre. */
const CHIP_ROOM = INK.chipWidth / 2 + 1;
/** Places are tried on rings this far apart. */
const STEP = 6;
/** More rings than this are not tried: a badge so far from the middle says nothing. */
const MOST_RINGS = 60;
/** Farther away than this there are so many places that it is worth while to know the covered ground. */
const FAR = 3 * STEP;

/** Centres of badges are at least so far apart: nearer, they are a heap. */
const APART = 42;
/** And rather so far. */
const WIDE_APART = 64;
/** Room beyond what it needs that a badge would like to have. */
const EASE = 7;
/**
 * In shares of the loop's size: what a neighbouring badge, every other loop round a place, things
 * close by, and a face bordered by none of the loop's own links cost.
 */
const PRICE = { neighbour: 0.2, shared: 0.25, tight: 0.15, foreign: 0.3 };

/** What a badge is placed among. */
export interface BadgeSurroundings {
  readonly obstacles: Obstacles;
  /** Where what stands on the sheet leaves no room; asked for only where a place is far to seek. */
  readonly ground: () => Ground;
  /** The loops that are shown. */
  readonly shapes: readonly LoopShape[];
  /** Where a badge would be read as that of a shorter loop, shown or not: see `facesOfOthers`. */
  readonly faces: readonly LoopShape[];
  /** The badges that stand already. */
  readonly badges: readonly Point[];
  /** Whether a leverage chip hangs on the badge: see `chipOfBadge`. */
  readonly hasChip: boolean;
}

/** The sheet is the same while links change their signs and loops are found. */
const grounds = new WeakMap<Obstacles, Ground>();

/** The ground on which no badge has room; kept with the obstacles. */
export function badgeGround(obstacles: Obstacles): () => Ground {
  return () => {
    const known = grounds.get(obstacles);
    if (known) return known;
    const ground = coveredGround(obstacles, ROOM);
    grounds.set(obstacles, ground);
    return ground;
  };
}

/**
 * A free place for a loop's badge near its centre: inside the drawn loop, clear of everything, not
 * crowding another badge, and its own, which means that it lies in no face of a shorter loop, and of
 * all shown loops round this place its centre is the nearest in proportion to its size. Null when
 * there is none.
 */
export function badgePlace(shape: LoopShape, around: BadgeSurroundings): Point | null {
  const { obstacles, shapes, faces, badges } = around;
  let ground: Ground | null = null;
  let near: BadgeSurroundings | null = null;
  let walls: Walls | null = null;
  const rivals = shapes.filter((other) => other !== shape);
  const { left, right, top, bottom } = shape.bounds;
  const farthest = Math.min(MOST_RINGS * STEP, Math.hypot(right - left, bottom - top) / 2);
  let best: { place: Point; cost: number } | null = null;
  for (let radius = 0; radius <= farthest; radius += STEP) {
    const away = radius / shape.size;
    if (best && away > best.cost) break;
    if (!best && radius > FAR) ground ??= around.ground();
    for (const step of ring(radius)) {
      const place = { x: shape.centre.x + step.x, y: shape.centre.y + step.y };
      if (!isInside(place, shape.bounds) || (ground && isCovered(ground, place))) continue;
      if (!surrounds(shape, place) || faces.some((face) => surrounds(face, place))) continue;
      near ??= {
        ...around,
        obstacles: obstaclesNear(obstacles, shape.bounds, ROOM + 2 * CHIP_ROOM),
      };
      if (!isRoom(place, near)) continue;
      const others = rivals.filter((rival) => surrounds(rival, place));
      if (others.some((rival) => isNearer(rival, shape, place))) continue;
      const tight = isClear(near.obstacles, place, ROOM + EASE) ? 0 : PRICE.tight;
      let cost = away + crowding(place, badges) + PRICE.shared * others.length + tight;
      if (best && cost >= best.cost) continue;
      walls ??= wallsOf(near.obstacles);
      if (!isBordered(place, shape, walls)) cost += PRICE.foreign;
      if (!best || cost < best.cost) best = { place, cost };
    }
  }
  return best?.place ?? null;
}

/** Whether a badge, with its chip if it has one, has room at a place, and no other badge stands near. */
export function isRoom(place: Point, { obstacles, badges, hasChip }: BadgeSurroundings): boolean {
  if (badges.some((badge) => distance(badge, place) < APART)) return false;
  if (!isClear(obstacles, place, ROOM)) return false;
  return !hasChip || isClear(obstacles, chipOfBadge(place), CHIP_ROOM);
}

/** Whether a badge that stands inside both loops would be read as that of the other one. */
export function isMistaken(shape: LoopShape, other: LoopShape, badge: Point): boolean {
  return surrounds(other, badge) && isNearer(other, shape, badge);
}

/** Where the leverage chip of a badge has its centre: at its lower right. */
export function chipOfBadge({ x, y }: Point): Point {
  return { x: x + INK.badgeRadius + 1, y: y + INK.badgeRadius + 1 };
}

/** What other badges have to keep clear of once a badge, perhaps with a chip, stands here. */
export function withBadge(obstacles: Obstacles, centre: Point, hasChip: boolean): Obstacles {
  const chip = hasChip ? [chipDisc(chipOfBadge(centre))] : [];
  return { ...obstacles, discs: [...obstacles.discs, badgeDisc(centre), ...chip] };
}

/** Whether a badge stands so near a loop's centre that another one there would not be told from it. */
export function isTaken(shape: LoopShape, badges: readonly Point[]): boolean {
  const near = middleRadius(shape);
  const around = boxRound(shape.centre, near);
  return badges.some(
    (badge) =>
      badge.x > around.left && badge.x < around.right && distance(badge, shape.centre) < near,
  );
}

/** What a badge keeps clear of that is not to take a loop's middle. */
export function middleDisc(shape: LoopShape): Disc {
  return { centre: shape.centre, radius: middleRadius(shape) - ROOM };
}

function middleRadius({ size }: LoopShape): number {
  return Math.max(2.5 * ROOM, size * 0.2);
}

/** Whether a place is nearer to the centre of one loop than to that of another, in shares of their sizes. */
function isNearer(one: LoopShape, other: LoopShape, place: Point): boolean {
  return distance(place, one.centre) / one.size < distance(place, other.centre) / other.size;
}

function crowding(place: Point, badges: readonly Point[]): number {
  let cost = 0;
  for (const badge of badges) {
    cost += PRICE.neighbour * Math.max(0, 1 - distance(place, badge) / WIDE_APART);
  }
  return cost;
}

/** The rings are the same round every loop. */
const rings = new Map<number, readonly Point[]>();

/** Points on a circle round the origin about STEP apart, the topmost first, so that ties fall upwards. */
function ring(radius: number): readonly Point[] {
  const known = rings.get(radius);
  if (known) return known;
  const count = radius === 0 ? 1 : Math.max(8, Math.round((2 * Math.PI * radius) / STEP));
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
  });
  rings.set(radius, points);
  return points;
}
