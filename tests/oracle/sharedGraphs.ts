import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Arrow } from "./graphs";

/** How many loops a graph has, by networkx, cross-checked by three other programs. */
export interface ExpectedLoops {
  readonly total: number;
  readonly R: number;
  readonly B: number;
  readonly U: number;
  readonly delayed: number;
  readonly byLength: Readonly<Record<string, number>>;
}

export interface ExpectedGraph {
  readonly all: ExpectedLoops | null;
  /** By the longest length. */
  readonly bounded: Readonly<Record<string, ExpectedLoops>>;
}

const FOLDER = "../shared/graphs";

/** Names of the test graphs that lie beside the project; none on most machines, and then we say so. */
export function sharedGraphNames(): readonly string[] {
  if (!existsSync(`${FOLDER}/expected.json`)) {
    console.info(`No test graphs in ${FOLDER}: checks against them are left out.`);
    return [];
  }
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => name.slice(0, -".csv".length));
}

/** A test graph by its name. */
export function sharedGraph(name: string): readonly Arrow[] {
  const [, ...rows] = csvRows(readFileSync(`${FOLDER}/${name}.csv`, "utf8"));
  return rows.map(([from = "", to = "", polarity, delay]) => ({
    from,
    to,
    polarity: polarity === "+" || polarity === "-" ? polarity : "?",
    delayed: delay === "1",
  }));
}

/** What is known of the test graphs. */
export function expectedGraphs(): Readonly<Record<string, ExpectedGraph>> {
  const file: { readonly graphs: Readonly<Record<string, ExpectedGraph>> } = JSON.parse(
    readFileSync(`${FOLDER}/expected.json`, "utf8"),
  );
  return file.graphs;
}

/** Rows of fields; a field in double quotes may hold commas. */
function csvRows(text: string): readonly (readonly string[])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );
}
