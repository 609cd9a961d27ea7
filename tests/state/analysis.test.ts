import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { removeElements } from "../../src/core/commands/elements";
import { addLink, setPolarity } from "../../src/core/commands/links";
import { renameVariable } from "../../src/core/commands/variables";
import { NO_LOOPS } from "../../src/core/loops/loopSet";
import { prepareAnalysis, previewLink, startAnalysis } from "../../src/state/analysis";
import { analysisDesk } from "../../src/state/analysisDesk";
import { analysisFor, currentAnalysis, setAnalysis } from "../../src/state/analysisStore";
import { currentDocument, execute, loadDocument, undo } from "../../src/state/documentStore";
import { analystHere, type HiredAnalyst } from "../../src/workers/analysisClient";
// There before it is asked for, so that no slow machine takes its loading for silence.
import "../../src/workers/analysisService";
import "../../src/workers/earlierAnswers";
import { id, link } from "../core/commands/carriedOut";
import { sketch, sketchId } from "../sketch";
import { lastWorker, startedWorkers, Wire } from "../workers/wire";

const [A, B, C] = [sketchId("a"), sketchId("b"), sketchId("c")];

/** How somebody who was hired behaves: works, fails at every question, or never says a word. */
type Manner = "works" | "fails" | "is silent";

interface Hired {
  manner: Manner;
  asked: number;
  dismissed: boolean;
}

/** Those who are hired one after another, each in the manner that is next; the last manner stays. */
function agency(...manners: readonly Manner[]) {
  const hired: Hired[] = [];
  const hire = (): HiredAnalyst => {
    const manner = manners[Math.min(hired.length, manners.length - 1)] ?? "works";
    const record: Hired = { manner, asked: 0, dismissed: false };
    hired.push(record);
    const real = analystHere();
    return {
      findLoops: (request) => inManner(record, () => real.findLoops(request)),
      findWaysBack: (graph, back) => inManner(record, () => real.findWaysBack(graph, back)),
      findPaths: (graph, wanted) => inManner(record, () => real.findPaths(graph, wanted)),
      dismiss: () => (record.dismissed = true),
    };
  };
  return { hired, hire };
}

function inManner<Answer>(record: Hired, work: () => Promise<Answer>): Promise<Answer> {
  record.asked++;
  if (record.manner === "works") return work();
  if (record.manner === "is silent") return new Promise(() => {});
  return Promise.reject(new Error("out of memory"));
}

let stop = (): void => undefined;

/** Lets everything happen that needs no more than a few milliseconds. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function begin(text: string, ...manners: readonly Manner[]) {
  const elsewhere = agency(...manners);
  const here = agency("works");
  loadDocument(sketch(text));
  stop = startAnalysis(analysisDesk({ elsewhere: elsewhere.hire, here: here.hire }));
  await settled();
  return { hired: elsewhere.hired, here: here.hired };
}

/** The present analyst breaks down at the next question, which is asked at once: b now leads to c. */
async function breakDown(hired: readonly Hired[]): Promise<void> {
  const present = hired.at(-1);
  if (present) present.manner = "fails";
  draw(B, C);
  await settled();
}

function draw(source: typeof A, target: typeof A): void {
  const linkId = id("link", `${source}-${target}`);
  execute(addLink, { id: linkId, source, target, polarity: "+", delay: null });
}

/** Keys of the loops that the panels show. */
function shown(): readonly string[] {
  const { loops } = currentAnalysis();
  return Array.from({ length: loops.count }, (_, index) => loops.key(index));
}

beforeAll(async () => {
  // It is fetched when it is first wanted, which takes longer than anything below.
  await import("../../src/workers/analysisService");
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  setAnalysis({ loops: NO_LOOPS, links: {}, looking: false, failed: false });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("who is hired before the first question", () => {
  it("is the one who is asked then", async () => {
    const elsewhere = agency("works");
    const desk = analysisDesk({ elsewhere: elsewhere.hire, here: agency("works").hire });
    desk.prepare();
    desk.prepare();
    expect(elsewhere.hired).toHaveLength(1);
    loadDocument(sketch("a +> b, b -> a"));
    stop = startAnalysis(desk);
    await settled();
    expect(shown()).toEqual(["v-a v-b"]);
    expect(elsewhere.hired.map(({ asked }) => asked)).toEqual([1]);
  });

  it("may not be there: the question is answered here all the same", async () => {
    const here = agency("works");
    const nobody = (): HiredAnalyst => {
      throw new Error("no workers");
    };
    const desk = analysisDesk({ elsewhere: nobody, here: here.hire });
    desk.prepare();
    loadDocument(sketch("a +> b, b -> a"));
    stop = startAnalysis(desk);
    await settled();
    expect(shown()).toEqual(["v-a v-b"]);
    expect(here.hired).toHaveLength(1);
  });

  it("is in a worker that the page starts with", async () => {
    vi.stubGlobal("Worker", Wire);
    prepareAnalysis();
    expect(startedWorkers).toHaveLength(1);
    lastWorker().seat(analystHere());
    loadDocument(sketch("a +> b, b -> a"));
    stop = startAnalysis();
    await vi.waitFor(() => expect(shown()).toEqual(["v-a v-b"]));
    expect(startedWorkers).toHaveLength(1);
    stop();
    expect(startedWorkers.splice(0)[0]?.terminated).toBe(true);
    vi.unstubAllGlobals();
  });
});

describe("the loops of the present document", () => {
  it("are found when it is opened, and anew when its links change", async () => {
    const { hired } = await begin("a +> b, b +> a", "works");
    expect(shown()).toEqual(["v-a v-b"]);
    execute(removeElements, { variableIds: [], linkIds: [link(2)] });
    expect(currentAnalysis().looking).toBe(true);
    expect(shown()).toEqual(["v-a v-b"]);
    expect(analysisFor(currentDocument())).toBeNull();
    await settled();
    expect(currentAnalysis()).toMatchObject({ looking: false, failed: false });
    expect(shown()).toEqual([]);
    expect(analysisFor(currentDocument())?.complete).toBe(true);
    expect(hired.map(({ asked }) => asked)).toEqual([2]);
  });

  it("are none without links, which nobody is asked for", async () => {
    const { hired } = await begin("a, b", "works");
    expect(analysisFor(currentDocument())?.count).toBe(0);
    expect(currentAnalysis().looking).toBe(false);
    expect(hired).toEqual([]);
  });

  it("are known at once where only a sign has changed, without asking", async () => {
    const { hired } = await begin("a +> b, b +> a", "works");
    execute(setPolarity, { linkIds: [link(1)], polarity: "-" });
    expect(currentAnalysis().looking).toBe(false);
    expect(analysisFor(currentDocument())?.kind(0)).toBe("balancing");
    expect(hired[0]?.asked).toBe(1);
  });

  it("are known at once after an undo, with what links say by then, also while others are looked for", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works");
    draw(B, C);
    await settled();
    undo();
    expect(currentAnalysis().looking).toBe(false);
    expect(analysisFor(currentDocument())?.kind(0)).toBe("reinforcing");
    execute(removeElements, { variableIds: [], linkIds: [link(2)] });
    expect(currentAnalysis().looking).toBe(true);
    undo();
    expect(currentAnalysis().looking).toBe(false);
    expect(shown()).toEqual(["v-a v-b"]);
    await settled();
    expect(shown()).toEqual(["v-a v-b"]);
    expect(hired[0]?.asked).toBe(3);
  });

  it("are not looked for when something else changes", async () => {
    const { hired } = await begin("a +> b, b +> a", "works");
    execute(renameVariable, { variableId: A, name: "another" });
    expect(currentAnalysis().looking).toBe(false);
    expect(hired[0]?.asked).toBe(1);
  });

  it("are those of the newest links, when several changes follow one another", async () => {
    await begin("a +> b, b +> c, c", "works");
    draw(B, A);
    draw(C, A);
    undo();
    await settled();
    expect(shown()).toEqual(["v-a v-b"]);
    expect(analysisFor(currentDocument())?.count).toBe(1);
  });

  it("are waited for no more when all of it ends", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works");
    draw(B, C);
    stop();
    expect(currentAnalysis().looking).toBe(false);
    await settled();
    expect(currentAnalysis()).toMatchObject({ looking: false, failed: false });
    expect(hired[0]?.dismissed).toBe(true);
  });
});

describe("a search that breaks off", () => {
  it("is not looked on as still going on, and nothing new is claimed", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works");
    await breakDown(hired);
    expect(currentAnalysis()).toMatchObject({ looking: false, failed: true });
    expect(shown()).toEqual(["v-a v-b"]);
    expect(analysisFor(currentDocument())).toBeNull();
  });

  it("is begun anew by the next change of the links, by somebody new", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works", "works");
    await breakDown(hired);
    expect(hired).toHaveLength(1);
    expect(hired[0]?.dismissed).toBe(true);
    execute(setPolarity, { linkIds: [link(1)], polarity: "-" });
    expect(currentAnalysis()).toMatchObject({ looking: true, failed: false });
    await settled();
    expect(currentAnalysis()).toMatchObject({ looking: false, failed: false });
    expect(analysisFor(currentDocument())?.count).toBe(1);
    expect(hired).toHaveLength(2);
  });

  it("is begun anew by any other change too", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works", "works");
    await breakDown(hired);
    execute(renameVariable, { variableId: A, name: "another" });
    await settled();
    expect(currentAnalysis().failed).toBe(false);
    expect(analysisFor(currentDocument())?.count).toBe(1);
  });

  it("may break off again, and each change tries somebody new", async () => {
    const { hired, here } = await begin("a +> b, b +> a, c", "works", "fails");
    await breakDown(hired);
    for (const name of ["one", "two"]) {
      execute(renameVariable, { variableId: A, name });
      await settled();
      expect(currentAnalysis()).toMatchObject({ looking: false, failed: true });
    }
    expect(hired.map(({ dismissed }) => dismissed)).toEqual([true, true, true]);
    expect(here).toEqual([]);
  });

  it("does not leave the loops of another document behind", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works", "fails");
    await breakDown(hired);
    loadDocument(sketch("d +> e"));
    await settled();
    expect(currentAnalysis().failed).toBe(true);
    expect(shown()).toEqual([]);
    expect(analysisFor(currentDocument())).toBeNull();
  });
});

describe("somebody who falls silent", () => {
  it("is waited for five seconds, and then the search has broken off", async () => {
    const { hired } = await begin("a +> b, b +> a, c", "works", "is silent");
    await breakDown(hired);
    execute(renameVariable, { variableId: A, name: "another" });
    await vi.advanceTimersByTimeAsync(4_900);
    expect(currentAnalysis().looking).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect(currentAnalysis()).toMatchObject({ looking: false, failed: true });
  });
});

describe("where nobody off this thread ever answers", () => {
  it.each(["fails", "is silent"] as const)(
    "the loops are found on it: who was hired %s",
    async (manner) => {
      const { hired, here } = await begin("a +> b, b +> a, c", manner);
      await vi.advanceTimersByTimeAsync(5_000);
      await settled();
      expect(currentAnalysis()).toMatchObject({ looking: false, failed: false });
      expect(shown()).toEqual(["v-a v-b"]);
      draw(B, C);
      await settled();
      expect(analysisFor(currentDocument())?.count).toBe(1);
      expect(hired).toHaveLength(1);
      expect(here.map(({ asked }) => asked)).toEqual([2]);
    },
  );

  it("also when nobody can be hired at all", async () => {
    loadDocument(sketch("a +> b, b +> a"));
    const elsewhere = (): HiredAnalyst => {
      throw new Error("workers are forbidden here");
    };
    stop = startAnalysis(analysisDesk({ elsewhere, here: agency("works").hire }));
    await settled();
    expect(shown()).toEqual(["v-a v-b"]);
  });

  it("and when that fails too, the search has broken off", async () => {
    loadDocument(sketch("a +> b, b +> a"));
    const [elsewhere, here] = [agency("fails").hire, agency("fails").hire];
    stop = startAnalysis(analysisDesk({ elsewhere, here }));
    await settled();
    expect(currentAnalysis()).toMatchObject({ looking: false, failed: true });
  });
});

describe("what a link would close", () => {
  it("is asked of the same one who looks for loops", async () => {
    const { hired } = await begin("a +> b, b +> c", "works");
    const preview = await previewLink(C, A, "-");
    expect(preview).toMatchObject({ count: 1, complete: true });
    expect(preview.shortest).toEqual({ kind: "balancing", path: [A, B, C] });
    expect(hired.map(({ asked }) => asked)).toEqual([2]);
  });

  it("is not known when the search breaks off, and this is said", async () => {
    const { hired } = await begin("a +> b, b +> c", "works", "fails");
    await breakDown(hired);
    expect(await previewLink(C, A, "+")).toMatchObject({ count: 0, complete: false });
  });

  it("is known without a search for a link from a variable to itself", async () => {
    const { hired } = await begin("a +> b", "works");
    expect(await previewLink(A, A, "-")).toMatchObject({ count: 1, complete: true });
    expect(hired[0]?.asked).toBe(1);
  });

  it("is found here while no analysis runs", async () => {
    loadDocument(sketch("a +> b, b +> c"));
    expect(await previewLink(C, A, "+")).toMatchObject({ count: 1, complete: true });
  });
});
