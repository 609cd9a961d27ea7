import { describe, expect, it } from "vitest";
import {
  blockAt,
  blockMemory,
  isKnown,
  remember,
  rowFor,
} from "../../../src/core/graph/blockMemory";
import type { Block } from "../../../src/core/graph/trieBuilder";
import { seededRandom } from "../../oracle/graphs";

function blockOf(number: number): Block {
  return {
    node: number,
    nodeEnd: number + 1,
    path: number + 2,
    pathEnd: number + 3,
    length: number + 4,
  };
}

describe("a memory of blocks", () => {
  it("knows what it was told last, and nothing that it was not told, however full it is", () => {
    for (const width of [1, 2, 3]) {
      const random = seededRandom(width);
      const memory = blockMemory(width, null);
      const told = new Map<string, number>();
      const answers: Block[] = [];
      const truth: Block[] = [];
      for (let times = 0; times < 5_000; times++) {
        const vertex = 1 + Math.floor(random() * 30);
        // Few sets, so that many are met again; all that two words have in common is in others.
        const sets = Int32Array.from({ length: width + 1 }, () => Math.floor(random() * 12) << 28);
        const key = `${vertex} ${sets.subarray(1).join(" ")}`;
        const place = rowFor(memory, vertex, sets, 1);
        if (isKnown(memory, place, vertex, sets, 1)) {
          answers.push(blockAt(memory, place));
          truth.push(blockOf(told.get(key) ?? -1));
        }
        remember(memory, place, vertex, blockOf(times), sets, 1);
        expect(isKnown(memory, place, vertex, sets, 1)).toBe(true);
        told.set(key, times);
      }
      expect(answers).toEqual(truth);
      // It forgets, but not much of what it has room for.
      expect(answers.length).toBeGreaterThan(width === 1 ? 4_000 : 20);
    }
  });

  it("has nothing of an earlier one whose numbers it was given", () => {
    const before = blockMemory(2, null);
    const sets = Int32Array.of(5, -7);
    remember(before, rowFor(before, 3, sets, 0), 3, blockOf(8), sets, 0);
    let now = before;
    for (let times = 0; times < 5; times++) {
      now = blockMemory(2, now);
      expect(now.rows).toBe(before.rows);
      // Whichever vertex of the part it is.
      for (let vertex = 1; vertex < 64; vertex++) {
        const place = rowFor(before, 3, sets, 0);
        expect(isKnown(now, place, vertex, sets, 0)).toBe(false);
      }
    }
    expect(blockMemory(4, now).rows).not.toBe(now.rows);
  });
});
