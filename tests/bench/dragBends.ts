// npm run bench: how long the picture of one step of a drag takes, with the bends of the links that touch
// what is dragged. In processor time of this thread, so that it says little of what else the machine does.
// Ends with 1 when it is more than was promised.
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { redrawMoved } from "../../src/core/drawing/redraw";
import { withPlaces } from "../../src/core/layout/insert";
import { listLoops } from "../../src/core/loops/listLoops";
import type { VariableId } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { largeGraph } from "../measures/generatedGraphs";
import { documentOfGraph } from "../measures/layoutGraph";
import { median, milliseconds, printTable, type Row } from "./table";

const VARIABLES = 60;
const AT_MOST = 2;
/** Steps of a drag, of which the first ones meet code that has not run. */
const STEPS = 100;
const MOST_LOOPS = 2000;

const rows = [101, 102].map(rowOf);
printTable(
  `one step of a drag among ${VARIABLES} variables, ms of processor time; at most ${AT_MOST} in the median`,
  ["links", "median", "95 %"],
  rows,
);
if (rows.some(({ passed }) => passed === false)) process.exitCode = 1;

function rowOf(seed: number): Row {
  const document = withPlaces(documentOfGraph(largeGraph(VARIABLES, seed)), measureText);
  const loops = listLoops(document.links, { maxLoops: MOST_LOOPS });
  const drawing = drawDiagram({ document, loops, measure: measureText }, EMPTY_DRAWING);
  const { positions } = document.layout;
  const times = (Object.keys(positions) as VariableId[]).flatMap((id) =>
    Array.from({ length: STEPS }, (_, step) => {
      const { x, y } = positions[id]!; // every variable has a place
      const moved = { x: x + 80 * Math.sin(step / 8), y: y - 80 * (1 - Math.cos(step / 8)) };
      const start = process.cpuUsage();
      redrawMoved(drawing, document, { [id]: moved });
      return process.cpuUsage(start).user / 1000;
    }),
  );
  const warm = times.slice(STEPS).sort((a, b) => a - b);
  const middle = median(warm);
  const late = warm[Math.floor(0.95 * warm.length)] ?? NaN;
  const links = String(Object.keys(document.links).length);
  return { cells: [links, milliseconds(middle), milliseconds(late)], passed: middle <= AT_MOST };
}
