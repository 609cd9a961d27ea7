import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { TextMeasurer } from "../../src/core/drawing/drawing";
import { labelBox } from "../../src/core/drawing/labelBox";
import type { CldDocument, Layout, Point, VariableId } from "../../src/core/model/document";
import { wholePoint } from "../../src/core/model/rounding";

/** A sketch of a layout that lies beside the project; the models keep the places it gave. */
const SKETCH = "../shared/prototypes/layout/loopaware2.mjs";
/** A diagram that is a little wider than high fills a screen beside a panel. */
const WIDEST = 1.7;
const NARROWEST = 1.3;

interface SketchedLayout {
  layout(
    graph: object,
    options: { readonly seed: number },
  ): {
    readonly pos: Readonly<Record<string, Point>>;
    readonly cost: number;
  };
}

/** Places for every variable of a document: of some seeds, the cheapest that is of a screen's shape. */
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
  const tries = Array.from({ length: seeds }, (_, index) => {
    const { pos, cost } = sketch.layout(graph, { seed: index + 1 });
    return { seed: index + 1, pos, cost: cost + 1000 * shapeFault(pos) };
  });
  const best = tries.toSorted((a, b) => a.cost - b.cost)[0];
  if (!best) return {};
  console.log(
    `  seed ${best.seed}, cost ${best.cost.toFixed(1)}, shape ${shapeOf(best.pos).toFixed(2)}`,
  );
  return centred(best.pos);
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

/** How far the shape lies outside of what is wished. */
function shapeFault(positions: Readonly<Record<string, Point>>): number {
  const shape = shapeOf(positions);
  return Math.max(0, shape - WIDEST, NARROWEST - shape);
}

function shapeOf(positions: Readonly<Record<string, Point>>): number {
  const { width, height } = extent(Object.values(positions));
  // Labels are about 120 px wide and 40 high, and their centres are what is measured.
  return (width + 120) / (height + 40);
}

/** The places with the middle of the diagram at the origin. */
function centred(positions: Readonly<Record<string, Point>>): Layout["positions"] {
  const { x, y } = extent(Object.values(positions));
  const entries = Object.entries(positions).map(
    ([id, place]) => [id as VariableId, wholePoint({ x: place.x - x, y: place.y - y })] as const,
  );
  return Object.fromEntries(entries);
}

function extent(points: readonly Point[]): Point & { width: number; height: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}
