import { type Arc, runsThrough } from "../../drawing/arc";
import { roomOf, troubleOf } from "../../drawing/bendTrouble";
import { type Box, boxOf, type Centred, overlap } from "../../drawing/box";
import { linkArc } from "../../drawing/linkArc";
import type { LinkId, VariableId } from "../../model/document";
import type { Places } from "../cleanUp/placedLabel";
import type { FlowGraph } from "./flowGraph";

/** What is tried, the least of them first: a link onwards is best nearly straight. */
const ONWARDS = [0.03, 0.06, 0.1, 0.14, 0.18, 0.23, 0.28, 0.35, 0.42];
/** A link that leads back goes round what it leads back over. */
const BACK = [0.16, 0.2, 0.24, 0.28, 0.32, 0.37, 0.42, 0.5, 0.6, 0.7];
/** Per unit of bend: as much as a crossing for a third of it. */
const PRICE_OF_BEND = 9;
/** Per pixel that the arc rises over its chord: high arcs make a picture that has to be shown small. */
const PRICE_OF_HEIGHT = 1 / 40;
/** For a label run through, above what drawings always ask: here an arc may be high to keep clear of it. */
const PRICE_OF_LABEL = 30;
/** Each link is looked at so often, for what comes later may be in its way. */
const ROUNDS = 2;

interface Ends {
  readonly id: LinkId;
  readonly source: Centred;
  readonly target: Centred;
  readonly own: ReadonlySet<VariableId>;
}

/**
 * A bend for each link of a flow at these places: of some arcs to either side the one that runs
 * through the fewest labels and links and bends least. Short links first, which have the least
 * choice. Signed as bends of documents. O(links × (links + labels)).
 */
export function flowBends(graph: FlowGraph, places: Places): Readonly<Record<LinkId, number>> {
  const labels = new Map<VariableId, Centred>();
  for (const { id, width, height } of graph.nodes) {
    const centre = places[id];
    if (centre) labels.set(id, { centre, width, height });
  }
  const boxes = Array.from(labels, ([id, label]) => ({ id, box: boxOf(label, -1) }));
  const links = endsOf(graph, labels).toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const chosen = new Map<LinkId, { readonly bend: number; readonly arc: Arc }>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const link of links) {
      const others = Array.from(chosen).filter(([id]) => id !== link.id);
      const arcs = others.map(([, { arc }]) => arc);
      chosen.set(link.id, bestArc(link, { boxes, arcs }));
    }
  }
  return Object.fromEntries(Array.from(chosen, ([id, { bend }]) => [id, bend]));
}

function endsOf({ links }: FlowGraph, labels: ReadonlyMap<VariableId, Centred>): readonly Ends[] {
  return links.flatMap(({ id, source, target }) => {
    const [from, to] = [labels.get(source), labels.get(target)];
    return from && to ? [{ id, source: from, target: to, own: new Set([source, target]) }] : [];
  });
}

interface Sheet {
  readonly boxes: readonly { readonly id: VariableId; readonly box: Box }[];
  readonly arcs: readonly Arc[];
}

function bestArc({ source, target, own }: Ends, { boxes, arcs }: Sheet) {
  const isOnwards = target.centre.x > source.centre.x;
  const sizes = isOnwards ? ONWARDS : BACK;
  const length = lengthOf({ source, target });
  let best = { bend: 0, arc: linkArc(source, target, 0), cost: Infinity };
  for (const bend of sizes.flatMap((size) => [size, -size])) {
    const size = Math.abs(bend);
    const taste = PRICE_OF_BEND * size + PRICE_OF_HEIGHT * size * length;
    if (taste >= best.cost) continue;
    const arc = linkArc(source, target, bend);
    const room = roomOf(arc.bounds);
    const near = {
      labels: boxes
        .filter(({ id, box }) => !own.has(id) && overlap(box, room))
        .map(({ box }) => box),
      arcs: arcs.filter(({ bounds }) => overlap(bounds, room)),
      // Nearly straight links have room for the bars of delays.
      bars: [],
      hasBars: false,
    };
    const hidden = near.labels.filter((label) => runsThrough(arc, label)).length;
    const fixed = taste + PRICE_OF_LABEL * hidden;
    if (fixed >= best.cost) continue;
    const cost = fixed + troubleOf(arc, near, best.cost - fixed);
    if (cost < best.cost) best = { bend, arc, cost };
  }
  return best;
}

function lengthOf({ source, target }: Pick<Ends, "source" | "target">): number {
  return Math.hypot(target.centre.x - source.centre.x, target.centre.y - source.centre.y);
}
