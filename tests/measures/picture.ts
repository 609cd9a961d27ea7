import type { Arc } from "../../src/core/drawing/arc";
import type { Centred } from "../../src/core/drawing/box";
import type { Drawing } from "../../src/core/drawing/drawing";
import type { CldDocument, LinkId, Point, VariableId } from "../../src/core/model/document";

/** A link as a reader sees it. */
export interface SeenLink {
  readonly id: LinkId;
  readonly source: VariableId;
  readonly target: VariableId;
  readonly arc: Arc;
  readonly sign: Point;
  readonly delayed: boolean;
}

/** A badge as a reader sees it: where it stands, and the links of its loop. */
export interface SeenBadge {
  readonly centre: Point;
  readonly links: readonly LinkId[];
  /** Where a line from the badge leads to; null without one. */
  readonly leader: Point | null;
}

/** What is measured: whatever drew it, labels are boxes, links pieces of circles, marks places. */
export interface SeenPicture {
  readonly labels: ReadonlyMap<VariableId, Centred>;
  readonly links: readonly SeenLink[];
  readonly badges: readonly SeenBadge[];
}

/** A drawing of ours, links from a variable to itself left out: no measure is about them. */
export function seen(document: CldDocument, drawing: Drawing): SeenPicture {
  const links = Object.values(document.links).flatMap(
    ({ id, source, target, delay }): SeenLink[] => {
      const link = drawing.links[id];
      if (!link || source === target) return [];
      return [{ id, source, target, arc: link.arc, sign: link.sign, delayed: delay !== null }];
    },
  );
  const ids = Object.keys(drawing.labels) as VariableId[];
  return {
    labels: new Map(ids.flatMap((id) => (drawing.labels[id] ? [[id, drawing.labels[id]]] : []))),
    links,
    badges: drawing.badges.map(({ centre, links: ids, leader }) => ({
      centre,
      links: ids,
      leader,
    })),
  };
}
