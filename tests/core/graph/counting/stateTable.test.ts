import { describe, expect, it } from "vitest";
import {
  addState,
  clearTable,
  emptyIndex,
  emptyTable,
  keepPromising,
  type StateTable,
} from "../../../../src/core/graph/counting/stateTable";
import { seededRandom } from "../../../oracle/graphs";

interface Added {
  readonly key: readonly number[];
  readonly weights: readonly number[];
}

function randomStates(random: () => number, count: number, keys: number): readonly Added[] {
  return Array.from({ length: count }, () => {
    const number = Math.floor(random() * keys);
    const key = [number, (number * 7919) | 0, number % 3 === 0 ? -1 : 0, number >> 3];
    return { key, weights: [1 + Math.floor(random() * 9), Math.floor(random() * 9)] };
  });
}

function tableOf(states: readonly Added[], modulus: number, most = 1e6): StateTable {
  const [table, index] = [emptyTable(2), emptyIndex()];
  clearTable(table, index, 0);
  for (const { key, weights } of states) {
    const hand = { key: Int32Array.from(key), weights: Float64Array.from(weights) };
    addState(table, index, hand, { modulus, most });
  }
  return table;
}

function rowsOf({ count, keys, weights }: StateTable): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, at) => [
    keys.subarray(4 * at, 4 * at + 4).join(" "),
    weights.subarray(2 * at, 2 * at + 2).join(" "),
  ]);
}

describe("a table of states", () => {
  it("has every state once, in the order in which they came, with the sums of their weights", () => {
    for (const [seed, count, keys] of [
      [1, 50, 10],
      [2, 3000, 500],
      [3, 3500, 3000],
    ] as const) {
      for (const modulus of [0, 11]) {
        const states = randomStates(seededRandom(seed), count, keys);
        const plain = new Map<string, number[]>();
        for (const { key, weights } of states) {
          const sums = plain.get(key.join(" ")) ?? [0, 0];
          const added = sums.map((sum, c) => sum + (weights[c] ?? 0));
          plain.set(key.join(" "), modulus === 0 ? added : added.map((sum) => sum % modulus));
        }
        expect(rowsOf(tableOf(states, modulus))).toEqual(
          [...plain].map(([key, sums]) => [key, sums.join(" ")]),
        );
      }
    }
  });

  it("takes no new state when there is no room, but goes on adding to those it has", () => {
    const [table, index] = [emptyTable(2), emptyIndex()];
    clearTable(table, index, 0);
    const add = (key: number): boolean =>
      addState(
        table,
        index,
        { key: Int32Array.of(key, 0, 0, 0), weights: Float64Array.of(1, 1) },
        { modulus: 0, most: 2 },
      );
    expect([1, 2, 3, 2].map(add)).toEqual([true, true, false, true]);
    expect(rowsOf(table)).toEqual([
      ["1 0 0 0", "1 1"],
      ["2 0 0 0", "2 2"],
    ]);
  });

  it("forgets everything when it is cleared, and is as good as new", () => {
    const states = randomStates(seededRandom(5), 3000, 2000);
    const [table, index] = [emptyTable(2), emptyIndex()];
    for (let round = 0; round < 3; round++) {
      clearTable(table, index, round * 1000);
      for (const { key, weights } of states) {
        const hand = { key: Int32Array.from(key), weights: Float64Array.from(weights) };
        addState(table, index, hand, { modulus: 0, most: 1e6 });
      }
      expect(rowsOf(table)).toEqual(rowsOf(tableOf(states, 0)));
    }
  });
});

describe("keeping the promising states", () => {
  const states = Array.from({ length: 9000 }, (_, at) => ({
    key: [at % 2 === 0 ? 1 : 0, at % 2 === 0 ? 0 : 1, at, 0],
    weights: [at + 1, 0],
  }));

  it("keeps the heaviest of those with equally many open paths, in their order", () => {
    const ends = states.filter((_, at) => at % 2 === 0);
    const table = tableOf(ends, 0);
    const before = rowsOf(table);
    expect(keepPromising(table, 0, 500)).toBe(true);
    expect(table.count).toBeGreaterThan(480);
    expect(table.count).toBeLessThanOrEqual(500);
    // A sample tells where to cut, so a few at the edge may go as well.
    const kept = rowsOf(table).map(([key]) => key);
    const heaviest = before.slice(-505).map(([key]) => key);
    expect(heaviest.filter((key) => kept.includes(key))).toEqual(kept);
  });

  it("prefers a state without an open path to one sixteen times as heavy at most", () => {
    const table = tableOf(
      Array.from({ length: 4000 }, (_, at) => ({
        key: [at % 2, 0, at, 0],
        weights: [at % 2 === 1 ? 15 : 1, 0],
      })),
      0,
    );
    keepPromising(table, 0, 2000);
    expect([...Array(table.count).keys()].every((at) => table.keys[4 * at] === 0)).toBe(true);
  });

  it("leaves those before a place alone, and all of them when there is room", () => {
    const table = tableOf(states, 0);
    const before = rowsOf(table);
    expect(keepPromising(table, 0, 9000)).toBe(false);
    keepPromising(table, 4000, 100);
    expect(rowsOf(table).slice(0, 4000)).toEqual(before.slice(0, 4000));
    expect(table.count).toBeLessThanOrEqual(4100);
  });
});
