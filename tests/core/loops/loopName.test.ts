import { describe, expect, it } from "vitest";
import { loopName, notesByKey, shortLoopName } from "../../../src/core/loops/loopName";
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
