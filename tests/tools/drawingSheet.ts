// node tests/tools/run.mjs tests/tools/drawingSheet.ts [part of a name …]
// Draws the ready-made models, and the test graphs beside the project, as SVG files to look at:
// node_modules/.cache/drawings/*.svg, and the same without their places as *-placed.svg.
import { mkdirSync, writeFileSync } from "node:fs";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { withPlaces } from "../../src/core/layout/insert";
import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { libraryModels, placedAt, sharedDocument } from "../core/drawing/models";
import { sharedGraphNames } from "../oracle/sharedGraphs";
import { drawingSvg } from "./drawingSvg";

const FOLDER = "node_modules/.cache/drawings";
/** Of the test graphs, those that look like diagrams. */
const GRAPHS = [
  "foresight-obesity",
  "world3-03",
  "hero-culture",
  "lotka-volterra",
  "rand-n20-d1.5",
];
const MOST_LOOPS = 2000;

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
for (const { name, document } of libraryModels()) {
  draw(name, document);
  draw(`${name}-placed`, placedAt(document, {}));
}
for (const name of sharedGraphNames().filter((graph) => GRAPHS.includes(graph))) {
  draw(name, sharedDocument(name));
}

function draw(name: string, document: CldDocument): void {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
  const start = performance.now();
  const placed = withPlaces(document, measureText);
  const loops = listLoops(placed.links, { maxLoops: MOST_LOOPS });
  const middle = performance.now();
  const drawing = drawDiagram({ document: placed, loops, measure: measureText }, EMPTY_DRAWING);
  const end = performance.now();
  writeFileSync(`${FOLDER}/${name}.svg`, drawingSvg(placed, drawing));
  console.info(`${name}: placed in ${ms(middle - start)}, drawn in ${ms(end - middle)}`);
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
