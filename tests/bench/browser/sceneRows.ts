import { milliseconds, printTable, type Row } from "../table";
import { openGallery, type SceneTimes, stepThroughScenes } from "./scenes";
import type { ServedApp } from "./servedApp";

/** Milliseconds. */
const TARGET = { settled: 400, longTask: 50 };

/** Scenes before a room and the gallery: the slowest step, each step at its best of so many rounds. */
export async function sceneRows(served: ServedApp, rounds: number): Promise<readonly Row[]> {
  let steps = await served.visit(stepThroughScenes);
  let { drawn, longTask: galleryTask } = await served.visit(openGallery);
  for (let round = 1; round < rounds; round++) {
    const again = await served.visit(stepThroughScenes);
    steps = steps.map((step, place) => better(step, again[place] ?? step));
    const gallery = await served.visit(openGallery);
    drawn = Math.min(drawn, gallery.drawn);
    galleryTask = Math.min(galleryTask, gallery.longTask);
  }
  const settled = Math.max(...steps.map((step) => step.settled));
  const stepTask = Math.max(...steps.map((step) => step.longTask));
  const rows = [
    row("scene of 23 variables, key -> settled", settled, TARGET.settled),
    row("longest task of a step", stepTask, TARGET.longTask),
    { cells: ["gallery, click -> 15 models drawn", milliseconds(drawn), ""], passed: null },
    row("longest task of the gallery", galleryTask, TARGET.longTask),
  ];
  printTable("scenes and the gallery, ms", ["", "", "at most"], rows);
  return rows;
}

function better(one: SceneTimes, other: SceneTimes): SceneTimes {
  return {
    settled: Math.min(one.settled, other.settled),
    longTask: Math.min(one.longTask, other.longTask),
  };
}

function row(name: string, time: number, target: number): Row {
  return { cells: [name, milliseconds(time), `${target}`], passed: time <= target };
}
