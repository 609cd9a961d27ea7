import { describe, expect, it } from "vitest";
import { loopName, notesByKey, shortLoopName, tellingPath } from "../../../src/core/loops/loopName";
import { listLoops } from "../../../src/core/loops/listLoops";
import { canonicalLoop } from "../../../src/core/loops/loopPath";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import type { LoopNote, LoopNoteId } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";

const PATH = ["a", "b"].map(sketchId);
const NOTE: LoopNote = {
  id: "n-1" as LoopNoteId,
  path: PATH,
  name: "Success breeds success",
  story: "",
  intended: null,
  evidence: [],
  visibility: "auto",
};

describe("the short name of a loop", () => {
  it("is all its variables while they are few", () => {
    expect(shortLoopName(["Trust", "Effort"])).toBe("Trust → Effort");
    expect(shortLoopName(["Trust", "Effort", "Results"])).toBe("Trust → Effort → Results");
  });

  it("stops after three", () => {
    expect(shortLoopName(["a", "b", "c", "d"])).toBe("a → b → c → …");
  });

  it("of no variables is empty", () => {
    expect(shortLoopName([])).toBe("");
  });
});

describe("what a loop is called", () => {
  const { variables } = sketch("a +> b, b +> a");

  it("is the name somebody gave it", () => {
    expect(loopName(PATH, NOTE, variables)).toBe("Success breeds success");
  });

  it("is made of its variables when nobody named it", () => {
    expect(loopName(PATH, undefined, variables)).toBe("a → b");
    expect(loopName(PATH, { ...NOTE, name: "" }, variables)).toBe("a → b");
  });
});

describe("the notes of a document", () => {
  it("are found by the key of their loop", () => {
    const said = { ...sketch("a +> b, b +> a"), loopNotes: { [NOTE.id]: NOTE } };
    expect(notesByKey(said).get("v-a v-b")).toBe(NOTE);
    expect(notesByKey(said).get("v-b v-a")).toBeUndefined();
  });
});

describe("where a loop that nobody named begins to be told", () => {
  // Three loops through a and b: over c, over d, and there and back.
  const document = sketch("a +> b, b +> a, b +> c, c +> a, b +> d, d +> a");
  const loops = listLoops(document.links);
  const told = (...names: string[]): string =>
    tellingPath(loops, canonicalLoop(names.map(sketchId)))
      .map((id) => document.variables[id]?.name)
      .join("");

  it("is the variable that the fewest others share", () => {
    expect(told("a", "b", "c")).toBe("cab");
    expect(told("a", "b", "d")).toBe("dab");
  });

  it("is the first of the path where all are shared alike", () => {
    expect(told("a", "b")).toBe("ab");
  });

  it("is the first of the path for a loop that is no more", () => {
    expect(tellingPath(NO_LOOPS, [sketchId("a"), sketchId("b")])).toEqual(["a", "b"].map(sketchId));
  });
});
