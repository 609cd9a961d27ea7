import { describe, expect, it } from "vitest";
import { centredLike } from "../../../src/core/layout/centredLike";

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 20 },
];

describe("places centred like others", () => {
  it("have their middle, however many there are, and their own distances", () => {
    const others = [
      { x: 100, y: 0 },
      { x: 110, y: 5 },
      { x: 300, y: 40 },
    ];
    expect(centredLike(square, others)).toEqual([
      { x: 195, y: 10 },
      { x: 205, y: 30 },
    ]);
  });

  it("stay where they are where there are none, or they are centred so already", () => {
    expect(centredLike(square, [])).toBe(square);
    expect(centredLike(square, square)).toEqual(square);
    expect(centredLike([], square)).toEqual([]);
  });
});
