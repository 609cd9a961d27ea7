import { describe, expect, it } from "vitest";
import { variableAt, variableTowards } from "../../src/canvas/variableAt";
import { sketchId } from "../sketch";
import { labelsAt } from "./labels";

const labels = labelsAt({ middle: [0, 0], right: [200, 10], far: [500, 0], below: [20, 120] });

describe("the variable at a point", () => {
  it("is the one whose label is there, or whose ring", () => {
    expect(variableAt(labels, { x: 45, y: 10 }, 0)).toBe(sketchId("middle"));
    expect(variableAt(labels, { x: 58, y: 0 }, 10)).toBe(sketchId("middle"));
    expect(variableAt(labels, { x: 58, y: 0 }, 0)).toBeNull();
  });

  it("is the nearer one where two rings meet", () => {
    const close = labelsAt({ left: [0, 0], right: [110, 0] });
    expect(variableAt(close, { x: 58, y: 0 }, 10)).toBe(sketchId("right"));
  });
});

describe("the variable in a direction", () => {
  it("is the nearest one that lies there", () => {
    const from = { x: 0, y: 0 };
    expect(variableTowards(labels, from, "ArrowRight")).toBe(sketchId("right"));
    expect(variableTowards(labels, from, "ArrowDown")).toBe(sketchId("below"));
  });

  it("is none where nothing lies", () => {
    expect(variableTowards(labels, { x: 0, y: 0 }, "ArrowUp")).toBeNull();
    expect(variableTowards(labels, { x: 0, y: 0 }, "ArrowLeft")).toBeNull();
  });

  it("passes over those that are excepted", () => {
    const next = variableTowards(labels, { x: 0, y: 0 }, "ArrowRight", [sketchId("right")]);
    expect(next).toBe(sketchId("far"));
  });
});
