import type { CldDocument, LinkId, Point, VariableId } from "../model/document";
import { type Arc, arcOf } from "./arc";
import type { DrawnBadge, DrawnLabel, DrawnLink, Drawing } from "./drawing";
import { delayBars, linkArc, linkInk, rounded } from "./linkArc";

/**
 * A picture on the way from one to another, `share` of the way: labels go straight, links bend over
 * from one arc to the other, marks and badges go with them. What `before` does not have stands where
 * it will stand; what `after` does not have is gone. Its bounds are those of the end, so that the view can
 * go there at once.
 */
export function drawingBetween(
  before: Drawing,
  after: Drawing,
  { document, share }: { readonly document: CldDocument; readonly share: number },
): Drawing {
  const labels: Record<VariableId, DrawnLabel> = {};
  for (const [key, label] of Object.entries(after.labels)) {
    const id = key as VariableId;
    labels[id] = { ...label, centre: towards(before.labels[id]?.centre, label.centre, share) };
  }
  const links: Record<LinkId, DrawnLink> = {};
  for (const [key, link] of Object.entries(after.links)) {
    const id = key as LinkId;
    const ends = endsOf(document, id, labels);
    const was = before.links[id];
    links[id] = ends ? linkBetween(was ?? link, link, { ...ends, share }) : link;
  }
  const badges = after.badges.map((badge) => badgeBetween(before.badges, badge, share));
  const chips: Record<VariableId, Point> = {};
  for (const [key, chip] of Object.entries(after.chips)) {
    const id = key as VariableId;
    chips[id] = towards(before.chips[id], chip, share);
  }
  return { labels, links, badges, chips, bounds: after.bounds };
}

interface Ends {
  readonly source: DrawnLabel;
  readonly target: DrawnLabel;
}

function endsOf({ links }: CldDocument, id: LinkId, labels: Drawing["labels"]): Ends | null {
  const link = links[id];
  const source = link && labels[link.source];
  const target = link && labels[link.target];
  return source && target ? { source, target } : null;
}

function linkBetween(
  before: DrawnLink,
  after: DrawnLink,
  { source, target, share }: Ends & { readonly share: number },
): DrawnLink {
  const bend = before.bend + (after.bend - before.bend) * share;
  const arc =
    source === target ? arcBetweenCorners(before, after, share) : linkArc(source, target, bend);
  return {
    ...after,
    ...linkInk(arc),
    arc,
    bend,
    sign: towards(before.sign, after.sign, share),
    bars: after.bars && delayBars(arc),
  };
}

/** A link from a variable to itself keeps its shape. */
function arcBetweenCorners(before: DrawnLink, after: DrawnLink, share: number): Arc {
  const centre = towards(before.arc.centre, after.arc.centre, share);
  return arcOf(centre, after.arc.radius, after.arc.from, after.arc.sweep);
}

function badgeBetween(before: Drawing["badges"], badge: DrawnBadge, share: number): DrawnBadge {
  const was = before.find(({ key }) => key === badge.key);
  return {
    ...badge,
    centre: towards(was?.centre, badge.centre, share),
    anchor: towards(was?.anchor, badge.anchor, share),
    leader: badge.leader && towards(was?.leader ?? undefined, badge.leader, share),
  };
}

function towards(from: Point | undefined, to: Point, share: number): Point {
  if (!from) return to;
  return rounded({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
}
