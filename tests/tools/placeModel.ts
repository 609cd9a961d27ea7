import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { crossings, lengthOf, runsThrough } from "../../src/core/drawing/arc";
import { boxOf, boxRound, enclosing } from "../../src/core/drawing/box";
import { atOnce } from "../../src/core/model/steps";
import { chooseBends } from "../../src/core/drawing/chooseBends";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING, type TextMeasurer } from "../../src/core/drawing/drawing";
import { labelBox } from "../../src/core/drawing/labelBox";
import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument, Layout, Point, VariableId } from "../../src/core/model/document";
import { wholePoint } from "../../src/core/model/rounding";

/** A sketch of a layout that lies beside the project; the models keep the places it gave. */
const SKETCH = "../shared/prototypes/layout/loopaware2.mjs";
/** A diagram that is a little wider than high fills a screen beside a panel. */
const WIDEST = 1.7;
const NARROWEST = 1.3;
/** Pixels of a link that show its head, its sign and a bit of line. */
const SHORTEST = 40;
const NOWHERE = { left: 0, top: 0, right: 1, bottom: 1 };

interface SketchedLayout {
  layout(
    graph: object,
    options: { readonly seed: number },
  ): {
    readonly pos: Readonly<Record<string, Point>>;
    readonly cost: number;
  };
}

/** What one seed gave, and how it looks when the app draws it. */
interface Try {
  readonly seed: number;
  readonly positions: Layout["positions"];
  readonly faults: Faults;
  readonly cost: number;
}

/** Places for every variable of a document: of some seeds, those that the app draws best. */
export async function placesFor(
  document: CldDocument,
  measure: TextMeasurer,
  seeds: number,
): Promise<Layout["positions"]> {
  if (!existsSync(SKETCH)) throw new Error(`${SKETCH} is absent: places cannot be computed`);
  const sketch = (await import(
    /* @vite-ignore */ pathToFileURL(resolve(SKETCH)).href
  )) as SketchedLayout;
  const graph = graphOf(document, measure);
  const tries = Array.from({ length: seeds }, (_, index): Try => {
    const { pos, cost } = sketch.layout(graph, { seed: index + 1 });
    const positions = centred(pos);
    const faults = faultsOf({ ...document, layout: { ...document.layout, positions } }, measure);
    return { seed: index + 1, positions, faults, cost: costOf(faults) + cost / 20 };
  });
  const best = tries.toSorted((a, b) => a.cost - b.cost)[0];
  if (!best) return {};
  console.log(`  seed ${best.seed}, cost ${best.cost.toFixed(1)}`, JSON.stringify(best.faults));
  return best.positions;
}

/** What makes a diagram hard to read. */
interface Faults {
  /** Links that run through a label that is not their own. */
  readonly labelsCrossed: number;
  readonly crossings: number;
  /** Links of which less is seen than their sign and head need. */
  readonly short: number;
  /** How far the shape lies outside of what is wished. */
  readonly shape: number;
}

function costOf({ labelsCrossed, crossings, short, shape }: Faults): number {
  return 10 * labelsCrossed + 2 * crossings + 3 * short + 100 * shape;
}

function faultsOf(document: CldDocument, measure: TextMeasurer): Faults {
  const drawing = drawDiagram(
    { document, loops: listLoops(document.links), measure },
    EMPTY_DRAWING,
  );
  const arcs = Array.from(
    atOnce(chooseBends(document, drawing.labels)),
    ([id, { arc }]) => [id, arc] as const,
  );
  const labels = Object.entries(drawing.labels);
  const { left, top, right, bottom } =
    enclosing(labels.map(([, label]) => boxOf(label))) ?? NOWHERE;
  const shape = (right - left) / (bottom - top);
  return {
    labelsCrossed: count(arcs, ([id, arc]) => {
      const link = document.links[id];
      return count(labels, ([variable, label]) => {
        const isEnd = variable === link?.source || variable === link?.target;
        return !isEnd && runsThrough(arc, boxOf(label)) ? 1 : 0;
      });
    }),
    crossings: count(arcs, ([, arc], index) =>
      count(arcs.slice(index + 1), ([, other]) => crossings(arc, other)),
    ),
    short: count(arcs, ([, arc]) => (lengthOf(arc) < SHORTEST ? 1 : 0)),
    shape: Math.max(0, shape - WIDEST, NARROWEST - shape),
  };
}

function count<Item>(items: readonly Item[], of: (item: Item, index: number) => number): number {
  return items.reduce((sum, item, index) => sum + of(item, index), 0);
}

function graphOf({ variables, links }: CldDocument, measure: TextMeasurer): object {
  return {
    nodes: Object.values(variables).map(({ id, name }) => {
      const { lines, width, height } = labelBox(name, measure);
      return { id, label: name, lines, w: width, h: height };
    }),
    edges: Object.values(links).map(({ source, target, polarity, delay }) => ({
      from: source,
      to: target,
      polarity,
      delay: delay !== null,
    })),
  };
}

/** The places with the middle of the diagram at the origin. */
function centred(positions: Readonly<Record<string, Point>>): Layout["positions"] {
  const { left, top, right, bottom } =
    enclosing(Object.values(positions).map((place) => boxRound(place, 0))) ?? NOWHERE;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const entries = Object.entries(positions).map(
    ([id, place]) => [id as VariableId, wholePoint({ x: place.x - x, y: place.y - y })] as const,
  );
  return Object.fromEntries(entries);
}
