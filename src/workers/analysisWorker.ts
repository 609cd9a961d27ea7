import { expose, transfer } from "comlink";
import type { PackedLoops } from "../core/loops/packedLoops";
import { type Analyst, analysisService } from "./analysisService";
import { messagePause } from "./messagePause";

const service = analysisService({ now: () => performance.now(), pause: messagePause });

const analyst: Analyst = {
  async findLoops(request) {
    const answer = await service.findLoops(request);
    return answer && transfer(answer, buffers(answer.loops));
  },
  async findWaysBack(graph, back) {
    const paths = await service.findWaysBack(graph, back);
    return paths && transfer(paths, buffers(paths));
  },
};

/** What is handed over instead of copied. */
function buffers({ starts, links }: PackedLoops): Transferable[] {
  return [starts.buffer, links.buffer];
}

expose(analyst);
