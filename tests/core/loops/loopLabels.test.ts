import { describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { placeBadge } from "../../../src/core/commands/layout";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { addLink, setPolarity } from "../../../src/core/commands/links";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { addScene } from "../../../src/core/commands/scenes";
import { listLoops } from "../../../src/core/loops/listLoops";
import { giveLabels, labelOf, labelsByKey } from "../../../src/core/loops/loopLabels";
import { loopKey } from "../../../src/core/loops/loopPath";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, LoopPath, Polarity } from "../../../src/core/model/document";
import { completeGraph } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";
import { after, id, link } from "../commands/carriedOut";

const [A, B, C, D] = [sketchId("a"), sketchId("b"), sketchId("c"), sketchId("d")];
const TWO_LOOPS = "a +> b, b +> a, b +> c, c -> b";

/** The document with the labels it should have, as after an answer of the analysis. */
function labelled(document: CldDocument, remembered = new Map<string, string>()): CldDocument {
  const labels = giveLabels({ document, loops: listLoops(document.links), remembered });
  return after(document, giveLoopLabels, { labels });
}

/** Labels as "R1: a b". */
function told({ loopLabels, variables }: CldDocument): readonly string[] {
  return loopLabels.map(
    ({ path, label }) => `${label}: ${path.map((each) => variables[each]?.name).join(" ")}`,
  );
}

function withLabel(document: CldDocument, path: LoopPath, label: string): CldDocument {
  return after(document, giveLoopLabels, { labels: [...document.loopLabels, { path, label }] });
}
function without(document: CldDocument, number: number): CldDocument {
  return after(document, removeElements, { variableIds: [], linkIds: [link(number)] });
}
function turned(document: CldDocument, number: number, polarity: Polarity): CldDocument {
  return after(document, setPolarity, { linkIds: [link(number)], polarity });
}

/** Everybody influences everybody: 409 loops among six, 2,365 among seven. */
function crowd(size: number): CldDocument {
  return sketch(
    completeGraph(size)
      .map(({ from, to }) => `${from} +> ${to}`)
      .join(", "),
  );
}

describe("the labels of new loops", () => {
  it("are R, B and U, each counted from 1, shortest loop first", () => {
    const open = `${TWO_LOOPS}, c ?> a, a -> d, d -> a`;
    expect(told(labelled(sketch(open)))).toEqual(["R1: a b", "R2: a d", "B1: b c", "U1: a b c"]);
  });

  it("go on from the highest of their letter: R3 of a ready-made model is no gap to fill", () => {
    const model = withLabel(sketch(TWO_LOOPS), [A, B], "R3");
    const more = after(model, addLink, {
      id: id("link", "new"),
      source: C,
      target: A,
      polarity: "+",
      delay: null,
    });
    expect(told(labelled(more))).toEqual(["R3: a b", "B1: b c", "R4: a b c"]);
  });

  it("are the same list when every loop has one", () => {
    const now = labelled(sketch(TWO_LOOPS));
    expect(labelled(now)).toBe(now);
    const none = sketch("a +> b");
    expect(labelled(none)).toBe(none);
  });

  it("stay sound beside numbers that no counting reaches", () => {
    for (const strange of ["R999999999999999999999999", "R9007199254740991", "R1000000000"]) {
      const now = labelled(withLabel(sketch("a +> b, b +> a, b +> c, c +> b"), [B, D], strange));
      const all = after(sketch("a, b, c, d"), giveLoopLabels, { labels: now.loopLabels });
      expect(checkDocument(all)).toEqual([]);
      expect(now.loopLabels).toHaveLength(3);
    }
  });
});

describe("a loop that is gone for a while", () => {
  const start = labelled(sketch(TWO_LOOPS));

  it("keeps its label, and nobody else gets it", () => {
    const now = labelled(without(start, 2));
    expect(now.loopLabels).toBe(start.loopLabels);
    const other = after(now, addLink, {
      id: id("link", "new"),
      source: C,
      target: A,
      polarity: "+",
      delay: null,
    });
    expect(told(labelled(other))).toEqual(["R1: a b", "B1: b c", "R2: a b c"]);
  });

  it("has it again when it returns by another link", () => {
    const back = { id: id("link", "again"), source: B, target: A, polarity: "+" } as const;
    const now = after(without(start, 2), addLink, { ...back, delay: null });
    expect(told(labelled(now))).toEqual(told(start));
  });

  it("has it again after undo, where the document does not know it any more", () => {
    const remembered = new Map([
      ["R1", loopKey([C, D])],
      ["B7", loopKey([B, C])],
    ]);
    expect(told(labelled(sketch(TWO_LOOPS), remembered))).toEqual(["R2: a b", "B7: b c"]);
  });
});

describe("a loop whose kind has changed", () => {
  it("takes the other letter and keeps its number, where that is free", () => {
    const start = labelled(sketch("a +> b, b +> a"));
    expect(told(labelled(turned(start, 2, "-")))).toEqual(["B1: a b"]);
    expect(told(labelled(turned(start, 2, "?")))).toEqual(["U1: a b"]);
  });

  it("takes the next number where another loop had that label", () => {
    const start = labelled(sketch(TWO_LOOPS));
    expect(told(labelled(turned(start, 2, "-")))).toEqual(["B2: a b", "B1: b c"]);
  });

  it("has its first label again when it changes back", () => {
    const start = labelled(sketch(TWO_LOOPS));
    const memory = new Map(start.loopLabels.map(({ path, label }) => [label, loopKey(path)]));
    const other = labelled(turned(start, 2, "-"), memory);
    expect(told(labelled(turned(other, 2, "+"), memory))).toEqual(told(start));
  });

  it("while it was dormant is noticed when it returns", () => {
    const start = labelled(sketch(TWO_LOOPS));
    const back = { id: id("link", "again"), source: B, target: A, polarity: "-" } as const;
    const now = after(without(start, 2), addLink, { ...back, delay: null });
    expect(told(labelled(now))).toEqual(["B2: a b", "B1: b c"]);
  });
});

describe("with more than 200 loops", () => {
  const many = crowd(6);
  const loops = listLoops(many.links);
  const [first, second, third, fourth, fifth, sixth] = [0, 9, 99, 199, 299, 399].map((index) =>
    loops.path(index),
  );
  const said: readonly (readonly [string, CldDocument, LoopPath | undefined])[] = [
    ["named", note(first, { name: "Core" }), first],
    ["told of", note(second, { story: "It grows." }), second],
    ["said to balance", note(third, { intended: "balancing" }), third],
    ["pinned", note(fourth, { visibility: "pinned" }), fourth],
    ["placed", after(many, placeBadge, { path: fifth!, offset: { x: 0, y: 0 } }), fifth],
    ["tagged", tagged(sixth), sixth],
    ["shown", shown(sixth, false), sixth],
    ["emphasised", shown(first, true), first],
  ];

  function note(path: LoopPath | undefined, changes: object): CldDocument {
    return after(many, changeLoopNote, { id: id("loopNote", 1), path: path!, changes });
  }
  function tagged(path: LoopPath | undefined): CldDocument {
    const target = { type: "loop", path: path! } as const;
    const tag = { id: id("leverageTag", 1), target, point: 7, rationale: "" } as const;
    return after(many, addLeverageTag, { ...tag, by: "modeller" });
  }
  function shown(path: LoopPath | undefined, isEmphasised: boolean): CldDocument {
    const refs = [{ type: "loop", path: path! }] as const;
    const scene = { id: id("scene", 1), title: "", caption: "" };
    const what = isEmphasised
      ? { shown: "everything" as const, emphasised: refs }
      : { shown: refs, emphasised: [] };
    return after(many, addScene, { scene: { ...scene, ...what } });
  }

  it("only those have a label of which something is said", () => {
    expect(loops.count).toBe(409);
    expect(labelled(many).loopLabels).toEqual([]);
    for (const [how, document, path] of said)
      expect(labelled(document).loopLabels, `a loop that is ${how}`).toEqual([
        { path, label: "R1" },
      ]);
  });

  it("a loop that is only hidden has none, and labels of others are taken away", () => {
    expect(labelled(note(first, { visibility: "hidden" })).loopLabels).toEqual([]);
    const before = withLabel(note(first, { name: "Core" }), second!, "R8");
    expect(labelled(before).loopLabels).toEqual([{ path: first, label: "R9" }]);
  });

  it("the others are called by their rank", () => {
    const now = labelled(note(second, { name: "Core" }));
    expect(labelOf(now, loops, 9)).toBe("R1");
    expect(labelOf(now, loops, 10)).toBe("#11");
    const most = crowd(7);
    expect(labelOf(most, listLoops(most.links), 1203)).toBe("#1,204");
  });

  it("begins at 201: a hub with 200 loops has them all labelled", () => {
    const hub = (spokes: number) =>
      sketch(
        Array.from({ length: spokes }, (_, spoke) => `hub +> x${spoke}, x${spoke} +> hub`).join(),
      );
    expect(labelled(hub(200)).loopLabels.at(-1)?.label).toBe("R200");
    expect(labelled(hub(201)).loopLabels).toEqual([]);
  });

  it("so it is when not all of fewer loops are known", () => {
    const document = sketch(TWO_LOOPS);
    const some = listLoops(document.links, { maxLoops: 1 });
    expect(giveLabels({ document, loops: some, remembered: new Map() })).toEqual([]);
  });
});

describe("labels of loops that are gone", () => {
  const gone = Array.from({ length: 250 }, (_, number) => ({
    path: [sketchId(`x${1000 + number}`)],
    label: `B${number + 1}`,
  }));

  it("are kept up to 200, the oldest dropped first, those of named loops never", () => {
    const start = sketch(`${TWO_LOOPS}, x1000`);
    const oldest = after(start, changeLoopNote, {
      id: id("loopNote", 1),
      path: [sketchId("x1000")],
      changes: { name: "Of old" },
    });
    const labels = labelled({ ...oldest, loopLabels: gone }).loopLabels;
    expect(labels.map(({ label }) => label)).toEqual([
      "B1",
      ...gone.slice(50).map(({ label }) => label),
      "R1",
      "B251",
    ]);
  });

  it("are read from a list as often as one likes, built once", () => {
    expect(labelsByKey(gone).get("v-x1003")).toBe("B4");
    expect(labelsByKey(gone)).toBe(labelsByKey(gone));
  });
});
