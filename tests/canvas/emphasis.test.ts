import { describe, expect, it } from "vitest";
import { type Attention, emphasisOf } from "../../src/canvas/emphasis";
import { loopKey } from "../../src/core/loops/loopPath";
import type { GroupId, LinkId } from "../../src/core/model/document";
import { sketch, sketchId } from "../sketch";

// One loop a → b → a, a tail b → c → d.
const { variables, links } = sketch("a +> b, b -> a, b +> c, c +> d");
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
  selectedLoop: null,
  hoveredLoop: null,
  hoveredVariable: null,
  groupFilter: [],
};

/** Tones of all variables, links and two badges, as letters: plain, lit, dimmed. */
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

  it("lights a hovered loop and dims nothing", () => {
    expect(tones({ hoveredLoop: loop })).toBe("pppp llpp lp");
  });

  it("dims what is more than one link away from a hovered variable", () => {
    expect(tones({ hoveredVariable: a })).toBe("ppdd ppdd dd");
    expect(tones({ hoveredVariable: c })).toBe("dppp ddpp dd");
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
});
