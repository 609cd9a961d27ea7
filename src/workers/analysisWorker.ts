import { expose, transfer } from "comlink";
import type { PackedPaths } from "../core/loops/packedPaths";
import { buffersOf } from "../core/loops/storedLoops";
import { type Analyst, analysisService } from "./analysisService";
import { messagePause } from "./messagePause";

const surroundings = { now: () => performance.now(), pause: messagePause };
const service = analysisService(surroundings);

/** After the first answer there is time: the page is busy with showing it. */
const REST_MS = 200;
let isWarm = false;
function warmUpOnce(): void {
  if (isWarm) return;
  isWarm = true;
  setTimeout(() => void rehearse(), REST_MS);
}

async function rehearse(): Promise<void> {
  const warming = await import("./warmUp").catch(() => null);
  await warming?.warmUp(surroundings);
}

const analyst: Analyst = {
  async findLoops(request) {
    const found = await service.findLoops(request);
    warmUpOnce();
    // The service keeps its own, to make the next answer of it.
    const answer = structuredClone(found);
    return answer && transfer(answer, buffersOf(answer.loops));
  },
  async findWaysBack(graph, back) {
    const paths = await service.findWaysBack(graph, back);
    return paths && handedOver(paths);
  },
  async findPaths(graph, wanted) {
    const paths = await service.findPaths(graph, wanted);
    return paths && handedOver(paths);
  },
};

function handedOver(paths: PackedPaths): PackedPaths {
  return transfer(paths, [paths.starts.buffer, paths.links.buffer]);
}

expose(analyst);
