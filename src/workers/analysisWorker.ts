import { expose, transfer } from "comlink";
import type { PackedPaths } from "../core/loops/packedPaths";
import { buffersOf } from "../core/loops/storedLoops";
import { type Analyst, analysisService } from "./analysisService";
import { messagePause } from "./messagePause";

const service = analysisService({ now: () => performance.now(), pause: messagePause });

const analyst: Analyst = {
  async findLoops(request) {
    const answer = await service.findLoops(request);
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
