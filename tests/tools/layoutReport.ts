// npm run layout-report -- [folder of graphs] [--json] [--graphs] [--edits]
//   [--ways=stored,arranged] [--set=60]
// How well diagrams read as they are drawn here: as stored, placed when opened without places, arranged,
// or (--ways=sketch) as a sketch beside the project does it. A table of pooled measures, with --graphs
// one line for every graph too; or JSON. --edits: instead, what tidying and inserting do to the graphs
// that have places by hand, and five insertions in a row to those of the first two sets. --set takes only sets with this in their names.
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { withPlaces } from "../../src/core/layout/insert";
import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { placedAt } from "../core/drawing/models";
import { arrangedDocument } from "../measures/arrangedPlaces";
import { type EditRun, editRuns, stretched } from "../measures/editRuns";
import { type Measures, measurePicture } from "../measures/measurePicture";
import { seen, type SeenPicture } from "../measures/picture";
import { pooled } from "../measures/pooled";
import { type GraphSet, reportedSets } from "../measures/reportGraphs";
import { sessionRuns } from "../measures/sessionRuns";
import { sketchDrawing } from "../measures/sketchLayout";
import { movedShare } from "../measures/sheetMeasures";
import { editTableOf, tableOf } from "./layoutReportTable";

/** A way to a picture of a document; null where it has none. */
type Way = (document: CldDocument) => SeenPicture | null;
/** So many loops are enough to choose badges from. */
const MOST_LOOPS = 2000;

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith("--")) ?? null;
const sketch = await sketchDrawing();
const ways: Readonly<Record<string, Way>> = {
  stored: asStored,
  placed: asPlaced,
  arranged: asArranged,
  sketch: (document) => sketch && sketch(document, measureText),
};
const wantedWays = optionOf("ways")?.split(",") ?? ["stored", "placed", "arranged"];
const sets = reportedSets(folder).filter(({ name }) => name.includes(optionOf("set") ?? ""));
if (words.includes("--edits")) reportEdits(sets);
else report(sets);

function optionOf(name: string): string | null {
  const word = words.find((one) => one.startsWith(`--${name}=`));
  return word ? word.slice(name.length + 3) : null;
}

/** Of the first set, for the others have no places by hand, or some that were found; insertions of the second too. */
function reportEdits([first, second]: readonly GraphSet[]): void {
  const placed = first?.graphs.filter(({ document }) => hasPlaces(document)) ?? [];
  const graphs = [...(first?.graphs ?? []), ...(second?.graphs ?? [])];
  const runs = [
    ...placed.flatMap(({ document }) => editRuns(document, measureText)),
    ...graphs.flatMap(({ document }) => sessionRuns(roomy(document), measureText)),
  ];
  const rows = [...new Set(runs.map(({ name }) => name))].map((name) => {
    const all = runs.filter((run) => run.name === name).map(measuredEdit);
    const moved = all.map((run) => run.moved);
    const mean = moved.reduce((sum, share) => sum + share, 0) / moved.length;
    const measures = pooled(all.map((run) => run.measures));
    return { name, runs: all.length, moved: { mean, worst: Math.max(...moved) }, pooled: measures };
  });
  console.log(words.includes("--json") ? JSON.stringify(rows, null, 1) : editTableOf(rows));
}

/** With places that leave labels their room: those by hand, else an arrangement. */
function roomy(document: CldDocument): CldDocument {
  return hasPlaces(document)
    ? stretched(document, measureText)
    : arrangedDocument(document, measureText);
}

function measuredEdit({ before, after }: EditRun): { measures: Measures; moved: number } {
  const measures = measurePicture(after.links, pictureOf(after));
  return { measures, moved: movedShare(before.layout.positions, after.layout.positions) };
}

function report(all: readonly GraphSet[]): void {
  const rows = all.flatMap((set) => wantedWays.flatMap((way) => rowsOf(set, way)));
  const reported = rows.map((row) => ({
    ...row,
    pooled: pooled(row.graphs.map((graph) => graph.measures)),
  }));
  if (words.includes("--json")) console.log(JSON.stringify(reported, null, 1));
  else console.log(tableOf(reported, words.includes("--graphs")));
}

/** The measures of a set's graphs drawn in one way, with how long that took. */
interface ReportRow {
  readonly set: string;
  readonly way: string;
  readonly graphs: readonly {
    readonly name: string;
    readonly milliseconds: number;
    readonly measures: Measures;
  }[];
}

function rowsOf({ name, graphs }: GraphSet, way: string): readonly ReportRow[] {
  const measured = graphs.flatMap((graph) => {
    const start = performance.now();
    const picture = ways[way]?.(graph.document);
    const milliseconds = Math.round(performance.now() - start);
    if (!picture) return [];
    const measures = measurePicture(graph.document.links, picture);
    return [{ name: graph.name, milliseconds, measures }];
  });
  return measured.length > 0 ? [{ set: name, way, graphs: measured }] : [];
}

function asStored(document: CldDocument): SeenPicture | null {
  return hasPlaces(document) ? pictureOf(document) : null;
}

function hasPlaces({ layout, variables }: CldDocument): boolean {
  return Object.values(variables).every(({ id }) => layout.positions[id]);
}

function asPlaced(document: CldDocument): SeenPicture {
  return pictureOf(withPlaces(placedAt(document, {}), measureText));
}

function asArranged(document: CldDocument): SeenPicture {
  return pictureOf(arrangedDocument(document, measureText));
}

function pictureOf(document: CldDocument): SeenPicture {
  const loops = listLoops(document.links, { maxLoops: MOST_LOOPS });
  return seen(document, drawDiagram({ document, loops, measure: measureText }, EMPTY_DRAWING));
}
