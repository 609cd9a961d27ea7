// node tests/tools/run.mjs tests/bench/listing.ts [part of a name]: how long it takes to list and store
// the loops of large graphs, and how many bytes a loop takes: all arrays that are kept, by the loops.
import { runListing } from "../../src/core/graph/listing";
import { loopListing } from "../../src/core/loops/listLoops";
import { type LoopGraph, loopGraph } from "../../src/core/loops/loopGraph";
import { buffersOf, type StoredLoops } from "../../src/core/loops/storedLoops";
import { type Arrow, completeGraph, linksOf, trapLadder } from "../oracle/graphs";
import { sharedGraph, sharedGraphNames } from "../oracle/sharedGraphs";
import { median, milliseconds, printTable, type Row } from "./table";

interface Task {
  readonly name: string;
  readonly arrows: () => readonly Arrow[];
  readonly maxLoops: number;
  readonly maxLength?: number;
  /** Milliseconds that the median may take. */
  readonly limit: number;
  readonly rounds: number;
}

const ALL = 2_000_000;
const FEW = 10_000;

const TASKS: readonly Task[] = [
  shared("world3-03", { maxLoops: ALL, limit: 800, rounds: 5 }),
  shared("world3-03", { maxLoops: FEW, limit: 25, rounds: 9 }),
  shared("scirev8", { maxLoops: ALL, limit: 16, rounds: 15 }),
  shared("foresight-obesity", { maxLoops: ALL, maxLength: 13, limit: 40, rounds: 9 }),
  shared("foresight-obesity", { maxLoops: FEW, limit: 20, rounds: 9 }),
  shared("foresight-obesity", { maxLoops: 1_000_000, limit: 1_500, rounds: 2 }),
  shared("rand-n120-d1.5", { maxLoops: FEW, limit: 5, rounds: 9 }),
  shared("beergame4", { maxLoops: FEW, limit: 1, rounds: 50 }),
  shared("hero-culture", { maxLoops: FEW, limit: 1, rounds: 50 }),
  {
    name: "complete, 10 variables",
    arrows: () => completeGraph(10),
    maxLoops: ALL,
    limit: 200,
    rounds: 5,
  },
  { name: "trap ladder 40", arrows: () => trapLadder(40), maxLoops: FEW, limit: 5, rounds: 9 },
  {
    name: "100 diamonds, one short",
    arrows: () => diamondChain(100),
    maxLoops: FEW,
    maxLength: 200,
    limit: 5,
    rounds: 9,
  },
];

const wanted = process.argv[2] ?? "";
const rows = TASKS.filter(({ name }) => name.includes(wanted)).map(measured);
const head = ["list and store", "loops", "up to", "median ms", "best ms", "limit", "bytes a loop"];
printTable("listing, words, marks and order, warm", head, rows);
process.exitCode = rows.some(({ passed }) => passed === false) ? 1 : 0;

function shared(name: string, task: Omit<Task, "name" | "arrows">): Task {
  return { ...task, name, arrows: () => sharedGraph(name) };
}

/** Diamonds in a row and one way back from the end to the beginning. */
function diamondChain(count: number): readonly Arrow[] {
  const diamonds = Array.from({ length: count }, (_, at): readonly Arrow[] =>
    ["a", "b"].flatMap((side) => [
      { from: `h${at}`, to: `${at}${side}` },
      { from: `${at}${side}`, to: `h${at + 1}` },
    ]),
  );
  return [...diamonds.flat(), { from: `h${count}`, to: "h0" }];
}

function measured({ name, arrows, rounds, limit, maxLoops, maxLength }: Task): Row {
  if (arrows === undefined || (sharedGraphNames().length === 0 && !isGenerated(name))) {
    return { cells: [`${name}: not here`], passed: null };
  }
  const graph = loopGraph(linksOf(arrows()));
  const request = maxLength === undefined ? { maxLoops } : { maxLoops, maxLength };
  let stored = listed(graph, request);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    stored = listed(graph, request);
    times.push(performance.now() - start);
  }
  const middle = median(times);
  const bytes = buffersOf(stored).reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    cells: [
      name,
      `${stored.count}`,
      `${stored.completeUpTo}`,
      milliseconds(middle),
      milliseconds(Math.min(...times)),
      `${limit}`,
      (bytes / Math.max(1, stored.count)).toFixed(1),
    ],
    passed: middle <= limit,
  };
}

function isGenerated(name: string): boolean {
  return name.includes(" ");
}

function listed(
  graph: LoopGraph,
  request: { readonly maxLoops: number; readonly maxLength?: number },
): StoredLoops {
  return runListing(loopListing(graph, request));
}
