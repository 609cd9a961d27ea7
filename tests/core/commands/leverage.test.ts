import { describe, expect, it } from "vitest";
import {
  addLeverageTag,
  changeLeverageTag,
  moveLeverageTag,
  removeLeverageTag,
} from "../../../src/core/commands/leverage";
import { LEVERAGE_POINTS } from "../../../src/core/leverage/leveragePoints";
import type { ElementRef } from "../../../src/core/model/document";
import { A, annotated, B, C, LOOP, SHOWN } from "./annotated";
import { after, changedParts, GONE, id, link, refusal } from "./carriedOut";

const NEW = id("leverageTag", "new");
const start = annotated();
const tag = (target: ElementRef) =>
  ({ id: NEW, target, point: 3, rationale: "The goal", by: "source" }) as const;

describe("tagging", () => {
  it("a variable, a link, a loop or the whole model says where one could intervene", () => {
    for (const target of SHOWN) {
      const now = after(start, addLeverageTag, tag(target));
      expect(now.leverageTags[NEW]).toEqual({ ...tag(target), despite: "", evidence: [] });
      expect(changedParts(start, now)).toEqual(["leverageTags"]);
    }
  });

  it("takes each of the twelve points once on one thing", () => {
    let now = start;
    for (const { point } of LEVERAGE_POINTS)
      now = after(now, addLeverageTag, {
        ...tag({ type: "variable", id: A }),
        id: id("leverageTag", `a${point}`),
        point,
      });
    expect(Object.keys(now.leverageTags)).toHaveLength(4 + 12);
  });

  it("is refused where the same point is already, however the loop is written", () => {
    const refused = { code: "already-tagged", params: { point: 5 } };
    for (const target of SHOWN)
      expect(refusal(start, addLeverageTag, { ...tag(target), point: 5 })).toEqual(refused);
    const turned: ElementRef = { type: "loop", path: [C, A, B] };
    expect(refusal(start, addLeverageTag, { ...tag(turned), point: 5 })).toEqual(refused);
  });

  it("writes a loop from its least variable", () => {
    const now = after(start, addLeverageTag, tag({ type: "loop", path: [B, C, A] }));
    expect(now.leverageTags[NEW]?.target).toEqual({ type: "loop", path: LOOP });
  });

  it("is refused when the thing is gone", () => {
    for (const target of [
      { type: "variable", id: id("variable", "gone") },
      { type: "link", id: id("link", "gone") },
      { type: "loop", path: [A, id("variable", "gone")] },
      { type: "loop", path: [] },
    ] as const)
      expect(refusal(start, addLeverageTag, tag(target)), `on a ${target.type}`).toEqual(GONE);
  });
});

describe("moving a tag to another rung", () => {
  const tagId = id("leverageTag", 2);

  it("changes its point and nothing else that was said, at its place among the others", () => {
    const now = after(start, moveLeverageTag, { tagId, point: 1 });
    expect(now.leverageTags[tagId]).toEqual({ ...start.leverageTags[tagId], point: 1 });
    expect(Object.keys(now.leverageTags)).toEqual(Object.keys(start.leverageTags));
    expect(changedParts(start, now)).toEqual(["leverageTags"]);
  });

  it("is refused for a point that the same thing has already, and is nothing for its own", () => {
    const two = after(start, addLeverageTag, tag({ type: "link", id: link(1) }));
    expect(refusal(two, moveLeverageTag, { tagId: NEW, point: 5 })).toEqual({
      code: "already-tagged",
      params: { point: 5 },
    });
    expect(after(two, moveLeverageTag, { tagId, point: 5 })).toBe(two);
  });

  it("takes back why it stayed where it was", () => {
    const changes = { despite: "The loop is outside of this drawing" };
    const said = after(start, changeLeverageTag, { tagId, changes });
    expect(after(said, moveLeverageTag, { tagId, point: 5 })).toBe(said);
    expect(after(said, moveLeverageTag, { tagId, point: 6 }).leverageTags[tagId]?.despite).toBe("");
  });
});

describe("changing and removing a tag", () => {
  const tagId = id("leverageTag", 2);

  it("changes its reason, whose judgement it is and why it stays, and keeps its quotes", () => {
    const changes = { rationale: "Paradigm", by: "source", despite: "Not drawn yet" } as const;
    const now = after(start, changeLeverageTag, { tagId: id("leverageTag", 1), changes });
    expect(now.leverageTags[id("leverageTag", 1)]).toEqual({
      ...start.leverageTags[id("leverageTag", 1)],
      ...changes,
    });
    expect(now.leverageTags[tagId]).toBe(start.leverageTags[tagId]);
    expect(after(now, changeLeverageTag, { tagId: id("leverageTag", 1), changes })).toBe(now);
  });

  it("takes it off, and only it", () => {
    const now = after(start, removeLeverageTag, { tagId });
    expect(Object.keys(now.leverageTags)).toEqual(["t-1", "t-3", "t-4"]);
    expect(changedParts(start, now)).toEqual(["leverageTags"]);
  });

  it("is refused when it is gone", () => {
    expect(refusal(start, removeLeverageTag, { tagId: NEW })).toEqual(GONE);
    expect(refusal(start, changeLeverageTag, { tagId: NEW, changes: {} })).toEqual(GONE);
    expect(refusal(start, moveLeverageTag, { tagId: NEW, point: 5 })).toEqual(GONE);
  });
});
