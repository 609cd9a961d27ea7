import { milliseconds, printTable, type Row } from "../table";
import { openGallery, stepThroughScenes } from "./scenes";
import type { ServedApp } from "./servedApp";

/** Milliseconds. */
const TARGET = { settled: 400, longTask: 50 };

/** Scenes before a room and the gallery, each as the best of so many rounds. */
export async function sceneRows(served: ServedApp, rounds: number): Promise<readonly Row[]> {
  let settled = Infinity;
  let stepTask = Infinity;
  let drawn = Infinity;
  let galleryTask = Infinity;
  for (let round = 0; round < rounds; round++) {
    const step = await served.visit(stepThroughScenes);
    settled = Math.min(settled, step.settled);
    stepTask = Math.min(stepTask, step.longTask);
    const gallery = await served.visit(openGallery);
    drawn = Math.min(drawn, gallery.drawn);
    galleryTask = Math.min(galleryTask, gallery.longTask);
  }
  const rows = [
    row("scene of 23 variables, key -> settled", settled, TARGET.settled),
    row("longest task of a step", stepTask, TARGET.longTask),
    { cells: ["gallery, click -> 15 models drawn", milliseconds(drawn), ""], passed: null },
    row("longest task of the gallery", galleryTask, TARGET.longTask),
  ];
  printTable("scenes and the gallery, ms", ["", "", "at most"], rows);
  return rows;
}

function row(name: string, time: number, target: number): Row {
  return { cells: [name, milliseconds(time), `${target}`], passed: time <= target };
}
