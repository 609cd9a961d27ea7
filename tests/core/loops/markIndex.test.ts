import { describe, expect, it } from "vitest";
import { markIndex, placesAmong, placesOf } from "../../../src/core/loops/markIndex";
import { seededRandom } from "../../oracle/graphs";

describe("looking up a mark", () => {
  it("gives all places that have both its numbers, with an index and without", () => {
    const random = seededRandom(5);
    // So few different numbers that many marks share one of them, and some both.
    const number = (): number => Math.floor(random() * 40) - 20;
    for (const count of [0, 1, 2, 300]) {
      const marks = Int32Array.from({ length: 2 * count }, number);
      const index = markIndex(marks);
      for (let round = 0; round < 300; round++) {
        const [low, high] = [number(), number()];
        const places = Array.from({ length: count }, (_, place) => place).filter(
          (place) => marks[2 * place] === low && marks[2 * place + 1] === high,
        );
        expect(placesAmong(marks, low, high)).toEqual(places);
        expect(placesOf(index, low, high).toSorted((a, b) => a - b)).toEqual(places);
      }
    }
  });
});
