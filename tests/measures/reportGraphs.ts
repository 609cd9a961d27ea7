import { existsSync } from "node:fs";
import type { CldDocument } from "../../src/core/model/document";
import { libraryModels } from "../core/drawing/models";
import { largeGraph, smallGraph } from "./generatedGraphs";
import { documentOfGraph, graphsIn } from "./layoutGraph";

/** Graphs that are reported on together. */
export interface GraphSet {
  readonly name: string;
  readonly graphs: readonly { readonly name: string; readonly document: CldDocument }[];
}

const SET = "../shared/layout-set";
/** Ready-made models drawn from papers; the others are archetypes. */
const ARCHETYPE = "arch-";
/** Other seeds than those that the sketches were tuned on. */
const FIRST_SEED = 100;

/** Graphs of a folder, or those that the report is about when nothing is said. */
export function reportedSets(folder: string | null): readonly GraphSet[] {
  if (folder) return [folderSet(folder, folder)];
  const models = libraryModels();
  return [
    ...(existsSync(SET) ? [folderSet("the eight", SET)] : []),
    { name: "the models", graphs: models },
    {
      name: "of these from papers",
      graphs: models.filter(({ name }) => !name.startsWith(ARCHETYPE)),
    },
    { name: "generated, 14-25", graphs: numbers(12).map((seed) => named(smallGraph(seed))) },
    { name: "generated, 60", graphs: numbers(4).map((seed) => named(largeGraph(60, seed - 1))) },
    { name: "generated, 100", graphs: numbers(2).map((seed) => named(largeGraph(100, seed))) },
  ];
}

function folderSet(name: string, folder: string): GraphSet {
  return { name, graphs: graphsIn(folder).map(named) };
}

function named(graph: Parameters<typeof documentOfGraph>[0]): GraphSet["graphs"][number] {
  return { name: graph.id, document: documentOfGraph(graph) };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => FIRST_SEED + 1 + index);
}
