import { describe, expect, it } from "vitest";
import { leaderPath, ringShape } from "../../src/canvas/ringShape";

const RADIUS = 12.5;

/** The numbers of some path data, two by two. */
function points(path: string): readonly (readonly [number, number])[] {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return numbers.flatMap((x, index) =>
    index % 2 === 0 ? [[x, numbers[index + 1]!] as const] : [],
  );
}

describe("leaderPath", () => {
  it("leads from just outside the ring straight to the link", () => {
    const [start, end] = points(leaderPath({ x: 10, y: 20 }, { x: 10, y: 70 }));
    expect(end).toEqual([10, 70]);
    expect(start?.[0]).toBe(10);
    expect(start![1] - 20).toBeGreaterThan(RADIUS);
    expect(start![1] - 20).toBeLessThan(RADIUS + 4);
  });

  it("is left out where the link is at the ring, or in its middle", () => {
    expect(leaderPath({ x: 0, y: 0 }, { x: 9, y: 9 })).toBe("");
    expect(leaderPath({ x: 0, y: 0 }, { x: 0, y: 0 })).toBe("");
  });
});

describe("ringShape", () => {
  it("is open at the top, and mirrored when it turns the other way", () => {
    const [from] = points(ringShape({ x: 0, y: 0 }, true).ring.replace(/0 1 [01]/, ""));
    const mirrored = points(ringShape({ x: 0, y: 0 }, false).ring.replace(/0 1 [01]/, ""));
    expect(Math.hypot(from![0], from![1])).toBeCloseTo(RADIUS, 1);
    expect(from![1]).toBeLessThan(0);
    expect(mirrored[0]).toEqual([-from![0], from![1]]);
  });
});
