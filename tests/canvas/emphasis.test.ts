import { describe, expect, it } from "vitest";
import { type Attention, emphasisOf } from "../../src/canvas/emphasis";
import { loopKey } from "../../src/core/loops/loopPath";
import type {
  ElementRef,
  GroupId,
  LeveragePoint,
  LeverageTag,
  LeverageTagId,
  LinkId,
  Scene,
  SceneId,
} from "../../src/core/model/document";
import { sketch, sketchId } from "../sketch";

// One loop a → b → a, a tail b → c → d.
const { variables, links, leverageTags } = sketch("a +> b, b -> a, b +> c, c +> d");
const [a, b, c, d] = ["a", "b", "c", "d"].map(sketchId) as [
  ReturnType<typeof sketchId>,
  ReturnType<typeof sketchId>,
  ReturnType<typeof sketchId>,
  ReturnType<typeof sketchId>,
];
const loop = [a, b];
const atRest: Attention = {
  variables,
  links,
  leverageTags,
  selectedLoop: null,
  hoveredLoop: null,
  litPath: null,
  hoveredVariable: null,
  selected: { variables: [], links: [] },
  groupFilter: [],
  leverageRange: null,
  scene: null,
};

/** Tones of all variables, links and two badges, as letters: plain, lit, dimmed, hidden. */
function tones(attention: Partial<Attention>): string {
  const emphasis = emphasisOf({ ...atRest, ...attention });
  const all = [
    [a, b, c, d].map((id) => emphasis.variable(id)),
    ["l-1", "l-2", "l-3", "l-4"].map((id) => emphasis.link(id as LinkId)),
    [loopKey(loop), "another"].map((key) => emphasis.badge(key)),
  ];
  return all.map((group) => group.map((tone) => tone[0]).join("")).join(" ");
}

describe("emphasis", () => {
  it("is plain for everything at rest", () => {
    expect(tones({})).toBe("pppp pppp pp");
  });

  it("lights a selected loop and dims everything else", () => {
    expect(tones({ selectedLoop: loop })).toBe("ppdd lldd ld");
  });

  it("lights a path and dims what is not on it, though a loop is selected", () => {
    const path = { litPath: ["l-3", "l-4"] as LinkId[] };
    expect(tones(path)).toBe("dppp ddll dd");
    expect(tones({ ...path, selectedLoop: loop })).toBe("dppp llll ld");
    expect(tones({ ...path, hoveredLoop: loop })).toBe("pppp llll ld");
  });

  it("lights a hovered loop and dims nothing", () => {
    expect(tones({ hoveredLoop: loop })).toBe("pppp llpp lp");
  });

  it("dims what is more than one link away from a hovered variable", () => {
    expect(tones({ hoveredVariable: a })).toBe("ppdd ppdd pd");
    expect(tones({ hoveredVariable: c })).toBe("dppp ddpp dd");
  });

  it("lights the links of a variable that is traced, and dims nothing, until something else is asked", () => {
    expect(tones({ traced: c })).toBe("pppp ppll pp");
    expect(tones({ traced: c, selectedLoop: loop })).toBe(tones({ selectedLoop: loop }));
    expect(tones({ traced: c, hoveredVariable: a })).toBe(tones({ hoveredVariable: a }));
  });

  it("dims nothing that is selected because something else is pointed at", () => {
    const selected = { variables: [d], links: ["l-4" as LinkId] };
    expect(tones({ hoveredVariable: a, selected })).toBe("ppdp ppdp pd");
  });

  it("lets a hovered variable change nothing while a loop is selected", () => {
    expect(tones({ selectedLoop: loop, hoveredVariable: c })).toBe(tones({ selectedLoop: loop }));
  });

  it("takes no notice of a hovered variable that is gone", () => {
    expect(tones({ hoveredVariable: sketchId("gone") })).toBe("pppp pppp pp");
  });

  it("fades variables of other groups, and the links that touch them", () => {
    const payer = "g-payer" as GroupId;
    const grouped = {
      ...variables,
      [b]: { ...variables[b]!, groupIds: [payer] },
      [c]: { ...variables[c]!, groupIds: [payer] },
    };
    expect(tones({ variables: grouped, groupFilter: [payer] })).toBe("dppd ddpd pp");
  });

  const scene = (changes: Partial<Scene>): Partial<Attention> => ({
    scene: {
      id: "sc-1" as SceneId,
      title: "",
      caption: "",
      shown: "everything",
      emphasised: [],
      ...changes,
    },
  });

  it("dims what a scene does not stress, and lights the loops it does", () => {
    expect(tones(scene({}))).toBe("pppp pppp pp");
    expect(tones(scene({ emphasised: [{ type: "variable", id: d }] }))).toBe("dddp dddd dd");
    expect(tones(scene({ emphasised: [{ type: "loop", path: loop }] }))).toBe("ppdd lldd ld");
  });

  it("hides what a scene does not show", () => {
    const shown: Scene["shown"] = [{ type: "link", id: "l-3" as LinkId }];
    expect(tones(scene({ shown }))).toBe("hpph hhph hh");
    expect(tones(scene({ shown: [{ type: "loop", path: loop }] }))).toBe("pphh pphh ph");
  });

  it("lets a selected loop outdo a scene", () => {
    const { scene: played } = scene({ emphasised: [{ type: "variable", id: d }] });
    expect(tones({ scene: played ?? null, selectedLoop: loop })).toBe("ppdd lldd ld");
  });

  it("fades what has no tag within the range", () => {
    const tag = (id: string, target: ElementRef, point: LeveragePoint): LeverageTag => ({
      id: id as LeverageTagId,
      target,
      point,
      rationale: "",
      by: "modeller",
      despite: "",
      evidence: [],
    });
    const tags = {
      "t-1": tag("t-1", { type: "variable", id: a }, 3),
      "t-2": tag("t-2", { type: "link", id: "l-3" as LinkId }, 9),
      "t-3": tag("t-3", { type: "loop", path: loop }, 7),
    };
    const leverage = { leverageTags: tags };
    const range = (deepest: LeveragePoint, shallowest: LeveragePoint): Partial<Attention> => ({
      ...leverage,
      leverageRange: { deepest, shallowest },
    });
    expect(tones(leverage)).toBe("pppp pppp pp");
    expect(tones(range(1, 6))).toBe("pddd dddd dd");
    expect(tones(range(7, 12))).toBe("dddd ddpd pd");
    expect(tones(range(9, 9))).toBe("dddd ddpd dd");
  });
});
