import { bridgeVariable } from "../../core/commands/variables";
import { cutElements } from "../../core/commands/elements";
import type { Point, VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDrawing } from "../../state/drawingStore";
import { freshId } from "../../state/freshId";
import { removeThings } from "../../state/removeThings";
import { clearSelection, requestView, session, setSession } from "../../state/sessionStore";
import { outsideFlow } from "../arranging/chosenVariables";
import { showOverlay } from "../overlays/overlayStore";
import type { Action } from "./action";
import { placeForNew } from "./placeForNew";
import { needsElements, needsOneVariable, selectedElement } from "./selected";

/** Variables, and what variables, links and loops have in common. */
export const DRAW_ACTIONS: readonly Action[] = [
  {
    id: "newVariable",
    group: "draw",
    keys: ["n"],
    menus: ["sheet"],
    blocked: outsideFlow(() => null),
    run: () => {
      const at = placeForNew();
      requestView({ kind: "reveal", variables: [], place: at });
      setSession({ editing: { kind: "newVariable", at, linkFrom: null } });
    },
  },
  {
    id: "newLink",
    group: "draw",
    keys: ["c"],
    menus: ["variable"],
    blocked: needsOneVariable,
    run: () => {
      const from = session().selection.variables[0];
      if (!from) return;
      requestView({ kind: "reveal", variables: [from], place: belowLabel(from) });
      setSession({ editing: { kind: "choosingTarget", from } });
    },
  },
  {
    id: "rename",
    group: "draw",
    keys: ["F2", "Enter"],
    heard: "diagram",
    menus: ["variable"],
    blocked: needsOneVariable,
    run: () => {
      const variableId = session().selection.variables[0];
      if (!variableId) return;
      requestView({ kind: "reveal", variables: [variableId] });
      setSession({ editing: { kind: "renaming", variableId } });
    },
  },
  {
    id: "tagLeverage",
    group: "draw",
    keys: ["l"],
    menus: ["variable", "link", "loop"],
    blocked: () => {
      const { variables, links, loop } = session().selection;
      const nothing = variables.length + links.length === 0 && !loop;
      return nothing || selectedElement(session().selection) ? null : "needsOneThing";
    },
    run: () => showOverlay("leverage"),
  },
  {
    id: "bridge",
    group: "draw",
    menus: ["variable"],
    blocked: needsOneVariable,
    run: () => {
      const variableId = session().selection.variables[0];
      if (!variableId) return;
      if (act(bridgeVariable, { variableId, newLinkId: freshId("link") })) clearSelection();
    },
  },
  {
    id: "remove",
    group: "draw",
    keys: ["Delete", "Backspace"],
    heard: "diagram",
    menus: ["variable", "link", "several"],
    danger: true,
    blocked: () => (session().selection.loop ? "loopStays" : needsElements()),
    run: () => removeSelected(),
  },
];

/** Where the name of an effect is typed. */
function belowLabel(id: VariableId): Point {
  const { centre, height } = currentDrawing().labels[id] ?? { centre: { x: 0, y: 0 }, height: 0 };
  return { x: centre.x, y: centre.y + height };
}

/** Deletes what is selected, as one step. */
function removeSelected(command?: typeof cutElements): void {
  const { variables, links } = session().selection;
  if (removeThings({ variableIds: variables, linkIds: links }, command)) clearSelection();
}

/** The same for what is on the clipboard now. */
export function cutSelected(): void {
  removeSelected(cutElements);
}
