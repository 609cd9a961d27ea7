import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addLink, changeLinks, setPolarity } from "../../src/core/commands/links";
import type { LoopTotals } from "../../src/core/loops/countLoops";
import { listLoops } from "../../src/core/loops/listLoops";
import { currentAnalysis, NOTHING_MORE, setAnalysis } from "../../src/state/analysisStore";
import { currentDocument, execute, loadDocument, undo } from "../../src/state/documentStore";
import {
  arrangeLong,
  countAll,
  dropLongList,
  findCore,
  listMore,
  setOffice,
  stopListing,
} from "../../src/state/moreLoops";
import { clerkHere, type HiredClerk } from "../../src/workers/clerkClient";
import "../../src/workers/clerkService";
import { id, link } from "../core/commands/carriedOut";
import { sketch, sketchId } from "../sketch";

/** Five loops: a b, a c, b c, a b c, a c b. */
const TEXT = "a +> b, b +> a, a +> c, c +> a, b +> c, c -> b, d";
const TOTALS: LoopTotals = { exact: true, reinforcing: 3n, balancing: 2n, undetermined: 0n };

/** Those who were hired, and the counts that were begun. */
const hired: { dismissed: boolean; stopped: boolean }[] = [];
const counts: { stopped: boolean; give: (totals: LoopTotals) => void; fail: () => void }[] = [];

/** A clerk who works on this thread, and does not end a list before it is told to. */
function clerk(): HiredClerk {
  const record = { dismissed: false, stopped: false };
  hired.push(record);
  const real = clerkHere();
  return {
    ...real,
    stop: async () => void (record.stopped = true),
    dismiss: () => (record.dismissed = true),
  };
}

beforeEach(() => {
  hired.length = 0;
  counts.length = 0;
  setOffice({
    hire: clerk,
    count: () => {
      const give: (totals: LoopTotals) => void = () => {};
      const record = { stopped: false, give, fail: () => {} };
      const totals = new Promise<LoopTotals>((resolve, reject) => {
        record.give = resolve;
        record.fail = () => reject(new Error("out of memory"));
      });
      counts.push(record);
      return { totals, stop: () => (record.stopped = true) };
    },
  });
  loadDocument(sketch(TEXT));
  const { links } = currentDocument();
  setAnalysis({ loops: listLoops(links, { maxLoops: 2 }), links, ...NOTHING_MORE });
});
afterEach(() => setOffice());

const turnSign = () => execute(setPolarity, { linkIds: [link(1)], polarity: "-" });

describe("how many loops there are in all", () => {
  it("is known once they are counted, and counted once", async () => {
    const counted = countAll();
    void countAll();
    expect(counts).toHaveLength(1);
    counts[0]?.give(TOTALS);
    await counted;
    expect(currentAnalysis().total).toEqual(TOTALS);
  });

  it("is not said of other links: the count is ended by the next edit", async () => {
    const counted = countAll();
    turnSign();
    expect(counts[0]?.stopped).toBe(true);
    counts[0]?.give(TOTALS);
    await counted;
    expect(currentAnalysis().total).toBeNull();
    void countAll();
    expect(counts).toHaveLength(2);
  });

  it("stays unknown where the count breaks down", async () => {
    const counted = countAll();
    counts[0]?.fail();
    await counted;
    expect(currentAnalysis().total).toBeNull();
  });
});

describe("a longer list", () => {
  it("is there when it is made, as long as was wished", async () => {
    const listed = listMore(4, Infinity);
    expect(currentAnalysis().longProgress).toEqual({ count: 0, length: 0 });
    await listed;
    expect(currentAnalysis().longProgress).toBeNull();
    expect(currentAnalysis().long?.loops).toMatchObject({ count: 4, complete: false });
    await listMore(100, 2);
    expect(currentAnalysis().long?.loops).toMatchObject({ count: 3, completeUpTo: 2 });
    expect(hired).toHaveLength(1);
  });

  it("stays where something is changed that loops say nothing of", async () => {
    await listMore(100, Infinity);
    execute(changeLinks, { linkIds: [link(1)], changes: { rationale: "They said so." } });
    expect(currentAnalysis().long?.loops.count).toBe(5);
  });

  it("is let go with the first change of the links, and that is known", async () => {
    await listMore(100, Infinity);
    turnSign();
    expect(currentAnalysis()).toMatchObject({ long: null, longGone: 5 });
    execute(addLink, {
      id: id("link", "d-a"),
      source: sketchId("d"),
      target: sketchId("a"),
      polarity: "+",
      delay: null,
    });
    expect(currentAnalysis().longGone).toBe(5);
    await listMore(100, Infinity);
    expect(currentAnalysis()).toMatchObject({ longGone: null, longProgress: null });
    expect(hired).toHaveLength(2);
    expect(hired.map(({ dismissed }) => dismissed)).toEqual([true, false]);
  });

  it("is back when the links are the same again, with what was known of them", async () => {
    const counted = countAll();
    counts[0]?.give(TOTALS);
    await counted;
    await listMore(100, Infinity);
    const { long } = currentAnalysis();
    turnSign();
    void countAll();
    undo();
    expect(currentAnalysis()).toMatchObject({ long, total: TOTALS, longGone: null });
    expect(counts[1]?.stopped).toBe(true);
    expect(hired.map(({ dismissed }) => dismissed)).toEqual([false]);
    expect(await arrangeLong(long?.serial ?? -1, anyWish)).not.toBeNull();
    turnSign();
    expect(currentAnalysis()).toMatchObject({ long: null, longGone: 5 });
  });

  it("is not kept for another document, and nothing is said of it there", async () => {
    await listMore(100, Infinity);
    loadDocument(sketch("a +> b, b +> a"));
    expect(currentAnalysis()).toMatchObject({ long: null, longGone: null });
    expect(hired[0]?.dismissed).toBe(true);
    loadDocument(sketch(TEXT));
    expect(currentAnalysis().long).toBeNull();
  });

  it("is not shown where links have changed while it was made", async () => {
    const listed = listMore(100, Infinity);
    turnSign();
    await listed;
    expect(currentAnalysis()).toMatchObject({ long: null, longProgress: null });
  });

  it("is dropped, and the usual one is there again", async () => {
    await listMore(100, Infinity);
    dropLongList();
    expect(currentAnalysis()).toMatchObject({ long: null, longGone: null });
    expect(currentAnalysis().loops.count).toBe(2);
    expect(await arrangeLong(1, anyWish)).toBeNull();
  });

  it("is stopped by a word to who makes it", async () => {
    const listed = listMore(100, Infinity);
    stopListing();
    expect(hired[0]?.stopped).toBe(true);
    await listed;
  });

  it("fails loudly where who makes it breaks down, and is under way no more", async () => {
    const broken = () => Promise.reject(new Error("out of memory"));
    setOffice({ hire: () => ({ ...clerk(), listMore: broken }), count: () => never });
    await expect(listMore(100, Infinity)).rejects.toThrow("out of memory");
    expect(currentAnalysis().longProgress).toBeNull();
  });

  it("is made on this thread where there are no workers", async () => {
    const forbidden = (): HiredClerk => {
      throw new Error("workers are forbidden here");
    };
    setOffice({ hire: forbidden, count: () => never });
    await listMore(100, Infinity);
    expect(currentAnalysis().long?.loops).toMatchObject({ count: 5, complete: true });
  });
});

describe("the core loops", () => {
  it("are found once, and anew where links have changed", async () => {
    await findCore();
    const { core } = currentAnalysis();
    // Six links less three variables, plus one.
    expect(core?.count).toBe(4);
    await findCore();
    expect(currentAnalysis().core).toBe(core);
    turnSign();
    expect(currentAnalysis().core).toBeNull();
    await findCore();
    expect(currentAnalysis().core?.count).toBe(4);
  });

  it("keep who found them when a longer list is dropped", async () => {
    await findCore();
    await listMore(100, Infinity);
    dropLongList();
    expect(hired[0]?.dismissed).toBe(false);
    await vi.waitFor(() => expect(currentAnalysis().core?.count).toBe(4));
  });
});

const never = { totals: new Promise<never>(() => {}), stop: () => {} };
const anyWish = {
  filter: {
    kind: -1,
    shortest: 0,
    longest: Infinity,
    delayed: -1,
    weakest: -1,
    notWeakest: -1,
    wanted: 0,
    brings: new Int32Array(0),
    saidBrings: new Int32Array(0),
    only: null,
    without: new Int32Array(0),
  },
  order: { by: "shortest" },
} as const;
