import { describe, expect, it } from "vitest";
import { movesIn, withMarkedLinks, withMarkedVariables } from "../../src/canvas/flowChanges";
import type { LinkId } from "../../src/core/model/document";
import { NOTHING_SELECTED, type Selection } from "../../src/state/sessionStore";
import { sketchId } from "../sketch";

const [a, b] = [sketchId("a"), sketchId("b")];
const select = (id: string, selected: boolean) => ({ type: "select", id, selected }) as const;
const move = (id: string, x: number, dragging: boolean) =>
  ({ type: "position", id, position: { x, y: 0 }, dragging }) as const;

describe("moves among React Flow's changes", () => {
  it("are the new places, and go on while any of them is dragged", () => {
    expect(movesIn([move(a, 10, true), move(b, 20, true)])).toEqual({
      positions: { [a]: { x: 10, y: 0 }, [b]: { x: 20, y: 0 } },
      ended: false,
    });
  });

  it("have ended when the hand lets go", () => {
    expect(movesIn([move(a, 10, false)])?.ended).toBe(true);
  });

  it("are none among changes of another kind", () => {
    expect(movesIn([select(a, true)])).toBeNull();
  });
});

describe("the selection after React Flow's changes", () => {
  const loop: Selection = { ...NOTHING_SELECTED, loop: [a, b] };

  it("takes variables in and out", () => {
    const both = withMarkedVariables(NOTHING_SELECTED, [select(a, true), select(b, true)]);
    expect(both.variables).toEqual([a, b]);
    expect(withMarkedVariables(both, [select(a, false)]).variables).toEqual([b]);
  });

  it("takes links in and keeps the variables", () => {
    const marked = withMarkedLinks({ ...NOTHING_SELECTED, variables: [a] }, [select("l-1", true)]);
    expect(marked).toEqual({ variables: [a], links: ["l-1" as LinkId], loop: null });
  });

  it("is a loop no longer once something else is marked", () => {
    expect(withMarkedVariables(loop, [select(a, true)]).loop).toBeNull();
  });

  it("is the same object when nothing changed", () => {
    expect(withMarkedVariables(loop, [select(a, false)])).toBe(loop);
  });
});
