import { milliseconds, printTable, type Row } from "../table";
import { turnLens } from "./lens";
import type { ServedApp } from "./servedApp";

/** Milliseconds of script: one frame. */
const TARGET = 16;

/** The leverage lens over 200 variables and 400 links, as the best of so many rounds. */
export async function lensRows(served: ServedApp, rounds: number): Promise<readonly Row[]> {
  let on = Infinity;
  let off = Infinity;
  let chips = 0;
  for (let round = 0; round < rounds; round++) {
    const times = await served.visit(turnLens);
    on = Math.min(on, times.on);
    off = Math.min(off, times.off);
    chips = times.chips;
  }
  const rows = [row(`on, ${chips} chips`, on), row("off", off)];
  printTable("leverage lens, ms of script", ["", "", "at most"], rows);
  return rows;
}

function row(name: string, time: number): Row {
  return { cells: [name, milliseconds(time), `${TARGET}`], passed: time <= TARGET };
}
