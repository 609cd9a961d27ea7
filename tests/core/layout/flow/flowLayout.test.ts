import { describe, expect, it } from "vitest";
import {
  bestFold,
  fittingZoom,
  type FlowLayout,
  isReadable,
} from "../../../../src/core/layout/flow/flowLayout";

const ROOM = { width: 800, height: 500 };
const sized = (width: number, height: number): FlowLayout => ({
  places: {},
  ways: {},
  width,
  height,
});

describe("a layout in a room", () => {
  it("is magnified by what it has least room for", () => {
    expect(fittingZoom(sized(1600, 250), ROOM)).toBe(0.5);
    expect(fittingZoom(sized(400, 1000), ROOM)).toBe(0.5);
  });

  it("can be read where labels of 15 px are 11 px high", () => {
    expect(isReadable(sized(1090, 100), ROOM)).toBe(true);
    expect(isReadable(sized(1100, 100), ROOM)).toBe(false);
  });

  it("stays in one row where that can be read", () => {
    const single = sized(1000, 100);
    expect(bestFold(single, sized(500, 300), ROOM)).toBe(single);
  });

  it("is folded where words become much larger", () => {
    const [single, folded] = [sized(2400, 300), sized(1300, 700)];
    expect(bestFold(single, folded, ROOM)).toBe(folded);
  });

  it("is not folded for words that are hardly larger", () => {
    const single = sized(1600, 400);
    expect(bestFold(single, sized(1500, 800), ROOM)).toBe(single);
  });

  it("is folded for words that can be read then, if they could hardly before", () => {
    const [single, folded] = [sized(1120, 200), sized(900, 660)];
    expect(bestFold(single, folded, ROOM)).toBe(folded);
  });
});
