// npm run loops-report -- <folder of CSV edge lists> [--json] [--max-loops N] [--max-length N] [--list-seconds N] [--count-seconds N]
// The loops of every table of links in a folder: how many could be listed, and how many there are.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readEdgeListText } from "../../src/state/edgeListFile";
import { type LoopReport, type ReportLimits, reportOf } from "./loopReport";

const USAGE =
  "npm run loops-report -- <folder of CSV edge lists> [--json] [--max-loops N] [--max-length N] [--list-seconds N] [--count-seconds N]";

const COLUMNS: readonly (readonly [string, number])[] = [
  ["graph", 26],
  ["variables", 9],
  ["links", 6],
  ["listed", 8],
  ["complete", 9],
  ["R", 8],
  ["B", 8],
  ["undetermined", 12],
  ["in all", 26],
  ["independent", 11],
  ["list ms", 8],
  ["count ms", 8],
  ["bytes a loop", 12],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    "max-loops": { type: "string", default: "2000000" },
    "max-length": { type: "string", default: "Infinity" },
    "list-seconds": { type: "string", default: "10" },
    "count-seconds": { type: "string", default: "30" },
  },
});

const [folder] = positionals;
if (folder === undefined) throw new Error(`Say which folder: ${USAGE}`);
const limits: ReportLimits = {
  maxLoops: numberOf("max-loops"),
  maxLength: numberOf("max-length"),
  listSeconds: numberOf("list-seconds"),
  countSeconds: numberOf("count-seconds"),
};

const files = readdirSync(folder)
  .filter((name) => name.toLowerCase().endsWith(".csv"))
  .sort();
if (files.length === 0) throw new Error(`There is no .csv file in ${folder}.`);
await warmUp();
if (!values.json) printLine(COLUMNS.map(([heading]) => heading));
const reports: Record<string, unknown>[] = [];
for (const file of files) {
  const report = await reportOn(file);
  if (values.json) reports.push(report);
}
if (values.json) console.log(JSON.stringify({ limits, graphs: reports }, null, 1));

async function reportOn(file: string): Promise<Record<string, unknown>> {
  const name = basename(file, file.slice(-4));
  const text = readFileSync(join(folder ?? "", file), "utf8");
  const reading = await readEdgeListText(text);
  if (!reading.ok) return unread(name, reading.problem.code);
  const { document, badRows, notes } = reading;
  if (badRows.length > 0) warn(name, `${badRows.length} rows could not be read and were left out`);
  for (const note of notes) if (note.code !== "columns-left-out") warn(name, note.code);
  const report = reportOf(document.links, Object.keys(document.variables).length, limits);
  if (!values.json) printLine(cellsOf(name, report), JSON.stringify(report.byLength));
  return { name, badRows: badRows.length, ...report };
}

function unread(name: string, problem: string): Record<string, unknown> {
  warn(name, `not a table of links: ${problem}`);
  process.exitCode = 1;
  return { name, problem };
}

function warn(name: string, what: string): void {
  console.error(`${name}: ${what}`);
}

/** The first search of a process would be timed with its compilation. */
async function warmUp(): Promise<void> {
  const rows = ["source,target,polarity"];
  for (let from = 0; from < 9; from++) {
    for (let to = 0; to < 9; to++)
      if (to !== from) rows.push(`${from},${to},${to % 2 ? "+" : "-"}`);
  }
  const reading = await readEdgeListText(rows.join("\n"));
  if (reading.ok) reportOf(reading.document.links, 9, limits);
}

function cellsOf(name: string, report: LoopReport): readonly string[] {
  return [
    name,
    `${report.variables}`,
    `${report.links}`,
    `${report.listed}`,
    report.complete ? "all" : `up to ${report.completeUpTo}`,
    `${report.reinforcing}`,
    `${report.balancing}`,
    `${report.undetermined}`,
    report.total.exact ? `${report.total.loops}` : `more than ${report.total.moreThan}`,
    `${report.independent}`,
    report.milliseconds.list.toFixed(1),
    report.milliseconds.count.toFixed(1),
    report.bytesPerLoop?.toFixed(1) ?? "",
  ];
}

function printLine(cells: readonly string[], after = "by length"): void {
  const padded = cells.map((cell, column) =>
    column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column)),
  );
  console.log(`${padded.join(" ")}  ${after}`);
}

function widthOf(column: number): number {
  return COLUMNS[column]?.[1] ?? 0;
}

function numberOf(option: "max-loops" | "max-length" | "list-seconds" | "count-seconds"): number {
  const number = Number(values[option]);
  if (!(number > 0)) throw new Error(`--${option} is to be a number above 0. ${USAGE}`);
  return number;
}
