import { matchKeyBindingPress, parseKeybinding } from "tinykeys";
import { session } from "../../state/sessionStore";
import { settings } from "../../state/settings";
import { type Action, perform } from "./action";
import { ACTIONS } from "./actions";
import { takesText } from "./takesText";
import { tellWhyNot } from "./tellWhyNot";

/** Where keys like Enter and the arrows belong to what has the focus, not to the diagram. */
const ELSEWHERE = "dialog, [role=dialog], [role=menu], [data-keys=own]";

/** Listens to every action's keys from now on; returns what ends that. */
export function startShortcuts(target: Window = window): () => void {
  target.addEventListener("keydown", onKeyDown);
  return () => target.removeEventListener("keydown", onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  // While the hand moves or draws something, the keys are the hand's.
  if (session().gesture.kind !== "idle") return;
  const meant = ACTIONS.filter((action) => isMeant(action, event));
  // Of two with one key the first that can be done answers.
  const action = meant.find(({ blocked }) => !blocked?.());
  if (action ? !perform(action, { held: event.repeat }) : !isToldWhyNot(meant, event)) return;
  event.preventDefault();
}

/** Whether this press is for this action, given where the focus is. */
function isMeant(action: Action, event: KeyboardEvent): boolean {
  // Nothing is changed by a slip of the hand in front of a room.
  if (session().mode === "present" && action.group !== "present") return false;
  const press = action.keys?.find((keys) => isPressed(keys, event));
  return press !== undefined && isHeard(action, press, event);
}

/** Says why none of these can be done; a key that is for another mode, or that only nudges, says nothing. */
function isToldWhyNot(meant: readonly Action[], { repeat, timeStamp }: KeyboardEvent): boolean {
  const reasons = meant.map(({ group, blocked }) => (group === "move" ? null : blocked?.()));
  const reason = reasons.find((each) => each && each !== "notPresenting");
  if (reason && !repeat) tellWhyNot(reason, timeStamp);
  return Boolean(reason);
}

function isPressed(keys: string, event: KeyboardEvent): boolean {
  return parseKeybinding(keys).some((press) => matchKeyBindingPress(event, press));
}

function isHeard(action: Action, keys: string, event: KeyboardEvent): boolean {
  const { heard = "outsideText", inSettledText = false } = action;
  const place = event.target instanceof Element ? event.target : document.body;
  if (heard === "browser") return false;
  if (heard === "everywhere") return !place.closest("dialog");
  if (place.closest(ELSEWHERE)) return false;
  if (takesText(place)) return inSettledText && place.matches("[data-draft=settled]");
  if (isSingleKey(keys) && !settings().singleKeys) return false;
  return heard === "outsideText" || isOnDiagram(place);
}

/** A letter, digit or sign without Ctrl or Alt. */
export function isSingleKey(keys: string): boolean {
  const names = keys.split(/\b\+/);
  return names.at(-1)?.length === 1 && names.slice(0, -1).every((name) => name === "Shift");
}

/** In the diagram, or nowhere: after a click on the sheet nothing has the focus. */
function isOnDiagram(place: Element): boolean {
  return place === document.body || place.closest("[data-region=diagram]") !== null;
}
