import { describe, expect, it } from "vitest";
import { loopKey } from "../../../src/core/loops/loopPath";
import type { ElementRef, LinkId } from "../../../src/core/model/document";
import { sceneParts } from "../../../src/core/scenes/sceneParts";
import { sketch, sketchId } from "../../sketch";

// l-1 a → b, l-2 b → a, l-3 b → c, l-4 c → d, l-5 d → b
const document = sketch("a +> b, b -> a, b +> c, c +> d, d +> b");
const variable = (name: string): ElementRef => ({ type: "variable", id: sketchId(name) });
const link = (id: string): ElementRef => ({ type: "link", id: id as LinkId });
const loop = (...names: string[]): ElementRef => ({ type: "loop", path: names.map(sketchId) });

function parts(...refs: ElementRef[]): string {
  const { variables, links, loops } = sceneParts(document, refs);
  const names = ["a", "b", "c", "d"].filter((name) => variables.has(sketchId(name)));
  return `${names.join("")} ${[...links].join(" ")} (${loops.size})`.replaceAll("l-", "");
}

describe("the parts of a scene", () => {
  it("are none where nothing is named, or the model as a whole", () => {
    expect(parts()).toBe("  (0)");
    expect(parts({ type: "model" })).toBe("  (0)");
  });

  it("are a variable alone, without the links that touch it", () => {
    expect(parts(variable("a"))).toBe("a  (0)");
  });

  it("are variables with all links between them", () => {
    expect(parts(variable("a"), variable("b"))).toBe("ab 1 2 (0)");
    expect(parts(variable("a"), variable("c"))).toBe("ac  (0)");
  });

  it("are a link with its two ends, and no other link between these", () => {
    expect(parts(link("l-1"))).toBe("ab 1 (0)");
    expect(parts(link("l-1"), variable("d"))).toBe("abd 1 (0)");
  });

  it("are a loop with its variables and the links it runs along", () => {
    expect(parts(loop("b", "c", "d"))).toBe("bcd 3 4 5 (1)");
    expect(parts(loop("b", "c", "d"), loop("a", "b"))).toBe("abcd 1 2 3 4 5 (2)");
    expect(
      sceneParts(document, [loop("a", "b")]).loops.has(loopKey([sketchId("a"), sketchId("b")])),
    ).toBe(true);
  });

  it("leave out what is not in the diagram", () => {
    expect(parts(link("l-9"))).toBe("  (0)");
  });
});
