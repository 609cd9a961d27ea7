import { describe, expect, it } from "vitest";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { addLeverageTag, changeLeverageTag } from "../../../src/core/commands/leverage";
import { mergeVariables } from "../../../src/core/commands/mergeVariables";
import { changeVariable } from "../../../src/core/commands/variables";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, LoopPath } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { A, annotated, B, C, CITED, D, GROUP, LOOP, NOTE, QUOTE } from "./annotated";
import { after, changedParts, drawn, GONE, id, link, namesIn, refusal } from "./carriedOut";

/** The document with one variable made part of another, by name. */
function merge(document: CldDocument, from: string, into: string): CldDocument {
  return after(document, mergeVariables, { from: sketchId(from), into: sketchId(into) });
}

function named(document: CldDocument, path: LoopPath, name: string): CldDocument {
  return after(document, changeLoopNote, {
    id: id("loopNote", name),
    path,
    changes: { name },
  });
}

/** Each named loop as "name: a b c". */
function names({ loopNotes, variables }: CldDocument): readonly string[] {
  return Object.values(loopNotes).map(
    ({ name, path }) => `${name}: ${path.map((each) => variables[each]?.name).join(" ")}`,
  );
}

describe("merging two variables: their links", () => {
  it("all lead to and from the one that stays", () => {
    const now = merge(sketch("a +> x, x -||> b, c +> y"), "x", "y");
    expect(drawn(now)).toEqual(["a +> y", "y -||> b", "c +> y"]);
    expect(namesIn(now)).toEqual(["a", "b", "c", "y"]);
  });

  it("between the two go, and those of one to itself stay", () => {
    expect(drawn(merge(sketch("x +> y, y -> x, x -> x"), "x", "y"))).toEqual(["y -> y"]);
  });

  it("with the same variable become one: the sign they agree on, or an open one", () => {
    expect(drawn(merge(sketch("x -> a, y -> a"), "x", "y"))).toEqual(["y -> a"]);
    expect(drawn(merge(sketch("x -> a, y +> a"), "x", "y"))).toEqual(["y ?> a"]);
    expect(drawn(merge(sketch("x ?> a, y +> a"), "x", "y"))).toEqual(["y ?> a"]);
    expect(drawn(merge(sketch("a +||> x, a +> y"), "x", "y"))).toEqual(["a +||> y"]);
  });

  it("keep the id of the one that was there, whichever was drawn first", () => {
    for (const text of ["x -> a, y +> a", "y +> a, x -> a"]) {
      const start = sketch(text);
      const stays = Object.values(start.links).find(({ source }) => source === sketchId("y"));
      expect(Object.keys(merge(start, "x", "y").links)).toEqual([stays?.id]);
    }
  });

  it("that are none of theirs are the same objects, and none is copied where none changes", () => {
    const start = sketch("x +> a, y, a +> b");
    expect(merge(start, "x", "y").links[link(2)]).toBe(start.links[link(2)]);
    const unlinked = sketch("x, y, a +> b");
    expect(changedParts(unlinked, merge(unlinked, "x", "y"))).toEqual(["variables", "layout"]);
  });
});

describe("merging two variables: what is said of them", () => {
  it("comes together, and nothing is said twice", () => {
    let start = annotated();
    start = after(start, changeVariable, {
      variableId: A,
      changes: { notes: "from a", definition: "the same" },
    });
    start = after(start, changeVariable, {
      variableId: D,
      changes: { notes: "from d", definition: "the same", kind: "stock" },
    });
    const now = merge(start, "a", "d");
    expect(now.variables[D]).toMatchObject({
      name: "d",
      kind: "stock",
      definition: "the same",
      notes: "from d\nfrom a",
      groupIds: [GROUP],
      evidence: [CITED],
    });
  });

  it("keeps the place of the one that stays", () => {
    const start = annotated();
    const now = merge(start, "b", "d");
    expect(now.layout.positions[D]).toBe(start.layout.positions[D]);
    expect(now.layout.positions[B]).toBeUndefined();
    expect(now.layout.pinned).toEqual([]);
  });

  it("makes one tag of two of the same point, with both reasons", () => {
    const tag = { point: 5, by: "source", target: { type: "variable", id: D } } as const;
    const start = after(annotated(), addLeverageTag, {
      ...tag,
      id: id("leverageTag", "d"),
      rationale: "Rules of the incentive",
    });
    const explained = after(start, changeLeverageTag, {
      tagId: id("leverageTag", 1),
      changes: { despite: "Its loop is not drawn yet" },
    });
    const now = merge(explained, "b", "d");
    const tags = Object.values(now.leverageTags).filter(({ target }) => target.type === "variable");
    expect(tags).toEqual([
      {
        ...tag,
        id: id("leverageTag", "d"),
        rationale: "Rules of the incentive",
        despite: "Its loop is not drawn yet",
        evidence: [CITED],
      },
    ]);
    expect(tags[0]?.evidence[0]?.quoteId).toBe(QUOTE);
  });

  it("drops what was said of a link between the two", () => {
    const now = merge(annotated(), "a", "b");
    expect(Object.values(now.leverageTags).map(({ target }) => target.type)).toEqual([
      "variable",
      "loop",
      "model",
    ]);
    expect(now.layout.bends).toEqual({});
    expect(checkDocument(now)).toEqual([]);
  });
});

describe("merging two variables: their loops", () => {
  it("keep their name when they ran through one of the two", () => {
    const start = named(sketch("a +> x, x +> b, b +> a, y"), [A, sketchId("x"), B], "Growth");
    expect(names(merge(start, "x", "y"))).toEqual(["Growth: a y b"]);
  });

  it("keep their name when they ran from one straight to the other, now one link shorter", () => {
    for (const [from, into] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const now = merge(annotated(), from, into);
      expect(now.loopNotes[NOTE]?.path).toEqual([sketchId(into), C]);
      expect(now.loopLabels).toEqual([{ path: [sketchId(into), C], label: "B1" }]);
      expect(drawn(now)).toContain(`${into} +> c`);
      expect(drawn(now)).toContain(`c -> ${into}`);
    }
  });

  it("are told of no more when they would cross themselves, or when nothing is left of them", () => {
    const eight = sketch("a +> x, x +> b, b +> y, y +> a");
    const path = [A, sketchId("x"), B, sketchId("y")];
    expect(names(merge(named(eight, path, "Eight"), "x", "y"))).toEqual([]);
    const two = named(sketch("x +> y, y +> x"), [sketchId("x"), sketchId("y")], "Two");
    expect(names(merge(two, "x", "y"))).toEqual([]);
  });

  it("that become one are called what the one there was called, and told of with both stories", () => {
    const [x, y] = [sketchId("x"), sketchId("y")];
    let start = sketch("a +> x, x +> a, a +> y, y +> a");
    start = after(start, changeLoopNote, {
      id: id("loopNote", 1),
      path: [A, x],
      changes: { name: "First", story: "It grew.", intended: "reinforcing", visibility: "pinned" },
    });
    start = after(start, changeLoopNote, {
      id: id("loopNote", 2),
      path: [A, y],
      changes: { name: "Second", story: "It spread." },
    });
    start = after(start, giveLoopLabels, {
      labels: [
        { path: [A, x], label: "R1" },
        { path: [A, y], label: "R2" },
      ],
    });
    const now = merge(start, "x", "y");
    expect(Object.values(now.loopNotes)).toEqual([
      {
        ...start.loopNotes[id("loopNote", 2)],
        story: "It spread.\nIt grew.",
        intended: "reinforcing",
        visibility: "pinned",
      },
    ]);
    expect(now.loopLabels).toEqual([{ path: [A, y], label: "R2" }]);
  });

  it("leave a scene that shows each thing once", () => {
    const start = annotated();
    const path = [A, C];
    const scene = {
      ...start.scenes[0]!,
      shown: [
        { type: "variable", id: A },
        { type: "variable", id: B },
        { type: "loop", path: LOOP },
        { type: "loop", path },
      ],
    } as const;
    expect(merge({ ...start, scenes: [scene] }, "b", "a").scenes[0]?.shown).toEqual([
      { type: "variable", id: A },
      { type: "loop", path },
    ]);
  });
});

describe("merging variables that cannot be merged", () => {
  it("is refused: one with itself, and one that is gone", () => {
    expect(refusal(annotated(), mergeVariables, { from: A, into: A })).toEqual({
      code: "cannot-merge",
      params: {},
    });
    const gone = id("variable", "gone");
    expect(refusal(annotated(), mergeVariables, { from: gone, into: A })).toEqual(GONE);
    expect(refusal(annotated(), mergeVariables, { from: A, into: gone })).toEqual(GONE);
  });
});
