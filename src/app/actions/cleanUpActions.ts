import { setPinned } from "../../core/commands/layout";
import type { AlignLine } from "../../core/layout/cleanUp/align";
import type { Along } from "../../core/layout/cleanUp/stretch";
import type { Turn } from "../../core/layout/cleanUp/turn";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { session } from "../../state/sessionStore";
import { changeSettings, settings } from "../../state/settings";
import { t } from "../../words/words";
import { needsDiagram, needsThree, needsTwo, outsideFlow } from "../arranging/chosenVariables";
import { showOverlay } from "../overlays/overlayStore";
import type { Action } from "./action";
import { needsVariable } from "./selected";

/** Fetched when the browser is idle, or when it is first needed. */
export const loadCleanUp = () => import("../arranging/cleanUp");

/** Putting in order by hand: what is chosen is brought to a line, to equal gaps, to a circle; rotated, mirrored, pinned. */
export const CLEAN_UP_ACTIONS: readonly Action[] = [
  align("left", "alignLeft", ["Alt+Shift+ArrowLeft"]),
  align("centre", "alignCentre", ["Alt+Shift+c", "Alt+Shift+KeyC"]),
  align("right", "alignRight", ["Alt+Shift+ArrowRight"]),
  align("top", "alignTop", ["Alt+Shift+ArrowUp"]),
  align("middle", "alignMiddle", ["Alt+Shift+m", "Alt+Shift+KeyM"]),
  align("bottom", "alignBottom", ["Alt+Shift+ArrowDown"]),
  space("across", "spaceAcross", ["Alt+Shift+h", "Alt+Shift+KeyH"]),
  space("down", "spaceDown", ["Alt+Shift+v", "Alt+Shift+KeyV"]),
  {
    id: "putOnCircle",
    group: "arrange",
    keys: ["o"],
    menus: ["several", "loop"],
    blocked: outsideFlow(needsThree),
    run: () => void loadCleanUp().then(({ circleChosen }) => circleChosen()),
  },
  turn({ kind: "rotate", degrees: 90 }, "rotateRight", ["]"]),
  turn({ kind: "rotate", degrees: -90 }, "rotateLeft", ["["]),
  {
    id: "rotateBy",
    group: "arrange",
    menus: ["several", "sheet"],
    blocked: outsideFlow(needsDiagram),
    run: () => showOverlay("rotate"),
  },
  turn({ kind: "mirror", along: "across" }, "mirrorAcross", ["Shift+h"]),
  turn({ kind: "mirror", along: "down" }, "mirrorDown", ["Shift+v"]),
  {
    id: "pin",
    group: "arrange",
    keys: ["Shift+p"],
    menus: ["variable", "several"],
    label: () => (areAllPinned() ? t("app:unpin") : null),
    blocked: needsVariable,
    run: () => {
      const variableIds = session().selection.variables;
      act(setPinned, { variableIds, pinned: !areAllPinned() });
    },
  },
  {
    id: "toggleSnap",
    group: "arrange",
    run: () => changeSettings({ snapWhileDragging: !settings().snapWhileDragging }),
  },
];

function align(line: AlignLine, id: Action["id"], keys: readonly string[]): Action {
  return {
    id,
    group: "arrange",
    keys,
    menus: ["several"],
    blocked: outsideFlow(needsTwo),
    run: () => void loadCleanUp().then(({ alignChosen }) => alignChosen(line)),
  };
}

function space(along: Along, id: Action["id"], keys: readonly string[]): Action {
  return {
    id,
    group: "arrange",
    keys,
    menus: ["several"],
    blocked: outsideFlow(needsThree),
    run: () => void loadCleanUp().then(({ spaceChosen }) => spaceChosen(along)),
  };
}

function turn(how: Turn, id: Action["id"], keys: readonly string[]): Action {
  return {
    id,
    group: "arrange",
    keys,
    menus: ["several", "sheet"],
    blocked: outsideFlow(needsDiagram),
    run: () => void loadCleanUp().then(({ turnChosen }) => turnChosen(how)),
  };
}

function areAllPinned(): boolean {
  const { variables } = session().selection;
  const pinned = new Set(currentDocument().layout.pinned);
  return variables.length > 0 && variables.every((id) => pinned.has(id));
}
