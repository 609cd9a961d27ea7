import type { Centred } from "../../drawing/box";
import { INK } from "../../drawing/ink";
import type { LinkId, Point, VariableId } from "../../model/document";
import type { FlowGraph } from "./flowGraph";
import type { FlowLayout } from "./flowLayout";
import { roundedRoute, type Route } from "./route";

/** How near heads of one label may come to each other; along its border, pixels. */
const APART = { most: 22, corner: 2 };
/** So much of the upper and the lower border may be used beside each end, as a share of the width. */
const ROUND_CORNER = 0.42;

/** An end of a link at the rim of a label. */
interface End {
  readonly id: LinkId;
  readonly isTip: boolean;
  readonly at: Point;
}

/** Where links touch their labels. */
interface Contacts {
  readonly starts: Map<LinkId, Point>;
  readonly tips: Map<LinkId, Point>;
}

/**
 * The routes of all links of a flow. A layout leads links to a rim round each label; from there they
 * go on to the label, where each has a place of its own: along the side, and round its corners where
 * many meet. So heads do not merge and lines do not cross on the last stretch.
 */
export function flowRoutes(graph: FlowGraph, layout: FlowLayout): ReadonlyMap<LinkId, Route> {
  const contacts: Contacts = { starts: new Map(), tips: new Map() };
  const ends = endsByLabel(graph, layout);
  for (const { id, width, height } of graph.nodes) {
    const centre = layout.places[id];
    if (centre) touch({ centre, width, height }, ends.get(id) ?? [], contacts);
  }
  const routes = new Map<LinkId, Route>();
  for (const { id } of graph.links) {
    const [way, start, tip] = [layout.ways[id], contacts.starts.get(id), contacts.tips.get(id)];
    if (way && start && tip) routes.set(id, roundedRoute([start, ...way, tip]));
  }
  return routes;
}

function endsByLabel({ links }: FlowGraph, { ways }: FlowLayout) {
  const ends = new Map<VariableId, End[]>();
  const add = (variable: VariableId, end: End): void => {
    ends.set(variable, [...(ends.get(variable) ?? []), end]);
  };
  for (const { id, source, target } of links) {
    const [first, last] = [ways[id]?.[0], ways[id]?.at(-1)];
    if (first) add(source, { id, isTip: false, at: first });
    if (last) add(target, { id, isTip: true, at: last });
  }
  return ends;
}

function touch(label: Centred, ends: readonly End[], contacts: Contacts): void {
  const isLeft = ({ at }: End): boolean => at.x < label.centre.x;
  for (const side of [ends.filter(isLeft), ends.filter((end) => !isLeft(end))]) {
    const sorted = side.toSorted((a, b) => a.at.y - b.at.y);
    alongSide(label, sorted).forEach((point, place) => {
      const { id, isTip } = sorted[place]!; // one for each
      (isTip ? contacts.tips : contacts.starts).set(id, point);
    });
  }
}

/** A place on the border for each of the ends of one side, from above downwards. */
function alongSide(label: Centred, ends: readonly End[]): readonly Point[] {
  const { centre, width, height } = label;
  const half = height / 2 - APART.corner;
  const offsets = ends.map(({ at }) => at.y - centre.y);
  const isRoomy = offsets.every((offset) => Math.abs(offset) <= half);
  const longest = 2 * (half + ROUND_CORNER * width);
  const step = Math.min(APART.most, longest / Math.max(1, ends.length - 1));
  const isLeft = (ends[0]?.at.x ?? 0) < centre.x;
  return offsets.map((offset, place) => {
    const along = isRoomy ? offset : (place - (ends.length - 1) / 2) * step;
    return onBorder(label, along, isLeft);
  });
}

/** The place so far along the border from the middle of one side: downwards, and round the corner. */
function onBorder({ centre, width, height }: Centred, along: number, isLeft: boolean): Point {
  const beyond = Math.max(0, Math.abs(along) - height / 2);
  const out = beyond > 0 ? width / 2 - beyond : width / 2 + INK.linkGap;
  const most = height / 2 + INK.linkGap;
  return {
    x: centre.x + (isLeft ? -out : out),
    y: centre.y + (beyond > 0 ? Math.sign(along) * most : along),
  };
}
