import { describe, expect, it } from "vitest";
import { cutElements, removeElements } from "../../../src/core/commands/elements";
import { checkDocument } from "../../../src/core/model/checkDocument";
import { A, annotated, B, C, D, NOTE } from "./annotated";
import { after, changedParts, drawn, GONE, id, labelOfStep, link, refusal } from "./carriedOut";

const start = annotated();
const tagged = (document: typeof start) =>
  Object.values(document.leverageTags).map(({ target }) => target.type);

describe("deleting a variable", () => {
  const now = after(start, removeElements, { variableIds: [B], linkIds: [] });

  it("deletes its links too, and nothing else that is drawn", () => {
    expect(drawn(now)).toEqual(["c -> a", "c +> d"]);
    expect(Object.keys(now.variables)).toEqual([A, C, D]);
    expect(now.variables[A]).toBe(start.variables[A]);
  });

  it("takes along all that was said of it, its links and its loops", () => {
    expect(now.loopNotes).toEqual({});
    expect(now.loopLabels).toEqual([]);
    expect(tagged(now)).toEqual(["model"]);
    expect(now.layout).toMatchObject({ bends: {}, pinned: [], badges: [] });
    expect(Object.keys(now.layout.positions)).toEqual([A, C, D]);
    const shown = [{ type: "model" }];
    expect(now.scenes[0]).toMatchObject({ shown, emphasised: shown, title: "The core" });
  });

  it("leaves quotes, sources and groups, whatever they were about", () => {
    for (const part of ["quotes", "sources", "informants", "groups", "metadata"] as const)
      expect(now[part]).toBe(start[part]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("that nothing leads through leaves loops as they are", () => {
    const without = after(start, removeElements, { variableIds: [D], linkIds: [] });
    expect(without.loopNotes).toBe(start.loopNotes);
    expect(without.loopLabels).toBe(start.loopLabels);
    expect(without.leverageTags).toBe(start.leverageTags);
    expect(without.scenes).toBe(start.scenes);
  });
});

describe("deleting a link", () => {
  const now = after(start, removeElements, { variableIds: [], linkIds: [link(1)] });

  it("leaves the loop that it closed dormant: name, label, tag and badge stay", () => {
    expect(now.loopNotes[NOTE]).toBe(start.loopNotes[NOTE]);
    expect(now.loopLabels).toBe(start.loopLabels);
    expect(now.layout.badges).toBe(start.layout.badges);
    expect(tagged(now)).toEqual(["variable", "loop", "model"]);
  });

  it("forgets its bend, and scenes show it no more", () => {
    expect(now.layout.bends).toEqual({});
    expect(now.scenes[0]?.emphasised.map(({ type }) => type)).toEqual([
      "variable",
      "loop",
      "model",
    ]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("of which nothing is said changes only the links", () => {
    const without = after(start, removeElements, { variableIds: [], linkIds: [link(4)] });
    expect(changedParts(start, without)).toEqual(["links"]);
  });
});

describe("deleting several things", () => {
  it("is one step with their number", () => {
    const args = { variableIds: [A, B], linkIds: [link(4)] };
    expect(drawn(after(start, removeElements, args))).toEqual([]);
    expect(labelOfStep(removeElements, args)).toBe("commands:removeElements 3");
  });

  it("deletes what is there of them, and is refused when nothing is", () => {
    const [gone, goneLink] = [id("variable", "gone"), id("link", "gone")];
    const some = { variableIds: [gone, D], linkIds: [goneLink] };
    expect(Object.keys(after(start, removeElements, some).variables)).toEqual([A, B, C]);
    expect(refusal(start, removeElements, { variableIds: [gone], linkIds: [goneLink] })).toEqual(
      GONE,
    );
    expect(refusal(start, removeElements, { variableIds: [], linkIds: [] })).toEqual(GONE);
  });

  it("for the clipboard is the same, called otherwise", () => {
    const args = { variableIds: [A, B], linkIds: [link(1)] };
    expect(after(start, cutElements, args)).toEqual(after(start, removeElements, args));
    expect(labelOfStep(cutElements, args)).toBe("commands:cutElements 2");
  });
});
