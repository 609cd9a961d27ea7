import { expose, transfer } from "comlink";
import { buffersOf } from "../core/loops/storedLoops";
import { type Batch, type Clerk, clerkService } from "./clerkService";
import { messagePause } from "./messagePause";

const service = clerkService({ now: () => performance.now(), pause: messagePause });

/** A list for the page, which is handed over; the clerk goes on with its own. */
function forPage(batch: Batch): Batch {
  return structuredClone(batch);
}

const clerk: Clerk = {
  async listMore(wish, tell) {
    const last = await service.listMore(wish, ({ progress, batch }) => {
      const given = batch && forPage(batch);
      tell(transfer({ progress, batch: given }, given ? buffersOf(given.loops) : []));
    });
    const given = last && forPage(last);
    return given && transfer(given, buffersOf(given.loops));
  },
  stop: () => service.stop(),
  async arrange(serial, wish) {
    const arranged = await service.arrange(serial, wish);
    return arranged && transfer(arranged, [arranged.indices.buffer]);
  },
  async findCore(graph) {
    const core = await service.findCore(graph);
    return core && transfer(core, buffersOf(core));
  },
};

expose(clerk);
