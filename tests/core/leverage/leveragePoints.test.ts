import { describe, expect, it } from "vitest";
import {
  LEVERAGE_FRAMEWORKS,
  LEVERAGE_POINTS,
  LEVERAGE_SOURCES,
  leverageNumbers,
  leveragePoint,
} from "../../../src/core/leverage/leveragePoints";
import { hasShared, sharedText } from "../../sharedFolder";

describe("Meadows' twelve leverage points", () => {
  it("are twelve, from the shallowest to the deepest", () => {
    expect(LEVERAGE_POINTS.map(({ point }) => point)).toEqual([
      12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
    expect(leverageNumbers()).toHaveLength(12);
  });

  it.each(LEVERAGE_POINTS)("$point, $shortName, has every text that is shown", (info) => {
    expect(leveragePoint(info.point)).toBe(info);
    for (const text of [info.name, info.shortName, info.explanation, info.example, info.howToTag])
      expect(text.trim()).not.toBe("");
    expect(info.suggestedTargets.length).toBeGreaterThan(0);
  });

  it("keep Meadows' wording of the deepest and the shallowest", () => {
    expect(leveragePoint(1).name).toBe("The power to transcend paradigms");
    expect(leveragePoint(12).name).toBe(
      "Constants, parameters, numbers (such as subsidies, taxes, standards)",
    );
  });

  it("say of each example where it comes from", () => {
    const sources = LEVERAGE_SOURCES.map(({ id }) => id);
    for (const info of LEVERAGE_POINTS) {
      expect(["ours", ...sources]).toContain(info.exampleSource);
      expect(info.exampleBasis).not.toBe("");
    }
    expect(leveragePoint(1).exampleSource).toBe("ours");
  });
});

describe("coarser divisions of the twelve", () => {
  it.each(LEVERAGE_FRAMEWORKS)("$name puts each point in exactly one step", ({ groups }) => {
    const points = groups.flatMap((group) => group.points);
    expect([...points].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each(LEVERAGE_FRAMEWORKS)("$name names a source that is listed", ({ source }) => {
    expect(LEVERAGE_SOURCES.map(({ id }) => id)).toContain(source);
  });
});

it("the texts are those of the written content", () => {
  if (!hasShared("models", "that the leverage points are worded as in the content")) return;
  const content: {
    levels: { level: number; canonicalName: string; explanation: string; tags: string[] }[];
  } = JSON.parse(sharedText("models/meadows.json"));
  for (const level of content.levels) {
    const info = LEVERAGE_POINTS[12 - level.level];
    expect(info?.name).toBe(level.canonicalName);
    expect(info?.explanation).toBe(level.explanation);
    expect(info?.suggestedTargets).toEqual(level.tags);
  }
});
