import { milliseconds, printTable, type Row } from "../table";
import { type LensTimes, turnLens } from "./lens";
import type { ServedApp } from "./servedApp";

/** Milliseconds of script: one frame. */
const TARGET = 16;

/** Each lens over 200 variables and 400 links, as the best of so many rounds. */
export async function lensRows(served: ServedApp, rounds: number): Promise<readonly Row[]> {
  const times: LensTimes[] = [];
  for (let round = 0; round < rounds; round++) times.push(await served.visit(turnLens));
  const best = (figure: (each: LensTimes) => number): number => Math.min(...times.map(figure));
  const rows = [
    row(
      `leverage on, ${times[0]?.chips ?? 0} chips`,
      best(({ leverage }) => leverage.on),
    ),
    row(
      "leverage off",
      best(({ leverage }) => leverage.off),
    ),
    row(
      "evidence on",
      best(({ evidence }) => evidence.on),
    ),
    row(
      "evidence off",
      best(({ evidence }) => evidence.off),
    ),
    row(
      `feedback on, ${times[0]?.bands ?? 0} bands ${times[0]?.loops ?? ""}`,
      best(({ feedback }) => feedback.on),
    ),
    row(
      "feedback off",
      best(({ feedback }) => feedback.off),
    ),
  ];
  printTable("lenses, ms of script", ["", "", "at most"], rows);
  return rows;
}

function row(name: string, time: number): Row {
  return { cells: [name, milliseconds(time), `${TARGET}`], passed: time <= TARGET };
}
