import { expose, transfer } from "comlink";
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
    return paths && transfer(paths, [paths.starts.buffer, paths.links.buffer]);
  },
};

expose(analyst);
