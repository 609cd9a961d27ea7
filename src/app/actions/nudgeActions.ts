import { moveVariables } from "../../core/commands/layout";
import type { Point } from "../../core/model/document";
import { act } from "../../state/act";
import { amend, currentDocument } from "../../state/documentStore";
import { session } from "../../state/sessionStore";
import type { Action } from "./action";
import { outsideFlow } from "../arranging/chosenVariables";
import { needsVariable } from "./selected";

/** How far an arrow key moves, and how far with Shift: two and ten of the 4 px grid. */
const STEP = 8;
const LEAP = 40;

const WAYS = [
  ["nudgeLeft", "ArrowLeft", { x: -1, y: 0 }],
  ["nudgeRight", "ArrowRight", { x: 1, y: 0 }],
  ["nudgeUp", "ArrowUp", { x: 0, y: -1 }],
  ["nudgeDown", "ArrowDown", { x: 0, y: 1 }],
] as const;

/** Moving what is selected with the arrow keys. A key held down is one step to undo. */
export const NUDGE_ACTIONS: readonly Action[] = [
  ...WAYS.map(([id, key, way]) => nudge(id, key, way, STEP)),
  ...WAYS.map(([id, key, way]) => nudge(`${id}Far`, `Shift+${key}`, way, LEAP)),
];

function nudge(id: Action["id"], key: string, way: Point, step: number): Action {
  return {
    id,
    group: "move",
    keys: [key],
    heard: "diagram",
    blocked: outsideFlow(needsVariable),
    run: ({ held }) => {
      const args = { positions: moved({ x: way.x * step, y: way.y * step }) };
      if (held) amend(moveVariables, args);
      else act(moveVariables, args);
    },
  };
}

function moved(by: Point): Record<string, Point> {
  const { positions } = currentDocument().layout;
  return Object.fromEntries(
    session().selection.variables.flatMap((id) => {
      const from = positions[id];
      return from ? [[id, { x: from.x + by.x, y: from.y + by.y }]] : [];
    }),
  );
}
