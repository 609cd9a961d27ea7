import { distanceToArc, pointAt } from "../../src/core/drawing/arc";
import { boxOf, distance, distanceToBox } from "../../src/core/drawing/box";
import { loopShape, type LoopShape, surrounds } from "../../src/core/drawing/loopShape";
import type { Point } from "../../src/core/model/document";
import type { SeenBadge, SeenLink, SeenPicture } from "./picture";

/** Radii of what marks are made of, a little less than drawn, so that touching is no clash. */
const SIGN = 6.5;
const BADGE = 12.5;
const BARS = 8.5;
const HEAD = { back: 5.5, radius: 4.8 };
/** How far inside the box of a label its letters begin. */
const PADDING = -3;
/** Signs of one label that stand nearer than this are a row: which belongs to which has to be guessed. */
const ROW = 24;
/** Badges nearer than this are a heap. */
const HEAP = 40;

/** Signs that touch a label, another link or its head, the bars of a delay, or another sign. */
export function signClashes(picture: SeenPicture): number {
  return picture.links.filter((link) => isSignInTheWay(picture, link)).length;
}

/** Signs nearer to another link than to their own. */
export function signsAstray({ links }: SeenPicture): number {
  return links.filter(({ arc, sign }) => {
    const own = distanceToArc(arc, sign);
    return links.some((other) => other.arc !== arc && distanceToArc(other.arc, sign) < own);
  }).length;
}

/** Pairs of signs side by side of links into one label. */
export function signRows({ links }: SeenPicture): number {
  let count = 0;
  links.forEach((link, index) => {
    for (const other of links.slice(index + 1)) {
      if (other.target === link.target && distance(link.sign, other.sign) < ROW) count++;
    }
  });
  return count;
}

/** Delays whose bars another link runs over, or that stand on a label. */
export function barsCovered({ labels, links }: SeenPicture): number {
  return links.filter(({ arc, delayed }) => {
    const middle = pointAt(arc, 0.5);
    const onLabel = [...labels.values()].some((label) => isOnLabel(middle, label, BARS));
    const others = links.filter((other) => other.arc !== arc);
    return delayed && (onLabel || others.some((other) => distanceToArc(other.arc, middle) < BARS));
  }).length;
}

/** Badges that touch a label, a link, a sign or the bars of a delay. */
export function badgeClashes(picture: SeenPicture): number {
  const { labels, links, badges } = picture;
  return badges.filter(({ centre }) => {
    const onLabel = [...labels.values()].some((label) => isOnLabel(centre, label, BADGE));
    return (
      onLabel ||
      isOnBars(picture, centre, BADGE) ||
      links.some(
        ({ arc, sign }) =>
          distanceToArc(arc, centre) < BADGE || distance(sign, centre) < BADGE + SIGN,
      )
    );
  }).length;
}

/**
 * Badges without a place of their own: outside their loop, or where of all loops that have a badge
 * and lie round the place another's middle is nearer, in proportion to its size. One with a line to
 * its loop has said which it means.
 */
export function badgesAstray({ links, badges }: SeenPicture): number {
  const shapes = badges.map((badge) => shapeOf(links, badge));
  return badges.filter(({ centre, leader }, index) => {
    const own = shapes[index];
    if (leader) return false;
    if (!own || !surrounds(own, centre)) return true;
    return shapes.some(
      (other) =>
        other && surrounds(other, centre) && awayFrom(other, centre) < awayFrom(own, centre),
    );
  }).length;
}

/** Badges so near another one that they are a heap. */
export function badgesCrowded({ badges }: SeenPicture): number {
  return badges.filter((badge) =>
    badges.some((other) => other !== badge && distance(badge.centre, other.centre) < HEAP),
  ).length;
}

function isSignInTheWay(picture: SeenPicture, { id, sign }: SeenLink): boolean {
  const { labels, links } = picture;
  if ([...labels.values()].some((label) => isOnLabel(sign, label, SIGN))) return true;
  if (isOnBars(picture, sign, SIGN)) return true;
  return links.some(
    (other) =>
      other.id !== id &&
      (distanceToArc(other.arc, sign) < SIGN ||
        distance(headOf(other), sign) < SIGN + HEAD.radius ||
        distance(other.sign, sign) < 2 * SIGN),
  );
}

function isOnLabel(place: Point, label: Parameters<typeof boxOf>[0], radius: number): boolean {
  return distanceToBox(place, boxOf(label, PADDING)) < radius;
}

function isOnBars({ links }: SeenPicture, place: Point, radius: number): boolean {
  return links.some(
    ({ arc, delayed }) => delayed && distance(pointAt(arc, 0.5), place) < BARS + radius,
  );
}

function headOf({ arc }: SeenLink): Point {
  const length = arc.radius * Math.abs(arc.sweep) || 1;
  return pointAt(arc, Math.max(0, 1 - HEAD.back / length));
}

function shapeOf(links: readonly SeenLink[], badge: SeenBadge): LoopShape | null {
  const arcs = badge.links.flatMap((id) => links.filter((link) => link.id === id));
  return arcs.length === badge.links.length ? loopShape(arcs.map(({ arc }) => arc)) : null;
}

function awayFrom({ centre, size }: LoopShape, place: Point): number {
  return distance(place, centre) / (size || 1);
}
