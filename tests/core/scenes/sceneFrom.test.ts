import { describe, expect, it } from "vitest";
import type { ElementRef, GroupId, LinkId, Scene, SceneId } from "../../../src/core/model/document";
import { type SeenNow, sceneFrom } from "../../../src/core/scenes/sceneFrom";
import { sketch, sketchId } from "../../sketch";

const PAYER = "g-payer" as GroupId;
const bare = sketch("a +> b, b -> a, b +> c");
const document = {
  ...bare,
  variables: {
    ...bare.variables,
    [sketchId("b")]: { ...bare.variables[sketchId("b")]!, groupIds: [PAYER] },
  },
};
const variable = (name: string): ElementRef => ({ type: "variable", id: sketchId(name) });
const NOTHING = { variables: [], links: [], loop: null };
const AT_REST: SeenNow = { selection: NOTHING, groupFilter: [], played: null };
const PLAYED: Scene = {
  id: "sc-1" as SceneId,
  title: "",
  caption: "",
  shown: [variable("a"), variable("b")],
  emphasised: [variable("a")],
};
const seen = (now: Partial<SeenNow>) => sceneFrom(document, { ...AT_REST, ...now });

describe("a scene from what is seen now", () => {
  it("of a diagram at rest shows everything and stresses nothing", () => {
    expect(seen({})).toEqual({ shown: "everything", emphasised: [] });
  });

  it("stresses the selected loop", () => {
    const loop = [sketchId("a"), sketchId("b")];
    expect(seen({ selection: { ...NOTHING, loop } })).toEqual({
      shown: "everything",
      emphasised: [{ type: "loop", path: loop }],
    });
  });

  it("stresses the selected variables and links", () => {
    const selection = { ...NOTHING, variables: [sketchId("c")], links: ["l-2" as LinkId] };
    expect(seen({ selection }).emphasised).toEqual([variable("c"), { type: "link", id: "l-2" }]);
  });

  it("stresses the variables of the groups that are filtered for, where nothing is selected", () => {
    expect(seen({ groupFilter: [PAYER] }).emphasised).toEqual([variable("b")]);
    const selection = { ...NOTHING, variables: [sketchId("c")] };
    expect(seen({ groupFilter: [PAYER], selection }).emphasised).toEqual([variable("c")]);
  });

  it("hides what the scene that is shown hides, and stresses what it does until something is selected", () => {
    expect(seen({ played: PLAYED })).toEqual({
      shown: PLAYED.shown,
      emphasised: PLAYED.emphasised,
    });
    const selection = { ...NOTHING, variables: [sketchId("b")] };
    expect(seen({ played: PLAYED, selection })).toEqual({
      shown: PLAYED.shown,
      emphasised: [variable("b")],
    });
  });
});
