import type { VariableId } from "../core/model/document";
import { currentDrawing } from "../state/drawingStore";
import { session, setSession } from "../state/sessionStore";
import { focusThing } from "./followFocus";
import { makeLink } from "./linkGesture";
import { nameVariable } from "./nameVariable";
import { stepInList } from "./targets";
import { isDirectionKey, variableTowards } from "./variableAt";

/** What is typed and marked while the effect of a link is chosen. */
export interface Choice {
  readonly from: VariableId;
  readonly text: string;
  /** Null: a new variable. */
  readonly offered: readonly (VariableId | null)[];
  readonly candidate: VariableId | null;
  readonly choose: (next: VariableId | null) => void;
}

/** Whether a key was used. With a name begun the arrows go through the list; without one they go over the sheet. */
export function pressInChoice(
  key: string,
  { from, text, offered, candidate, choose }: Choice,
): boolean {
  if (text === "" && (key === "+" || key === "-" || key === "?")) {
    setSession({ lastPolarity: key });
    return true;
  }
  if (!isDirectionKey(key)) return false;
  if (text !== "") {
    const next = stepInList(offered, candidate, key);
    if (next !== undefined) choose(next);
    return next !== undefined;
  }
  const { labels } = currentDrawing();
  const start = labels[candidate ?? from]?.centre;
  const next = start && variableTowards(labels, start, key, [from]);
  if (next) choose(next);
  return true;
}

/** Enter: a link to the marked variable, else to a new one of this name. */
export function finishChoice(from: VariableId, text: string, candidate: VariableId | null): void {
  if (session().editing.kind !== "choosingTarget") return;
  if (!candidate) {
    leaveChoice(from);
    nameVariable(text, { at: null, linkFrom: from });
    return;
  }
  setSession({ editing: { kind: "none" } });
  focusThing(makeLink(from, candidate, false) ?? from);
}

/** A press on another variable chooses it; anywhere else it ends the choice. */
export function goTo(element: Element | null, from: VariableId): void {
  if (session().editing.kind !== "choosingTarget") return;
  setSession({ editing: { kind: "none" } });
  const target = element?.closest(".react-flow__node")?.getAttribute("data-id");
  if (target && target !== from) makeLink(from, target as VariableId, false);
}

/** Ends the choice; the keyboard is back on the cause. */
export function leaveChoice(from: VariableId): void {
  setSession({ editing: { kind: "none" } });
  focusThing(from);
}
