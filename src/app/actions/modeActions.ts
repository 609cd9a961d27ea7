import { currentDocument } from "../../state/documentStore";
import { isExploring, startExploringAnew } from "../../state/exploring";
import { passNotices } from "../../state/messages";
import { chooseMode, makeEditableCopy, stopPresenting } from "../../state/modes";
import { playScene, stepScene } from "../../state/scenes";
import { clearSelection, type Mode, session, setSession } from "../../state/sessionStore";
import { handOverTyped } from "../handOverTyped";
import { focusDiagram, focusSelected } from "../regions";
import type { Action, Blocked } from "./action";

/** Drawing, exploring, presenting. */
export const MODE_ACTIONS: readonly Action[] = [
  choose("edit", "editMode"),
  choose("explore", "exploreMode"),
  choose("present", "presentMode"),
  { id: "startOver", group: "view", blocked: whileExploring, run: startOver },
  {
    id: "editableCopy",
    group: "document",
    blocked: whileExploring,
    run: () => {
      handOverTyped();
      void makeEditableCopy();
    },
  },
];

/** While presenting these keys are heard, and no others. */
export const PRESENT_ACTIONS: readonly Action[] = [
  presenting("nextScene", ["ArrowRight", "Space", "PageDown", "ArrowDown", "Enter"], () =>
    stepScene(1),
  ),
  presenting("previousScene", ["ArrowLeft", "PageUp", "ArrowUp", "Backspace"], () => stepScene(-1)),
  presenting("firstScene", ["Home"], () => playEnd("first")),
  presenting("lastScene", ["End"], () => playEnd("last")),
  presenting("presentFeedback", ["w"], () =>
    setSession({ lens: session().lens === "feedback" ? "none" : "feedback" }),
  ),
  presenting("leavePresenting", ["Escape"], () => {
    if (session().selection.loop) clearSelection();
    else {
      stopPresenting();
      // The sheet takes the keyboard: what had it before was out of sight.
      requestAnimationFrame(focusSelected);
    }
  }),
];

function choose(mode: Mode, id: Action["id"]): Action {
  return {
    id,
    group: "view",
    run: () => {
      handOverTyped();
      chooseMode(mode);
      if (mode === "present") requestAnimationFrame(focusDiagram);
    },
  };
}

function presenting(id: Action["id"], keys: readonly string[], run: () => void): Action {
  const blocked = (): Blocked | null => (session().mode === "present" ? null : "notPresenting");
  return { id, group: "present", keys, blocked, run };
}

/** What was told of what was tried is over. */
function startOver(): void {
  passNotices();
  startExploringAnew();
}

function whileExploring(): Blocked | null {
  return isExploring() ? null : "notExploring";
}

function playEnd(which: "first" | "last"): void {
  const scene = currentDocument().scenes.at(which === "first" ? 0 : -1);
  if (scene) playScene(scene.id);
}
