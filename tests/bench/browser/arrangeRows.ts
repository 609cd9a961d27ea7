import { median, milliseconds, printTable, type Row } from "../table";
import {
  arrangeAgain,
  type DiagramTimes,
  generatedDiagram,
  openBare,
  type OpenedTimes,
} from "./arrange";
import type { ServedApp } from "./servedApp";

/** Milliseconds, by the number of variables, and how often each is measured. */
const SIZES = [
  { variables: 30, atMost: 1000, runs: { warm: 4, moving: 2, tidied: 3 } },
  { variables: 60, atMost: 3000, runs: { warm: 3, moving: 2, tidied: 2 } },
  { variables: 100, atMost: 6000, runs: { warm: 2, moving: 2, tidied: 1 } },
  { variables: 150, atMost: 12_000, runs: { warm: 2, moving: 2, tidied: 1 } },
];
const TARGET = { longTask: 50, cancelled: 100, progress: 600, opened: 1500 };
/** What takes longer than this says how far it is. */
const PATIENCE = 500;
const HEAD = [
  "variables",
  "first",
  "of it worker",
  "again",
  "best",
  "of it worker",
  "at most",
  "tidied",
  "best",
  "long task",
  "of it worked",
  "moving",
  "of it worked",
];

/** Generated diagrams arranged, tidied, called off, and opened without places. */
export async function arrangeRows(served: ServedApp, rounds: number): Promise<readonly Row[]> {
  const searches: Row[] = [];
  const seen: Row[] = [];
  for (const { variables, atMost, runs } of SIZES.filter(isAsked)) {
    const document = generatedDiagram(variables, "placed");
    const times = await served.visit((page) => arrangeAgain(page, document, runs));
    searches.push(searchRow(variables, atMost, times));
    seen.push(...seenRows(variables, times));
  }
  const title = `arranged or tidied until it is seen, ms: the best at most so much, no task over ${TARGET.longTask}`;
  printTable(title, HEAD, searches);
  printTable("a search seen and called off, ms", ["", "", "at most"], seen);
  const opened = await openedRows(served, rounds);
  printTable("30 variables opened without places, ms", ["", "", "at most"], opened);
  return [...searches, ...seen, ...opened];
}

/** LOOPWRIGHT_VARIABLES=30,60 leaves the others out. */
function isAsked({ variables }: (typeof SIZES)[number]): boolean {
  const asked = process.env["LOOPWRIGHT_VARIABLES"]?.split(",");
  return asked?.includes(`${variables}`) ?? true;
}

function searchRow(variables: number, atMost: number, times: DiagramTimes): Row {
  const { first, warm, moving, tidied } = times;
  const taken = warm.map((one) => one.taken);
  const tidying = tidied.map((one) => one.taken);
  const best = Math.min(...taken);
  const longTask = Math.min(...[first, ...warm].map((one) => one.longTask));
  const movingTask = Math.min(...moving.map((one) => one.longTask));
  const figures = [
    first.taken,
    first.processor.worker,
    median(taken),
    best,
    Math.min(...warm.map(({ processor }) => processor.worker)),
    atMost,
    median(tidying),
    Math.min(...tidying),
    longTask,
    Math.min(...[first, ...warm].map(({ processor }) => processor.longTask)),
    movingTask,
    Math.min(...moving.map(({ processor }) => processor.longTask)),
  ];
  return {
    cells: [`${variables}`, ...figures.map((figure) => figure.toFixed(0))],
    passed: best <= atMost && Math.max(longTask, movingTask) <= TARGET.longTask,
  };
}

/** Progress is asked for where the quickest run took long enough for it to be seen. */
function seenRows(variables: number, { warm, cancelled }: DiagramTimes): readonly Row[] {
  const progress = warm.flatMap((one) => one.progress ?? []);
  const isLong = warm.every(({ taken }) => taken > PATIENCE + 200);
  const rows: Row[] = [];
  if (isLong) {
    rows.push(
      row(
        `${variables} variables: until progress is shown`,
        Math.min(...progress),
        TARGET.progress,
      ),
    );
  }
  if (cancelled.gone !== null) {
    const time = cancelled.gone;
    const moved = cancelled.isMoved ? ", and yet something was moved" : "";
    const passed = time <= TARGET.cancelled && !cancelled.isMoved;
    const name = `${variables} variables: from Escape until progress is gone${moved}`;
    rows.push({ ...row(name, time, TARGET.cancelled), passed });
  }
  return rows;
}

async function openedRows(served: ServedApp, rounds: number): Promise<readonly Row[]> {
  const document = generatedDiagram(30, "bare");
  const all: (readonly OpenedTimes[])[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(await served.visit((page) => openBare(page, document)));
  }
  return ["in a fresh page", "the same again"].flatMap((name, index) => {
    const opened = all.flatMap((times) => times[index] ?? []);
    const settled = Math.min(...opened.map((one) => one.settled));
    const painted = Math.min(...opened.map((one) => one.painted));
    return [
      row(`${name}: until all of it stands where it stays`, settled, TARGET.opened),
      { cells: ["  until it is seen", milliseconds(painted), ""], passed: null },
    ];
  });
}

function row(name: string, time: number, target: number): Row {
  return { cells: [name, milliseconds(time), `${target}`], passed: time <= target };
}
