import { isContested } from "../../evidence/contested";
import type { CldDocument, Link, LinkId } from "../../model/document";
import { boxOf, grown } from "../../drawing/box";
import type { DrawnLink, TextMeasurer } from "../../drawing/drawing";
import { withMarks } from "../../drawing/drawnObstacles";
import { drawnLabels, taggedLabels } from "../../drawing/drawnParts";
import { INK } from "../../drawing/ink";
import { delayBars, linkInk, rounded } from "../../drawing/linkArc";
import { chipDisc, type Obstacles } from "../../drawing/obstacles";
import { placeChips } from "../../drawing/placeChips";
import type { Sheet } from "../../drawing/sheets";
import { type FlowMarks, flowMarks, type Marked } from "./flowMarks";
import { longestPiece, placeBefore, type Route, routeLength, routePath } from "./route";

/** How far inside the box of a label marks may come: its letters begin a little farther in. */
const PADDING = 3;

type Routes = ReadonlyMap<LinkId, Route>;

/**
 * The sheet of a document whose places are those of a flow: its links run along these routes instead
 * of arcs. Links without a route are not drawn.
 */
export function flowSheet(document: CldDocument, measure: TextMeasurer, routes: Routes): Sheet {
  const labels = drawnLabels(document, measure);
  const texts = Object.values(labels).map((label) => grown(boxOf(label), -PADDING));
  const links = markedLinks(document, routes);
  const arcs = links.flatMap(({ route }) => route);
  const chips = placeChips(taggedLabels(document, labels), { texts, arcs, discs: [] });
  const discs = Array.from(chips.values(), chipDisc);
  const marks = flowMarks(links, { texts, discs });
  const drawn = links.flatMap(({ id, route }): readonly (readonly [LinkId, DrawnLink])[] => {
    const own = marks.get(id);
    return own ? [[id, drawnRoute(route, own)]] : [];
  });
  return {
    measure,
    labels,
    links: Object.fromEntries(drawn),
    chips: Object.fromEntries(Array.from(chips, ([id, chip]) => [id, rounded(chip)])),
    obstacles: obstaclesOf({ texts, arcs, discs }, marks),
  };
}

function markedLinks({ links, leverageTags }: CldDocument, routes: Routes): readonly Marked[] {
  const targets = Object.values(leverageTags).map(({ target }) => target);
  const tagged = new Set(targets.flatMap((target) => (target.type === "link" ? [target.id] : [])));
  return Object.values(links).flatMap(({ id, delay, evidence }: Link): readonly Marked[] => {
    const route = routes.get(id);
    if (!route) return [];
    const facts = { isTagged: tagged.has(id), isContested: isContested(evidence) };
    return [{ id, route, isDelayed: delay !== null, ...facts }];
  });
}

function drawnRoute(route: Route, { sign, bars, chip }: FlowMarks): DrawnLink {
  const tip = route.at(-1)!; // there is one at least
  return {
    shaft: routePath(route, INK.shaftEnd),
    head: linkInk(tip).head,
    arc: longestPiece(route),
    pieces: route,
    start: rounded(route[0]!.start),
    tip: rounded(tip.end),
    middle: rounded(placeBefore(route, routeLength(route) / 2).at),
    bend: 0,
    manual: false,
    sign: rounded(sign),
    bars: bars && delayBars(bars),
    chip: rounded(chip),
  };
}

function obstaclesOf(bare: Obstacles, marks: ReadonlyMap<LinkId, FlowMarks>): Obstacles {
  return withMarks(bare, { signs: Array.from(marks.values(), ({ sign }) => sign) });
}
