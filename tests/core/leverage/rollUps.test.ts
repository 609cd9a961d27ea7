import { describe, expect, it } from "vitest";
import {
  LEVERAGE_FRAMEWORKS,
  LEVERAGE_SOURCES,
  type LeverageFramework,
} from "../../../src/core/leverage/leveragePoints";
import { groupsWithoutRung, rollUp, rungRuns } from "../../../src/core/leverage/rollUps";
import type { LeveragePoint, LeverageTag, LeverageTagId } from "../../../src/core/model/document";

const framework = (id: string): LeverageFramework => {
  const found = LEVERAGE_FRAMEWORKS.find((each) => each.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
};

/** "Intent 1 2 3 / Design 4 5 6 …", a group that goes on as "…Intent". */
function ladder(of: LeverageFramework | null): string {
  return rungRuns(of)
    .map(({ group, points, continued }) =>
      [`${continued ? "…" : ""}${group?.name ?? "all"}`, ...points].join(" "),
    )
    .join(" / ");
}

describe("the ladder, divided", () => {
  it("is one without a framework", () => {
    expect(ladder(null)).toBe("all 1 2 3 4 5 6 7 8 9 10 11 12");
  });

  it("into Abson's four", () => {
    expect(ladder(framework("abson"))).toBe(
      "Intent 1 2 3 / Design 4 5 6 / Feedbacks 7 8 9 / Parameters 10 11 12",
    );
  });

  it("into the five of the Intervention Level Framework", () => {
    expect(ladder(framework("ilf"))).toBe(
      "Paradigm 1 2 / Goals 3 / System structure 4 5 6 / Feedback and delays 7 8 9 / Structural elements 10 11 12",
    );
  });

  it("into three of the Action Scales Model's four: events have no rung", () => {
    const asm = framework("asm");
    expect(ladder(asm)).toBe("Beliefs 1 2 / Goals 3 / Structures 4 5 6 7 8 9 10 11 12");
    expect(groupsWithoutRung(asm).map(({ name }) => name)).toEqual(["Events"]);
    expect(groupsWithoutRung(framework("abson"))).toEqual([]);
  });

  it("names a group again where its rungs are not neighbours", () => {
    const odd: LeverageFramework = {
      ...framework("abson"),
      groups: [
        { id: "odd", name: "Odd", points: [5, 1] },
        { id: "rest", name: "Rest", points: [12, 11, 10, 9, 8, 7, 6, 4, 3, 2] },
      ],
    };
    expect(ladder(odd)).toBe("Odd 1 / Rest 2 3 4 / …Odd 5 / …Rest 6 7 8 9 10 11 12");
  });
});

describe("a roll-up", () => {
  it.each(LEVERAGE_FRAMEWORKS)("of $name counts every tag once", (of) => {
    const points: readonly LeveragePoint[] = [1, 3, 3, 6, 8, 12];
    const tags = points.map((point, index): LeverageTag => ({
      id: `t-${index}` as LeverageTagId,
      target: { type: "model" },
      point,
      rationale: "",
      by: "modeller",
      despite: "",
      evidence: [],
    }));
    const counts = rollUp(tags, of);
    expect([...counts.keys()]).toEqual(of.groups);
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(tags.length);
    for (const [group, count] of counts)
      expect(count).toBe(points.filter((point) => group.points.includes(point)).length);
  });
});

describe("where a division comes from", () => {
  it("is said with a source that can be found", () => {
    for (const { source } of LEVERAGE_FRAMEWORKS)
      expect(LEVERAGE_SOURCES.find(({ id }) => id === source)?.doi).toMatch(/^10\./);
  });

  it("the Action Scales Model's authors give no list of points: that mapping is ours", () => {
    expect(LEVERAGE_FRAMEWORKS.map(({ id, mapping }) => `${id} ${mapping}`)).toEqual([
      "abson authors",
      "ilf authors",
      "asm ours",
    ]);
    expect(framework("asm").note).toMatch(/our reading/);
    expect(framework("asm").note).toMatch(/Events .* no rung/);
  });
});
