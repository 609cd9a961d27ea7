import { describe, expect, it } from "vitest";
import {
  alignVariables,
  arrangeVariables,
  circleVariables,
  distributeVariables,
  flowVariables,
  mirrorVariables,
  rotateVariables,
  tidyVariables,
} from "../../../src/core/commands/arranging";
import english from "../../../src/words/en/commands.json";
import { A, annotated, B, C, D, LOOP } from "./annotated";
import { after, changedParts, id, labelOfStep, link } from "./carriedOut";

const start = annotated();
const COMMANDS = [
  alignVariables,
  distributeVariables,
  circleVariables,
  rotateVariables,
  mirrorVariables,
  flowVariables,
  arrangeVariables,
  tidyVariables,
];

describe("arranging variables", () => {
  it("puts places, bends and badges where they belong, in one step", () => {
    const positions = { [A]: { x: 10.5, y: -10.5 }, [B]: { x: -0.2, y: 0.49 } };
    const bends = { [link(1)]: -0.25049 };
    const badges = [{ path: LOOP, offset: { x: -5.2, y: 7 } }];
    for (const command of COMMANDS) {
      const now = after(start, command, { positions, bends, badges });
      expect(now.layout.positions[A]).toStrictEqual({ x: 11, y: -10 });
      expect(now.layout.positions[B]).toStrictEqual({ x: 0, y: 0 });
      expect(now.layout.positions[C]).toBe(start.layout.positions[C]);
      expect(now.layout.bends).toEqual({ [link(1)]: -0.25 });
      expect(now.layout.badges).toEqual([{ path: LOOP, offset: { x: -5, y: 7 } }]);
      expect(now.layout.pinned).toBe(start.layout.pinned);
      expect(changedParts(start, now)).toEqual(["layout"]);
    }
  });

  it("says how many it concerns", () => {
    const positions = { [A]: { x: 0, y: 0 }, [D]: { x: 9, y: 9 } };
    expect(COMMANDS.map((command) => labelOfStep(command, { positions }))).toEqual([
      "commands:alignVariables 2",
      "commands:distributeVariables 2",
      "commands:circleVariables 2",
      "commands:rotateVariables 2",
      "commands:mirrorVariables 2",
      "commands:flowVariables 2",
      "commands:arrangeVariables 2",
      "commands:tidyVariables 2",
    ]);
    const words = new Set(Object.keys(english).map((key) => key.replace(/_(one|other)$/, "")));
    for (const { label } of COMMANDS) expect(words).toContain(label.replace("commands:", ""));
  });

  it("to where all is, or of what is gone, is no step", () => {
    const { positions, bends, badges } = start.layout;
    expect(after(start, rotateVariables, { positions, bends, badges })).toBe(start);
    const gone = { [id("variable", "gone")]: { x: 1, y: 1 } };
    expect(after(start, alignVariables, { positions: gone })).toBe(start);
  });

  it("bends and moves nothing that was not so by hand before", () => {
    const args = {
      positions: {},
      bends: { [link(2)]: 0.3, [id("link", "gone")]: 1 },
      badges: [{ path: [C, D], offset: { x: 1, y: 1 } }],
    };
    expect(after(start, mirrorVariables, args)).toBe(start);
  });
});
