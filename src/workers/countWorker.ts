import { expose } from "comlink";
import { countLoops } from "../core/loops/countLoops";
import type { Counter } from "./countClient";

/** After so many milliseconds "more than so many" is all that is said. */
const DEADLINE = 10_000;

const counter: Counter = {
  async countLoops(graph) {
    const end = performance.now() + DEADLINE;
    const count = countLoops(graph, { shouldStop: () => performance.now() > end });
    // Nobody else is waiting in this worker, and whoever wants it to stop ends it.
    for (let step = count.next(); ; step = count.next()) if (step.done === true) return step.value;
  },
};

expose(counter);
