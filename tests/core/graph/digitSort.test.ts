import { describe, expect, it } from "vitest";
import { sortByKeys, sortingRoom } from "../../../src/core/graph/digitSort";
import { seededRandom } from "../../oracle/graphs";

const LARGEST = 2 ** 52 - 1;

/** The items 0, 1, 2 and so on, sorted by these keys. */
function sorted(keys: readonly number[]): readonly number[] {
  const items = Int32Array.from(keys.keys());
  sortByKeys(items, Float64Array.from(keys), sortingRoom(keys.length));
  return [...items];
}

function expected(keys: readonly number[]): readonly number[] {
  return [...keys.keys()].toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

function randomKeys(seed: number, count: number, range: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => Math.floor(random() * range));
}

describe("items sorted by their keys", () => {
  it.each([0, 1, 2, 7, 8, 9, 100, 699, 700, 701, 5_000])("are in order: %i of them", (count) => {
    for (const range of [1, 3, 2 ** 11, 2 ** 32, 2 ** 52]) {
      const keys = randomKeys(count + range, count, range);
      expect(sorted(keys), `below ${range}`).toEqual(expected(keys));
    }
  });

  it("are in order by every digit of their keys", () => {
    const powers = Array.from({ length: 52 }, (_, exponent) => 2 ** (51 - exponent));
    expect(sorted(powers)).toEqual(expected(powers));
    const many = Array.from({ length: 1_040 }, (_, at) => powers[at % 52] ?? 0);
    expect(sorted(many)).toEqual(expected(many));
  });

  it("may have the smallest and the largest key there is", () => {
    for (const count of [5, 2_000]) {
      const keys = Array.from({ length: count }, (_, at) => (at % 2 === 0 ? LARGEST : 0));
      expect(sorted(keys)).toEqual(expected(keys));
    }
  });

  it("keep their order where keys are equal", () => {
    for (const count of [300, 3_000]) {
      const keys = randomKeys(count, count, 5).map((key) => key * 2 ** 40);
      expect(sorted(keys)).toEqual(expected(keys));
    }
  });

  it("may be some of many, and leave the others alone", () => {
    const keys = Float64Array.from([5, 4, 3, 2, 1, 0]);
    const items = Int32Array.of(5, 4, 0, 2, 1, 3);
    sortByKeys(items.subarray(2, 5), keys, sortingRoom(3));
    expect([...items]).toEqual([5, 4, 2, 1, 0, 3]);
  });

  it("are sorted in room that was used before", () => {
    const room = sortingRoom(2_000);
    for (const count of [2_000, 10, 1_500, 300]) {
      const keys = randomKeys(count, count, 2 ** 50);
      const items = Int32Array.from(keys.keys());
      sortByKeys(items, Float64Array.from(keys), room);
      expect([...items]).toEqual(expected(keys));
    }
  });
});
