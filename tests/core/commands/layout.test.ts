import { describe, expect, it } from "vitest";
import { moveVariables, placeBadge, setBends, setPinned } from "../../../src/core/commands/layout";
import { A, annotated, B, C, D, LOOP } from "./annotated";
import { after, changedParts, GONE, id, labelOfStep, link, refusal } from "./carriedOut";

const start = annotated();
const GONE_VARIABLE = id("variable", "gone");

describe("moving variables", () => {
  it("puts their centres on whole pixels, and leaves links and other places as they are", () => {
    const positions = { [A]: { x: 10.5, y: -10.5 }, [B]: { x: -0.2, y: 0.49 } };
    const now = after(start, moveVariables, { positions });
    expect(now.layout.positions[A]).toStrictEqual({ x: 11, y: -10 });
    expect(now.layout.positions[B]).toStrictEqual({ x: 0, y: 0 });
    expect(now.layout.positions[C]).toBe(start.layout.positions[C]);
    expect(now.layout.bends).toBe(start.layout.bends);
    expect(changedParts(start, now)).toEqual(["layout"]);
    expect(labelOfStep(moveVariables, { positions })).toBe("commands:moveVariables 2");
  });

  it("stops a million pixels from the origin", () => {
    const now = after(start, moveVariables, { positions: { [A]: { x: 1e12, y: -Infinity } } });
    expect(now.layout.positions[A]).toEqual({ x: 1_000_000, y: -1_000_000 });
  });

  it("within the same pixel, or of what is gone, is no step", () => {
    const { x, y } = start.layout.positions[A]!;
    const still = { [A]: { x: x + 0.3, y: y - 0.3 } };
    expect(after(start, moveVariables, { positions: still })).toBe(start);
    const gone = { [GONE_VARIABLE]: { x: 1, y: 1 } };
    expect(after(start, moveVariables, { positions: gone })).toBe(start);
  });
});

describe("bending links", () => {
  it("keeps thousandths of the chord, at most ten chords", () => {
    const bends = { [link(2)]: 0.12345, [link(3)]: -99 };
    const now = after(start, setBends, { bends });
    expect(now.layout.bends).toEqual({ [link(1)]: 0.25, [link(2)]: 0.123, [link(3)]: -10 });
    expect(labelOfStep(setBends, { bends })).toBe("commands:setBends 2");
  });

  it("gives a link back to the drawing, which straight is not", () => {
    const straight = after(start, setBends, { bends: { [link(1)]: -0.0001 } });
    expect(straight.layout.bends).toStrictEqual({ [link(1)]: 0 });
    expect(after(straight, setBends, { bends: { [link(1)]: null } }).layout.bends).toEqual({});
  });

  it("as it is bent already, or of what is gone, is no step", () => {
    expect(after(start, setBends, { bends: { [link(1)]: 0.2501, [link(2)]: null } })).toBe(start);
    expect(after(start, setBends, { bends: { [id("link", "gone")]: 1 } })).toBe(start);
  });
});

describe("pinning variables", () => {
  it("keeps them where they are, and lets them go", () => {
    const pinned = after(start, setPinned, { variableIds: [A, B, A], pinned: true });
    expect(pinned.layout.pinned).toEqual([B, A]);
    const args = { variableIds: [B, C], pinned: false };
    expect(after(pinned, setPinned, args).layout.pinned).toEqual([A]);
    expect(labelOfStep(setPinned, args)).toBe("commands:setPinned 2");
  });

  it("that is so already, or of what is gone, is no step", () => {
    expect(after(start, setPinned, { variableIds: [B], pinned: true })).toBe(start);
    expect(after(start, setPinned, { variableIds: [D], pinned: false })).toBe(start);
    expect(after(start, setPinned, { variableIds: [GONE_VARIABLE], pinned: true })).toBe(start);
  });
});

describe("placing the badge of a loop", () => {
  it("keeps its offset in whole pixels, one for each loop, however the loop is written", () => {
    const now = after(start, placeBadge, { path: [B, C, A], offset: { x: 1.6, y: 2 } });
    expect(now.layout.badges).toEqual([{ path: LOOP, offset: { x: 2, y: 2 } }]);
    const other = after(now, placeBadge, { path: [D, C], offset: { x: 0, y: 0 } });
    expect(other.layout.badges).toEqual([
      { path: LOOP, offset: { x: 2, y: 2 } },
      { path: [C, D], offset: { x: 0, y: 0 } },
    ]);
    expect(other.layout.badges[0]).toBe(now.layout.badges[0]);
  });

  it("gives it back to the drawing", () => {
    const now = after(start, placeBadge, { path: LOOP, offset: null });
    expect(now.layout.badges).toEqual([]);
    expect(after(now, placeBadge, { path: LOOP, offset: null })).toBe(now);
  });

  it("is refused for what can be no loop", () => {
    const offset = { x: 0, y: 0 };
    for (const path of [[], [A, A], [A, GONE_VARIABLE]])
      expect(refusal(start, placeBadge, { path, offset })).toEqual(GONE);
  });
});
