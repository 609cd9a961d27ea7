import { afterEach, describe, expect, it, vi } from "vitest";
import { arrange } from "../../src/core/layout/arrange";
import { placesIn, placesWanted } from "../../src/core/layout/insert";
import type { LayoutWanted } from "../../src/core/layout/layoutWanted";
import { findPlaces, startLayout } from "../../src/workers/layoutClient";
import type { LayoutWish } from "../../src/workers/layoutService";
import { sketch } from "../sketch";
import { wantedFor, whole } from "../core/layout/nets";
import { lastWorker, startedWorkers, Wire } from "./wire";

afterEach(() => {
  // A worker that has answered is kept for the next question; one that breaks down is not.
  for (const worker of startedWorkers.splice(0)) worker.terminate();
  vi.unstubAllGlobals();
  vi.resetModules();
});

const small = wantedFor(sketch("a +> b, b -> a"));
const large = wantedFor(
  sketch(Array.from({ length: 45 }, (_, at) => `v${at} +> v${(at + 1) % 45}`).join(", ")),
);

function wanted() {
  const document = sketch("a +> b, b -> c, c +> a, c +> d");
  const question = placesWanted(
    { ...document, layout: { ...document.layout, positions: {} } },
    (text) => text.length * 7,
  );
  if (!question) throw new Error("places are wanted");
  return question;
}

/** A client that has no workers waiting, as on a fresh page. */
async function freshClient() {
  vi.stubGlobal("Worker", Wire);
  return import("../../src/workers/layoutClient");
}

/** An answer that says by its cost which wish it belongs to. */
function laidFor({ wanted: { net } }: LayoutWish, cost: number) {
  return { places: net.ids.map(() => ({ x: cost, y: 0 })), bends: [], cost };
}

describe("places", () => {
  it("are found on this thread where no worker can be had", async () => {
    vi.stubGlobal("Worker", undefined);
    expect(await findPlaces(wanted())).toEqual(placesIn(wanted()));
  });

  it("are found on this thread when the worker breaks down, which is ended", async () => {
    const client = await freshClient();
    const found = client.findPlaces(wanted());
    lastWorker().dispatchEvent(new Event("error"));
    expect(await found).toEqual(placesIn(wanted()));
    expect(lastWorker().terminated).toBe(true);
  });
});

describe("another picture", () => {
  it("is found on this thread, in turns, where no worker can be had", async () => {
    vi.stubGlobal("Worker", undefined);
    const heard: number[] = [];
    const { laid } = startLayout("arrange", small, (share) => heard.push(share));
    expect(await laid).toEqual(whole(arrange(small, { seed: 1, share: 1 })));
    expect(heard.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it("is not found when it is cancelled on this thread", async () => {
    vi.stubGlobal("Worker", undefined);
    const run = startLayout("tidy", large, () => {});
    run.cancel();
    expect(await run.laid).toBeNull();
  });

  it("is found in a worker, which tells how far it is and is kept for the next", async () => {
    const client = await freshClient();
    const heard: number[] = [];
    const run = client.startLayout("tidy", small, (share) => heard.push(share));
    lastWorker().seat({
      layOut: async (wish: LayoutWish, tell: (share: number) => Promise<void>) => {
        await tell(0.25);
        await tell(0.5);
        return laidFor(wish, 7);
      },
    });
    expect((await run.laid)?.cost).toBe(7);
    expect(heard).toEqual([0.25, 0.5]);
    expect(startedWorkers).toHaveLength(1);
    expect((await client.startLayout("tidy", small, () => {}).laid)?.cost).toBe(7);
    expect(startedWorkers).toHaveLength(1);
  });

  it("of many variables is looked for twice at once, and the better one is taken", async () => {
    const client = await freshClient();
    const run = client.startLayout("arrange", large, () => {});
    expect(startedWorkers).toHaveLength(2);
    const seeds: number[] = [];
    startedWorkers.forEach((worker, index) =>
      worker.seat({
        layOut: async (wish: LayoutWish) => {
          seeds.push(wish.seed);
          return laidFor(wish, [9, 5][index]!);
        },
      }),
    );
    expect((await run.laid)?.cost).toBe(5);
    expect(new Set(seeds).size).toBe(2);
  });

  it("is given up at once when it is cancelled: its workers are ended", async () => {
    const client = await freshClient();
    const run = client.startLayout("arrange", large, () => {});
    run.cancel();
    expect(await run.laid).toBeNull();
    expect(startedWorkers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it("is found on this thread when one of the workers breaks down, and the other is ended", async () => {
    const client = await freshClient();
    const lone: LayoutWanted = { ...large, pinned: large.pinned.map(() => 1) };
    const run = client.startLayout("arrange", lone, () => {});
    lastWorker().dispatchEvent(new Event("error"));
    expect((await run.laid)?.places).toEqual(lone.standing);
    expect(startedWorkers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });
});
