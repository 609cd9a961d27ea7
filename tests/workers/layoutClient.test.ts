import { afterEach, describe, expect, it, vi } from "vitest";
import { arrange } from "../../src/core/layout/arrange";
import { placesIn, placesWanted } from "../../src/core/layout/insert";
import type { LayoutWanted } from "../../src/core/layout/layoutWanted";
import { findPlaces, startLayout } from "../../src/workers/layoutClient";
import { seedsFor } from "../../src/core/layout/seedsFor";
import type { LayoutWish, Watch } from "../../src/workers/layoutService";
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

  it("of many variables is the same on this thread: the better one of two", async () => {
    vi.stubGlobal("Worker", undefined);
    const asked: number[] = [];
    vi.doMock("../../src/workers/layoutService", () => ({
      layOut: async (wish: LayoutWish, { tell }: Watch) => {
        tell(0.5);
        return laidFor(wish, [9, 5][asked.push(wish.seed) - 1]!);
      },
    }));
    const client = await import("../../src/workers/layoutClient");
    const heard: number[] = [];
    const { laid } = client.startLayout("arrange", large, (share) => heard.push(share));
    expect((await laid)?.cost).toBe(5);
    expect(asked).toEqual(seedsFor(45));
    expect(heard).toEqual([0.25, 0.75]);
    vi.doUnmock("../../src/workers/layoutService");
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
    expect(seeds).toEqual(seedsFor(45));
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

describe("a rehearsal", () => {
  /** A worker that has so many bits left to rehearse, and finds at once. */
  function seatedWith(bits: number) {
    const service = {
      left: bits,
      rehearse: async () => --service.left > 0,
      layOut: async (wish: LayoutWish) => laidFor(wish, 1),
    };
    return service;
  }

  it("is held by as many workers as are ever needed at once, until none has anything left", async () => {
    const client = await freshClient();
    const first = client.rehearseLayout();
    const services = startedWorkers.map((worker, index) => {
      const service = seatedWith(index + 1);
      worker.seat(service);
      return service;
    });
    expect(services).toHaveLength(seedsFor(45).length);
    expect(await first).toBe(true);
    expect(await client.rehearseLayout()).toBe(false);
    expect(services.map(({ left }) => left)).toEqual([-1, 0]);
    expect((await client.startLayout("arrange", large, () => {}).laid)?.cost).toBe(1);
    expect(startedWorkers).toHaveLength(2);
  });

  it("keeps nobody from searching: those who search do not rehearse, and no more are hired", async () => {
    const client = await freshClient();
    const run = client.startLayout("arrange", large, () => {});
    expect(await client.rehearseLayout()).toBe(false);
    expect(startedWorkers).toHaveLength(2);
    run.cancel();
    const again = client.rehearseLayout();
    expect(startedWorkers).toHaveLength(4);
    for (const worker of startedWorkers) worker.dispatchEvent(new Event("error"));
    expect(await again).toBe(false);
  });

  it("leaves nobody behind who cannot be asked: a worker that broke down is not asked again", async () => {
    const client = await freshClient();
    const rehearsal = client.rehearseLayout();
    const [broken, sound] = startedWorkers;
    broken?.dispatchEvent(new Event("error"));
    sound?.seat(seatedWith(1));
    expect(await rehearsal).toBe(false);
    expect((await client.startLayout("tidy", small, () => {}).laid)?.cost).toBe(1);
    expect(startedWorkers).toHaveLength(2);
    expect(broken?.terminated).toBe(true);
  });

  it("cannot be held where no worker can be had", async () => {
    const client = await freshClient();
    vi.stubGlobal("Worker", undefined);
    await expect(client.rehearseLayout()).rejects.toThrow(/Worker/);
  });
});
