// node tests/tools/run.mjs tests/bench/counting.ts [graph ...]: how long exact totals of loops take, warm,
// held against what was promised. Ends with 1 when a promise is broken.
import { countLoops, type LoopTotals } from "../../src/core/loops/countLoops";
import { type LoopGraph, loopGraph } from "../../src/core/loops/loopGraph";
import { type Arrow, completeGraph, diamondRing, linksOf } from "../oracle/graphs";
import { sharedGraph, sharedGraphNames } from "../oracle/sharedGraphs";
import { median, milliseconds, printTable, type Row } from "./table";

/** Milliseconds in which an exact total is promised. */
const PROMISED: Readonly<Record<string, number>> = {
  "world3-03": 15,
  "foresight-obesity": 400,
  "rand-n60-d2.5": 500,
  "diamond-ring-20": 5,
  "complete, 10 variables": 10,
  "hero-culture": 0.3,
};
const ROUNDS = 7;
/** Rounds before those that are measured. */
const WARMING = 2;
/** Milliseconds of the processor after which a count is told to end. */
const DEADLINE = 2000;
/** Names of graphs to be counted; none for all. */
const asked = process.argv.slice(2);

const rows = graphs().map(([name, arrows]) => rowOf(name, loopGraph(linksOf(arrows))));
const head = [
  ...["graph", "variables", "links", "total", "R", "B", "?"],
  ...["ms", "by the clock", "longest step", "promised"],
];
printTable(
  "exact totals, warm, medians; milliseconds of the processor to be at most what was promised",
  head,
  rows,
);
console.log(`\n${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most for the process`);
process.exitCode = rows.some(({ passed }) => passed === false) ? 1 : 0;

function graphs(): readonly (readonly [string, readonly Arrow[]])[] {
  const all: readonly (readonly [string, readonly Arrow[]])[] = [
    ...sharedGraphNames().map((name) => [name, sharedGraph(name)] as const),
    ["complete, 10 variables", completeGraph(10)],
    ["complete, 14 variables", completeGraph(14)],
    ["ring of 500 diamonds", diamondRing(500)],
  ];
  return asked.length === 0 ? all : all.filter(([name]) => asked.includes(name));
}

function rowOf(name: string, graph: LoopGraph): Row {
  for (let round = 0; round < WARMING; round++) counted(graph);
  const runs = Array.from({ length: ROUNDS }, () => counted(graph));
  const used = median(runs.map(({ time }) => time));
  const totals = runs[0]?.totals;
  const promised = PROMISED[name];
  return {
    cells: [
      name,
      `${graph.variableCount}`,
      `${graph.sources.length}`,
      ...(totals ? said(totals) : []),
      milliseconds(used),
      milliseconds(median(runs.map(({ clock }) => clock))),
      milliseconds(Math.max(...runs.map(({ longest }) => longest))),
      promised === undefined ? "" : `${promised}`,
    ],
    passed: promised === undefined ? null : totals?.exact === true && used <= promised,
  };
}

interface Counted {
  readonly totals: LoopTotals;
  /** Milliseconds of the processor: what else the machine does is not in them. */
  readonly time: number;
  readonly clock: number;
  /** Milliseconds of the processor between two chances to stop, at most. */
  readonly longest: number;
}

function counted(graph: LoopGraph): Counted {
  const start = performance.now();
  const began = processorTime();
  const shouldStop = (): boolean => processorTime() - began > DEADLINE;
  const steps = countLoops(graph, { shouldStop });
  let longest = 0;
  for (let before = began; ;) {
    const step = steps.next();
    const now = processorTime();
    longest = Math.max(longest, now - before);
    before = now;
    if (!step.done) continue;
    return { totals: step.value, time: now - began, clock: performance.now() - start, longest };
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function said(totals: LoopTotals): readonly string[] {
  if (!totals.exact) return [`more than ${short(totals.atLeast)}`, "", "", ""];
  const { reinforcing, balancing, undetermined } = totals;
  const all = reinforcing + balancing + undetermined;
  return [all, reinforcing, balancing, undetermined].map(short);
}

function short(number: bigint): string {
  const text = number.toLocaleString("en");
  return text.length <= 20 ? text : `${text.slice(0, 12)}... (${number.toString().length} digits)`;
}
