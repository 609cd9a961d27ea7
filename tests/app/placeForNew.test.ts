import { describe, expect, it } from "vitest";
import { placeAmong } from "../../src/app/actions/placeForNew";

const ROOM = { width: 100, height: 40 };
const label = (x: number, y: number) => ({ centre: { x, y }, width: 80, height: 30 });

describe("the place for something new", () => {
  it("is the wished one where that is free", () => {
    expect(placeAmong([], { x: 10.4, y: -3.6 }, ROOM)).toEqual({ x: 10, y: -4 });
  });

  it("is near it and clear of everything where it is not", () => {
    const taken = [label(0, 0), label(120, 0), label(0, 60), label(-120, 0)];
    const { x, y } = placeAmong(taken, { x: 0, y: 0 }, ROOM);
    for (const { centre, width, height } of taken) {
      const apart =
        Math.abs(centre.x - x) > (width + ROOM.width) / 2 ||
        Math.abs(centre.y - y) > (height + ROOM.height) / 2;
      expect(apart).toBe(true);
    }
    expect(Math.hypot(x, y)).toBeLessThan(200);
  });
});
