// npm run bench: how long the loops of a diagram take after an edit, held against what was promised,
// and against a textbook program in the same run. Ends with 1 when a promise is broken.
import { runListing } from "../../src/core/graph/listing";
import { loopListing } from "../../src/core/loops/listLoops";
import { DEFAULT_LOOP_BUDGET } from "../../src/core/loops/loopBudget";
import { type LoopGraph, loopGraph, withoutNames } from "../../src/core/loops/loopGraph";
import type { LoopSet } from "../../src/core/loops/loopSet";
import { loopSetOf } from "../../src/core/loops/loopSetOf";
import { buffersOf } from "../../src/core/loops/storedLoops";
import {
  analysisService,
  type LoopAnswer,
  type LoopRequest,
} from "../../src/workers/analysisService";
import { messagePause } from "../../src/workers/messagePause";
import { libraryModels } from "../core/drawing/models";
import {
  type Arrow,
  completeGraph,
  diamondRing,
  layered,
  type Links,
  linksOf,
  randomArrows,
  seededRandom,
  trapLadder,
} from "../oracle/graphs";
import { johnsonCycles } from "../oracle/johnson";
import { sharedGraph, sharedGraphNames } from "../oracle/sharedGraphs";
import { successorsOf } from "../oracle/successors";
import { median, milliseconds, printTable, type Row } from "./table";

/** A ready-made model answers within a frame; the largest maps there are within half a second. */
const MODEL_MS = 16;
const LARGE_MS = 500;
/**
 * Both list every loop there is; ours also puts them in order. Where every way leads home, as in a
 * complete graph, they are level (0.9-1.8 on a busy machine), elsewhere ours is 1.3-10 times as fast.
 * Half as fast as the textbook would be a mistake of ours, whatever else the machine does.
 */
const LEAST_RATIO = 0.5;
const ROUNDS = 15;
/** Enough to list every loop of the graphs that are compared. */
const EVERY_LOOP = 300_000;

interface Measured {
  readonly time: number;
  readonly loops: LoopSet;
}

const service = analysisService({ now: () => performance.now(), pause: messagePause });
let revision = 0;

const results = [...(await modelRows()), ...(await largeRows()), ...ratioRows()];
const failed = results.filter(({ passed }) => passed === false).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function modelRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, document } of libraryModels()) {
    await timesAfterEdits(document.links, Infinity);
    const measured = await timesAfterEdits(document.links, Infinity);
    const times = measured.map(({ time }) => time);
    const middle = median(times);
    const size = Object.keys(document.links).length;
    const loops = measured.at(-1)?.loops;
    rows.push({
      cells: [name, `${size}`, said(loops), milliseconds(middle), milliseconds(Math.max(...times))],
      passed: middle <= MODEL_MS && loops?.complete === true,
    });
  }
  const head = ["ready-made model", "links", "loops", "median ms", "worst ms"];
  printTable(`edit -> loops, warm; median to be at most ${MODEL_MS} ms`, head, rows);
  return rows;
}

async function largeRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, arrows] of largeGraphs()) {
    const links = linksOf(arrows);
    const measured = await timesAfterEdits(links, 3);
    const overtaking = await timeWhenOvertaking(links);
    const times = [...measured.map(({ time }) => time), overtaking];
    const worst = Math.max(...times);
    const cells = [
      name,
      `${arrows.length}`,
      said(measured.at(-1)?.loops),
      milliseconds(median(times)),
      milliseconds(overtaking),
      milliseconds(worst),
    ];
    rows.push({ cells, passed: worst <= LARGE_MS && measured.every(isHonest) });
  }
  const head = ["large diagram", "links", "loops", "median ms", "overtaking ms", "worst ms"];
  printTable(`edit -> loops or "there are more"; worst to be at most ${LARGE_MS} ms`, head, rows);
  return rows;
}

/** Two programs by turns on the same graphs, so that both meet the same weather. */
function ratioRows(): readonly Row[] {
  const rows = comparedGraphs().map(([name, arrows]): Row => {
    const graph = loopGraph(linksOf(arrows));
    const successors = successorsOf(arrows);
    const counts = new Set<number>();
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(timeOf(() => counts.add(listedCount(graph))));
      theirs.push(timeOf(() => counts.add(johnsonCycles(successors).length)));
    }
    // The best of each: whatever else the machine does can only add to a time.
    const [mine, textbook] = [Math.min(...ours), Math.min(...theirs)];
    const ratio = textbook / mine;
    return {
      cells: [
        name,
        [...counts].join(" or "),
        milliseconds(mine),
        milliseconds(textbook),
        ratio.toFixed(1),
      ],
      passed: counts.size === 1 && ratio >= LEAST_RATIO,
    };
  });
  const head = ["every loop", "loops", "ours, ms", "Johnson, ms", "ratio"];
  printTable(
    "beside Johnson 1975 as printed, by turns, best times; ratio to be at least 0.5",
    head,
    rows,
  );
  return rows;
}

function listedCount(graph: LoopGraph): number {
  return runListing(loopListing(graph, { maxLoops: EVERY_LOOP })).count;
}

/** Takes links away one after another and puts each back; every state is asked about. */
async function timesAfterEdits(links: Links, most: number): Promise<readonly Measured[]> {
  const all = Object.values(links);
  const step = Math.max(1, Math.ceil(all.length / most));
  const measured: Measured[] = [];
  for (let at = 0; at < all.length; at += step) {
    measured.push(await answered(linksOfAll(all.toSpliced(at, 1))), await answered(links));
  }
  return measured;
}

/** The time to an answer when another question was being worked on: an edit in the midst of a search. */
async function timeWhenOvertaking(links: Links): Promise<number> {
  const earlier = ask(loopGraph(linksOfAll(Object.values(links).slice(1))));
  await messagePause();
  const { time } = await answered(links);
  await earlier;
  return time;
}

/** What happens between an edit and the panel: the graph, the way to the worker, the search, the way back, the kinds. */
async function answered(links: Links): Promise<Measured> {
  const start = performance.now();
  const graph = loopGraph(links);
  const answer = await ask(graph);
  if (!answer) throw new Error("nobody asked anything newer, so there is an answer");
  const loops = loopSetOf(graph, answer.loops);
  if (loops.count > 0) loops.kind(0);
  return { time: performance.now() - start, loops };
}

/** Asks as the page asks the worker: what is sent is copied, what comes back is handed over. */
async function ask(named: LoopRequest["graph"]) {
  const graph = withoutNames(named);
  const request = { revision: ++revision, graph, maxLoops: DEFAULT_LOOP_BUDGET };
  const answer = await service.findLoops(structuredClone(request));
  return answer && handedOver(answer);
}

function handedOver(answer: LoopAnswer): LoopAnswer {
  const transfer = buffersOf(answer.loops).filter((buffer) => buffer instanceof ArrayBuffer);
  return structuredClone(answer, { transfer });
}

/** All of them, or a length up to which none is missing. */
function isHonest({ loops }: Measured): boolean {
  return loops.complete || loops.completeUpTo > 0;
}

function said(loops: LoopSet | undefined): string {
  if (!loops) return "none";
  if (loops.complete) return `all ${loops.count}`;
  return `${loops.count}, up to ${loops.completeUpTo} links; more`;
}

function largeGraphs(): readonly (readonly [string, readonly Arrow[]])[] {
  const random = [1, 2, 3].map(
    (seed) => [`random, 40 variables (seed ${seed})`, randomMap(40, 120, seed)] as const,
  );
  return [...random, ...sharedNamed(["foresight-obesity", "world3-03"])];
}

function comparedGraphs(): readonly (readonly [string, readonly Arrow[]])[] {
  return [
    ["complete, 8 variables", completeGraph(8)],
    ["ring of 13 diamonds", diamondRing(13)],
    ["trap ladder, 14 steps", trapLadder(14)],
    ["layers of 3, five of them", layered(3, 5)],
    ["random, 30 variables, 60 links", randomMap(30, 60, 1)],
    ["random, 60 variables, 110 links", randomMap(60, 110, 1)],
    ["random, 25 variables, 70 links", randomMap(25, 70, 1)],
    ...sharedNamed(["beergame4", "industrial-dynamics-ch15", "scirev8", "rand-n120-d1.5"]),
  ];
}

function randomMap(variables: number, links: number, seed: number): readonly Arrow[] {
  return randomArrows(seededRandom(seed), { variables, links, selfLinks: false });
}

/** Those of these maps that lie beside the project; says which do not. */
function sharedNamed(names: readonly string[]): readonly (readonly [string, readonly Arrow[]])[] {
  const present = sharedGraphNames();
  const absent = names.filter((name) => !present.includes(name));
  if (absent.length > 0) console.log(`not here, so not measured: ${absent.join(", ")}`);
  return names
    .filter((name) => present.includes(name))
    .map((name) => [name, sharedGraph(name)] as const);
}

function linksOfAll(links: readonly Links[keyof Links][]): Links {
  return Object.fromEntries(links.map((link) => [link.id, link]));
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
