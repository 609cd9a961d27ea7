import { describe, expect, it } from "vitest";
import type { ElementRef, LinkId } from "../../../src/core/model/document";
import { elementKey, sameElement } from "../../../src/core/model/elementKey";
import { sketchId } from "../../sketch";

const a: ElementRef = { type: "variable", id: sketchId("a") };
const b: ElementRef = { type: "variable", id: sketchId("b") };
const link: ElementRef = { type: "link", id: "l-1" as LinkId };
const loop: ElementRef = { type: "loop", path: [sketchId("a"), sketchId("b")] };
const model: ElementRef = { type: "model" };

describe("sameElement", () => {
  it.each([a, b, link, loop, model])("is true of a thing and itself: $type", (ref) => {
    expect(sameElement(ref, { ...ref })).toBe(true);
  });

  it("tells every two different things apart", () => {
    const keys = [a, b, link, loop, model].map(elementKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("a loop is its path, in its direction", () => {
    const there: ElementRef = { type: "loop", path: ["a", "b", "c"].map(sketchId) };
    const back: ElementRef = { type: "loop", path: ["a", "c", "b"].map(sketchId) };
    expect(sameElement(there, { type: "loop", path: ["a", "b", "c"].map(sketchId) })).toBe(true);
    expect(sameElement(there, back)).toBe(false);
  });
});
