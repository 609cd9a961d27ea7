import { wrap } from "comlink";
import { placesIn, type PlacesWanted } from "../core/layout/insert";
import type { Point } from "../core/model/document";

/** What the worker answers to. */
export interface Arranger {
  placesIn(question: PlacesWanted): Promise<readonly Point[]>;
}

/** A place for every variable, found in a worker; where none can be had, or it fails, on this thread. */
export async function findPlaces(question: PlacesWanted): Promise<readonly Point[]> {
  try {
    return await askWorker(question);
  } catch {
    return placesIn(question);
  }
}

/** It is started for one question: large documents without places are seldom opened. */
async function askWorker(question: PlacesWanted): Promise<readonly Point[]> {
  const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), {
    type: "module",
    name: "layout",
  });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Error("The worker broke down")));
  });
  try {
    return await Promise.race([wrap<Arranger>(worker).placesIn(question), broken]);
  } finally {
    worker.terminate();
  }
}
