import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING, type TextMeasurer } from "../../src/core/drawing/drawing";
import { enclosing } from "../../src/core/drawing/box";
import { arrange } from "../../src/core/layout/arrange";
import { type LayoutWanted, layoutWanted } from "../../src/core/layout/layoutWanted";
import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument, Layout, Point } from "../../src/core/model/document";
import { wholePoint } from "../../src/core/model/rounding";
import { placedAt } from "../core/drawing/models";
import { finished } from "../measures/arrangedPlaces";
import { type Measures, measurePicture } from "../measures/measurePicture";
import { seen } from "../measures/picture";

/**
 * A diagram that is a little wider than high fills a screen beside a panel. One of this size is seen
 * whole on the smallest laptop, with labels as small as they may be shown.
 */
const SHAPE = { narrowest: 1.3, widest: 1.75, width: 1125, height: 650 };

type Places = Layout["positions"];

/** What one seed gave, and how it looks when the app draws it. */
interface Try {
  readonly seed: number;
  readonly positions: Places;
  readonly measures: Measures;
  readonly cost: number;
}

/**
 * Places for every variable of a document, as they are to begin with: of some seeds those that the app
 * draws best. They are to be looked at, and moved by hand where the eye sees better.
 */
export function placesFor(document: CldDocument, measure: TextMeasurer, seeds: number): Places {
  const wanted = layoutWanted(placedAt(document, {}), measure);
  const tries = Array.from({ length: seeds }, (_, index) => {
    const positions = arrangedPlaces(wanted, index + 1);
    return tryOf(placedAt(document, positions), index + 1, measure);
  });
  const best = tries.toSorted((a, b) => a.cost - b.cost)[0];
  if (!best) return {};
  console.log(`  seed ${best.seed}, cost ${best.cost.toFixed(1)}`, JSON.stringify(best.measures));
  return best.positions;
}

/** Places round the origin. */
function arrangedPlaces(wanted: LayoutWanted, seed: number): Places {
  const { places } = finished(arrange(wanted, { seed, share: 1 }));
  const { x, y } = middleOf(places);
  const entries = wanted.net.ids.map((id, index) => {
    const place = places[index]!; // one each
    return [id, wholePoint({ x: place.x - x, y: place.y - y })] as const;
  });
  return Object.fromEntries(entries);
}

function middleOf(places: readonly Point[]): Point {
  const whole = enclosing(places.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  if (!whole) return { x: 0, y: 0 };
  return { x: (whole.left + whole.right) / 2, y: (whole.top + whole.bottom) / 2 };
}

function tryOf(document: CldDocument, seed: number, measure: TextMeasurer): Try {
  const loops = listLoops(document.links);
  const drawing = drawDiagram({ document, loops, measure }, EMPTY_DRAWING);
  const measures = measurePicture(document.links, seen(document, drawing));
  const { left, top, right, bottom } = drawing.bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const tooLarge =
    Math.max(0, right - left - SHAPE.width) + Math.max(0, bottom - top - SHAPE.height);
  const { positions } = document.layout;
  return { seed, positions, measures, cost: costOf(measures) + 0.08 * tooLarge };
}

/** What the faults of a picture cost: those that hide something most, then loops that are not seen as such. */
function costOf(measures: Measures): number {
  const { loops, readable, convex, roundness, aspect } = measures;
  const { labelsCrossed, overlaps, signClashes, signsAstray, barsCovered } = measures;
  const { crossings, sideBySide, signRows, headsOnStarts, outsiders, area } = measures;
  const hidden = 40 * (labelsCrossed + overlaps) + 20 * (signClashes + signsAstray + barsCovered);
  const unseen = loops > 0 ? loops * (8 - 5 * readable - 3 * convex) + 12 * (1 - roundness) : 0;
  const doubtful = 4 * crossings + 2.5 * sideBySide + 2 * signRows + 3 * headsOnStarts;
  const shape = Math.max(0, aspect - SHAPE.widest, SHAPE.narrowest - aspect);
  return hidden + unseen + doubtful + 0.8 * outsiders + 25 * shape + 1.2 * area;
}
