import type { LinkId, Point, VariableId } from "../model/document";
import type { Drawing } from "./drawing";
import { rounded } from "./linkArc";
import { shapeOfLinks } from "./loopBadges";
import { isSamePoint } from "./sameInk";

/** New centres of the labels that are dragged. */
export type Moved = Readonly<Record<VariableId, Point>>;

/** The labels at their new centres; the others are the same objects. */
export function movedLabels(labels: Drawing["labels"], moved: Moved): Drawing["labels"] {
  const now = { ...labels };
  for (const id of idsOf(moved)) {
    const [label, centre] = [labels[id], moved[id]];
    if (label && centre && !isSamePoint(label.centre, centre)) now[id] = { ...label, centre };
  }
  return now;
}

/** Chips go with their labels. */
export function movedChips({ labels, chips }: Drawing, moved: Moved): Drawing["chips"] {
  const now = { ...chips };
  for (const id of idsOf(moved)) {
    const [chip, centre, from] = [chips[id], moved[id], labels[id]?.centre];
    if (chip && centre && from && !isSamePoint(centre, from)) {
      now[id] = rounded({ x: chip.x + centre.x - from.x, y: chip.y + centre.y - from.y });
    }
  }
  return now;
}

/** Badges go with the centres of their loops; which places are free is asked when the drag ends. */
export function movedBadges(
  badges: Drawing["badges"],
  links: Drawing["links"],
  renewed: ReadonlySet<LinkId>,
): Drawing["badges"] {
  return badges.map((badge) => {
    const isTouched = badge.links.some((id) => renewed.has(id));
    const shape = isTouched ? shapeOfLinks(links, badge.links) : null;
    if (!shape) return badge;
    const { anchor, centre, leader } = badge;
    const now = rounded(shape.centre);
    const along = ({ x, y }: Point): Point =>
      rounded({ x: x + now.x - anchor.x, y: y + now.y - anchor.y });
    return {
      ...badge,
      anchor: now,
      centre: along(centre),
      leader: leader && along(leader),
      clockwise: shape.clockwise,
    };
  });
}

/** The badges whose links are all still there, moved with them. */
export function standingBadges(
  previous: Pick<Drawing, "badges" | "links">,
  links: Drawing["links"],
): Drawing["badges"] {
  const badges = previous.badges.filter((badge) => badge.links.every((id) => links[id]));
  const ids = badges.flatMap((badge) => badge.links);
  return movedBadges(badges, links, new Set(ids.filter((id) => links[id] !== previous.links[id])));
}

function idsOf(moved: Moved): readonly VariableId[] {
  return Object.keys(moved) as VariableId[];
}
