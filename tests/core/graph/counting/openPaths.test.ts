import { describe, expect, it } from "vitest";
import {
  bitCount,
  ENTER,
  LEAVE,
  MAX_OPEN,
  NO_ROOM,
  STATE_SIZE,
  takeArc,
  TAKEN,
} from "../../../../src/core/graph/counting/openPaths";
import { seededRandom } from "../../../oracle/graphs";

const SLOTS = 32;

/** The same, plainly: where each path begins, by its end, and which vertices have an arc out or in. */
interface Plain {
  readonly starts: Map<number, number>;
  readonly left: Set<number>;
  readonly entered: Set<number>;
}

function untouched(): Int32Array {
  const state = new Int32Array(STATE_SIZE);
  state[LEAVE] = state[ENTER] = -1;
  return state;
}

function plainlyTaken({ starts, left, entered }: Plain, source: number, target: number): number {
  const start = starts.get(source) ?? source;
  if (start === target) return starts.size - 1;
  const [end = target] = [...starts].find(([, begin]) => begin === target) ?? [];
  if (!starts.has(source) && end === target && starts.size === MAX_OPEN) return NO_ROOM;
  left.add(source);
  entered.add(target);
  starts.delete(source);
  starts.set(end, start);
  return TAKEN;
}

/** What a state says of its paths: each as "start end". */
function pathsOf(state: Int32Array): readonly string[] {
  const [leave = 0, enter = 0, early = 0, late = 0] = state;
  const ends = Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (slot) => ((leave & ~enter) >>> slot) & 1,
  );
  return ends.map((end, rank) => {
    const start = rank < 6 ? (early >>> (5 * rank)) & 31 : (late >>> (5 * (rank - 6))) & 31;
    return `${start} ${end}`;
  });
}

describe("counting bits", () => {
  it("is right for none, one, all, and the one that is the sign", () => {
    expect([0, 1, 0b1011, -1, 1 << 31, 0x55555555].map(bitCount)).toEqual([0, 1, 3, 32, 1, 16]);
  });
});

describe("taking arcs", () => {
  it("makes a path, leads it on at both ends, joins two, and closes the last", () => {
    const state = untouched();
    expect(takeArc(state, 4, 7)).toBe(TAKEN);
    expect(takeArc(state, 7, 31)).toBe(TAKEN);
    expect(takeArc(state, 0, 4)).toBe(TAKEN);
    expect(pathsOf(state)).toEqual(["0 31"]);
    expect(takeArc(state, 9, 2)).toBe(TAKEN);
    expect(pathsOf(state)).toEqual(["9 2", "0 31"]);
    expect(takeArc(state.slice(), 2, 9)).toBe(1);
    expect(takeArc(state, 2, 0)).toBe(TAKEN);
    expect(pathsOf(state)).toEqual(["9 31"]);
    expect(takeArc(state, 31, 9)).toBe(0);
  });

  it("says when there is no room for another path", () => {
    const state = untouched();
    for (let path = 0; path < MAX_OPEN; path++) {
      expect(takeArc(state, 2 * path, 2 * path + 1)).toBe(TAKEN);
    }
    expect(takeArc(state, 30, 31)).toBe(NO_ROOM);
    expect(takeArc(state, 1, 30)).toBe(TAKEN);
  });

  it("keeps the paths that a plain list keeps, whichever arcs are taken", () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = seededRandom(seed);
      const state = untouched();
      const plain: Plain = { starts: new Map(), left: new Set(), entered: new Set() };
      for (let tries = 0; tries < 60; tries++) {
        const [source, target] = [Math.floor(random() * SLOTS), Math.floor(random() * SLOTS)];
        const may = source !== target && !plain.left.has(source) && !plain.entered.has(target);
        if (!may) continue;
        const trial = state.slice();
        const taken = takeArc(trial, source, target);
        expect(taken, `seed ${seed}`).toBe(plainlyTaken(plain, source, target));
        if (taken === TAKEN) state.set(trial);
        const paths = [...plain.starts].toSorted(([a], [b]) => a - b);
        expect(pathsOf(state), `seed ${seed}`).toEqual(
          paths.map(([end, start]) => `${start} ${end}`),
        );
      }
    }
  });

  it("comes to the same numbers in whichever order arcs are taken", () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const slots = [...Array(SLOTS).keys()].toSorted(() => random() - 0.5);
      const arcs = slots.slice(1, 9).map((to, at) => [slots[at] ?? 0, to] as const);
      const states = [arcs, arcs.toReversed()].map((order) => {
        const state = untouched();
        for (const [source, target] of order) takeArc(state, source, target);
        return [...state];
      });
      expect(states[0], `seed ${seed}`).toEqual(states[1]);
    }
  });
});
