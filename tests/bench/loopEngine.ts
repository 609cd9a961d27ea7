// npm run bench: the loop engine on large maps, held against what was promised, against networkx where
// it is installed and against a textbook program, by turns. Ends with 1 when a promise is broken.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countLoops } from "../../src/core/loops/countLoops";
import { independentLoops } from "../../src/core/loops/independentLoops";
import { loopListing } from "../../src/core/loops/listLoops";
import { type LoopGraph, loopGraph } from "../../src/core/loops/loopGraph";
import { buffersOf, type StoredLoops } from "../../src/core/loops/storedLoops";
import {
  type Arrow,
  completeGraph,
  diamondRing,
  linksOf,
  randomArrows,
  seededRandom,
  trapLadder,
} from "../oracle/graphs";
import { atOnce } from "../../src/core/model/steps";
import { johnsonCount } from "../oracle/johnson";
import { sharedGraph, sharedGraphNames } from "../oracle/sharedGraphs";
import { successorsOf } from "../oracle/successors";
import { findNetworkx, type Networkx } from "./networkx";
import { median, milliseconds, printTable, type Row } from "./table";

/** A piece of work of which both the answer and the time are promised. */
interface Task {
  readonly name: string;
  readonly most: number;
  readonly expected: string;
  readonly work: () => string;
}

const ROUNDS = 9;
const EVERYTHING = 3_000_000;
const present = new Set(sharedGraphNames());

if (process.argv.includes("--memory")) {
  tellMemory(process.argv.at(-1) ?? "");
} else {
  const networkx = await findNetworkx();
  const rows = [
    ...taskRows(),
    ...memoryRows(),
    ...storageRows(),
    ...(networkx ? await networkxRows(networkx) : withoutNetworkx()),
  ];
  networkx?.close();
  const failed = rows.filter(({ passed }) => passed === false).length;
  console.log(`\n${rows.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function taskRows(): readonly Row[] {
  const tasks = [...listingTasks(), ...countingTasks(), independentTask()];
  const yardstick = successorsOf(completeGraph(8));
  const times = new Map<Task, number[]>(tasks.map((task) => [task, []]));
  const yardstickTimes: number[] = [];
  const answers = new Map<Task, string>();
  for (let round = 0; round < ROUNDS; round++) {
    yardstickTimes.push(timed(() => johnsonCount(yardstick)).time);
    for (const task of tasks) {
      const { time, result } = timed(task.work);
      // The first round warms up.
      if (round > 0) times.get(task)?.push(time);
      answers.set(task, result);
    }
  }
  const unit = median(yardstickTimes);
  const rows = tasks.map((task): Row => {
    const best = Math.min(...(times.get(task) ?? []));
    const middle = median(times.get(task) ?? []);
    const answer = answers.get(task) ?? "";
    return {
      cells: [
        task.name,
        answer,
        milliseconds(middle),
        milliseconds(best),
        `${task.most}`,
        (middle / unit).toFixed(3),
      ],
      passed: middle <= task.most && answer === task.expected,
    };
  });
  const head = [
    "warm",
    "answer",
    "median ms",
    "best ms",
    "to be at most",
    "Johnson, complete 8 = 1",
  ];
  printTable("the engine alone; every task once a round, nine rounds", head, rows);
  return rows;
}

function listingTasks(): readonly Task[] {
  return [
    ...shared("world3-03", (arrows) => listTask("list and store World3", 800, arrows, 1_863_803)),
    ...shared("foresight-obesity", (arrows) =>
      listTask("list Foresight up to 13 links", 40, arrows, 36_075, 13),
    ),
    listTask("list complete, 10 variables", 200, completeGraph(10), 1_112_073),
    listTask("list trap ladder, 40 steps", 5, trapLadder(40), 80),
    listTask("list 100 diamonds, one link short", 5, diamondRing(100), 0, 199),
  ];
}

function countingTasks(): readonly Task[] {
  return [
    ...shared("world3-03", (arrows) => countTask("count World3", 15, arrows, "1863803")),
    ...shared("foresight-obesity", (arrows) =>
      countTask("count Foresight", 400, arrows, "283457624"),
    ),
    ...shared("rand-n60-d2.5", (arrows) =>
      countTask("count rand-n60-d2.5", 500, arrows, "46330477"),
    ),
    countTask("count ring of 20 diamonds", 5, diamondRing(20), "1048576"),
    countTask("count complete, 10 variables", 10, completeGraph(10), "1112073"),
  ];
}

function independentTask(): Task {
  const graph = graphOf(
    randomArrows(seededRandom(1), { variables: 300, links: 1_200, selfLinks: false }),
  );
  const answer = () => `${atOnce(independentLoops(graph)).count}`;
  return {
    name: "independent loops, 300 variables, 1,200 links",
    most: 300,
    expected: answer(),
    work: answer,
  };
}

function listTask(
  name: string,
  most: number,
  arrows: readonly Arrow[],
  expected: number,
  maxLength = Infinity,
): Task {
  const graph = graphOf(arrows);
  const work = () => `${listed(graph, maxLength).count}`;
  return { name, most, expected: `${expected}`, work };
}

function countTask(name: string, most: number, arrows: readonly Arrow[], expected: string): Task {
  const graph = graphOf(arrows);
  return { name, most, expected, work: () => counted(graph) };
}

/** How much memory a process of its own takes that does nothing but count. */
function memoryRows(): readonly Row[] {
  if (!existsSync("/proc/self/status")) return [];
  const names = ["world3-03", "foresight-obesity", "rand-n60-d2.5"].filter((name) =>
    present.has(name),
  );
  const rows = names.map((name): Row => {
    const script = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, [script, "--memory", name], { encoding: "utf8" });
    const megabytes = Number(child.stdout);
    return { cells: [name, `${megabytes}`], passed: megabytes > 0 && megabytes <= 150 };
  });
  printTable("count, the whole process; at most 150 MB", ["map", "MB"], rows);
  return rows;
}

function tellMemory(name: string): void {
  counted(graphOf(sharedGraph(name)));
  // The peak of this very process; what getrusage tells has its parent's peak in it.
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  process.stdout.write((Number(kilobytes) / 1024).toFixed(0));
}

function storageRows(): readonly Row[] {
  const rows = shared("world3-03", (arrows): Row => {
    const stored = listed(graphOf(arrows), Infinity);
    const bytes = buffersOf(stored).reduce((sum, { byteLength }) => sum + byteLength, 0);
    const each = bytes / stored.count;
    return { cells: ["World3", `${stored.count}`, each.toFixed(1)], passed: each <= 40 };
  });
  printTable("bytes a loop; at most 40", ["map", "loops", "bytes"], rows);
  return rows;
}

async function networkxRows(networkx: Networkx): Promise<readonly Row[]> {
  const rows = [
    ...(await ratioRow(networkx, "world3-03", { most: 200_000, least: 100, rounds: 2 })),
    ...(await ratioRow(networkx, "scirev8", { most: EVERYTHING, least: 300, rounds: 3 })),
  ];
  const head = ["map", "their loops", "theirs, loops/s", "ours, loops/s", "ratio", "at least"];
  printTable(
    `every loop listed and stored, beside networkx ${networkx.version}, which only walks over them`,
    head,
    rows,
  );
  return rows;
}

interface Comparison {
  /** networkx walks over so many loops; ours lists all. */
  readonly most: number;
  readonly least: number;
  readonly rounds: number;
}

async function ratioRow(
  networkx: Networkx,
  name: string,
  { most, least, rounds }: Comparison,
): Promise<readonly Row[]> {
  if (!present.has(name)) return [];
  const graph = graphOf(sharedGraph(name));
  const arcs = Array.from(graph.sources, (source, arc) => [source, graph.targets[arc]!] as const);
  const theirs: number[] = [];
  const ours: number[] = [];
  let loops = 0;
  for (let round = 0; round < rounds; round++) {
    const answer = await networkx.list(arcs, most);
    loops = answer.loops;
    theirs.push(answer.loops / answer.seconds);
    const runs = Array.from({ length: 5 }, () => timed(() => listed(graph, Infinity).count));
    ours.push(...runs.map(({ time, result }) => (1000 * result) / time));
  }
  const [mine, other] = [median(ours), Math.max(...theirs)];
  const ratio = mine / other;
  return [
    {
      cells: [name, `${loops}`, other.toFixed(0), mine.toFixed(0), ratio.toFixed(0), `${least}`],
      passed: ratio >= least,
    },
  ];
}

function withoutNetworkx(): readonly Row[] {
  console.log(
    "\nnetworkx is not installed (Debian: python3-networkx), so nothing is held against it",
  );
  return [];
}

function listed(graph: LoopGraph, maxLength: number): StoredLoops {
  const listing = loopListing(graph, { maxLoops: EVERYTHING, maxLength });
  while (listing.advance());
  return listing.listed();
}

function counted(graph: LoopGraph): string {
  const totals = atOnce(countLoops(graph));
  if (!totals.exact) return `more than ${totals.atLeast - 1n}`;
  return `${totals.reinforcing + totals.balancing + totals.undetermined}`;
}

/** What is to be made of a map that lies beside the project; nothing where it does not. */
function shared<Made>(name: string, make: (arrows: readonly Arrow[]) => Made): readonly Made[] {
  if (present.has(name)) return [make(sharedGraph(name))];
  console.log(`not here, so not measured: ${name}`);
  return [];
}

function graphOf(arrows: readonly Arrow[]): LoopGraph {
  return loopGraph(linksOf(arrows));
}

function timed<Result>(work: () => Result): { readonly time: number; readonly result: Result } {
  const start = performance.now();
  const result = work();
  return { time: performance.now() - start, result };
}
