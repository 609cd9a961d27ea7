import { addLink } from "../core/commands/links";
import type { Delay, LinkId, Point, Polarity, VariableId } from "../core/model/document";
import { act } from "../state/act";
import { currentDrawing } from "../state/drawingStore";
import { freshId } from "../state/freshId";
import { IDLE, selectLinks, session, setSession } from "../state/sessionStore";
import { variableAt } from "./variableAt";

/** A link may be dropped this near to a label: on its ring. */
const CATCH = 10;
const SIGN_KEYS: Readonly<Record<string, Polarity>> = {
  "+": "+",
  "=": "+",
  "-": "-",
  "−": "-",
  "?": "?",
};

/** The hand has begun to draw a link from a variable, or moves on. */
export function drawLinkTo(from: VariableId, at: Point): void {
  const { gesture } = session();
  const over = variableAt(currentDrawing().labels, at, CATCH);
  const delayed = gesture.kind === "drawingLink" && gesture.delayed;
  setSession({
    hoveredVariable: null,
    gesture: { kind: "drawingLink", from, at, over: over === from ? null : over, delayed },
  });
}

/** The hand lets go: on a variable the link is made, on the empty sheet a variable is asked for. */
export function dropLink(): void {
  const { gesture } = session();
  if (gesture.kind !== "drawingLink") return;
  const { from, over, at, delayed } = gesture;
  setSession({ gesture: IDLE });
  if (over) makeLink(from, over, delayed);
  else if (variableAt(currentDrawing().labels, at, CATCH) !== from) {
    setSession({ editing: { kind: "newVariable", at, linkFrom: from, delayed } });
  }
}

/** Makes a link with the last sign that was used, and selects it. Gives its id, or null when it was refused. */
export function makeLink(source: VariableId, target: VariableId, delayed: boolean): LinkId | null {
  const id = freshId("link");
  const delay: Delay | null = delayed ? { length: "" } : null;
  const polarity = session().lastPolarity;
  if (!act(addLink, { id, source, target, polarity, delay })) return null;
  selectLinks([id]);
  return id;
}

/** What a key does while a link is being drawn: its sign, its delay. Whether it did something. */
export function pressWhileDrawing(key: string): boolean {
  const { gesture } = session();
  if (gesture.kind !== "drawingLink") return false;
  const polarity = SIGN_KEYS[key];
  if (polarity) setSession({ lastPolarity: polarity });
  else if (key.toLowerCase() === "d") {
    setSession({ gesture: { ...gesture, delayed: !gesture.delayed } });
  } else return false;
  return true;
}
