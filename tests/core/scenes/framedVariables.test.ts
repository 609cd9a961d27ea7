import { describe, expect, it } from "vitest";
import type { ElementRef, LinkId, Scene, SceneId } from "../../../src/core/model/document";
import { framedVariables } from "../../../src/core/scenes/framedVariables";
import { sketch, sketchId } from "../../sketch";

const document = sketch("a +> b, b -> a, b +> c, d");
const variable = (name: string): ElementRef => ({ type: "variable", id: sketchId(name) });
const scene = (parts: Partial<Scene>): Scene => ({
  id: "sc-1" as SceneId,
  title: "",
  caption: "",
  shown: "everything",
  emphasised: [],
  ...parts,
});
const framed = (parts: Partial<Scene>) => {
  const found = framedVariables(document, scene(parts));
  return found && [...found].toSorted();
};
const ids = (...names: string[]) => names.map(sketchId);

describe("what a scene has to show", () => {
  it("is the whole diagram where it shows everything and stresses nothing", () => {
    expect(framed({})).toBeNull();
  });

  it("is what it stresses: loops and links with their variables", () => {
    expect(framed({ emphasised: [{ type: "loop", path: ids("a", "b") }] })).toEqual(ids("a", "b"));
    expect(framed({ emphasised: [{ type: "link", id: "l-3" as LinkId }] })).toEqual(ids("b", "c"));
  });

  it("is all that is shown where it stresses nothing of it", () => {
    expect(framed({ shown: [variable("a"), variable("d")] })).toEqual(ids("a", "d"));
  });

  it("is what it stresses of what is shown", () => {
    const shown = [variable("a"), variable("b"), variable("c")];
    expect(framed({ shown, emphasised: [variable("c")] })).toEqual(ids("c"));
  });

  it("is the whole diagram where nothing of it is left", () => {
    expect(framed({ emphasised: [{ type: "link", id: "l-gone" as LinkId }] })).toBeNull();
    expect(framed({ emphasised: [{ type: "model" }] })).toBeNull();
  });
});
