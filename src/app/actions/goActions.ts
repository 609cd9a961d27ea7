import { currentArranging } from "../../state/arranging";
import { currentFlowView } from "../../state/flowView";
import { stopPlaying } from "../../state/scenes";
import { clearSelection, session, setSession } from "../../state/sessionStore";
import {
  focusDiagram,
  focusNextRegion,
  focusRegion,
  focusSelected,
  isKeyboardElsewhere,
} from "../regions";
import { showOverlay } from "../overlays/overlayStore";
import type { Action } from "./action";
import { leave } from "./flowActions";

/** Ways from one place of the window to another. */
export const GO_ACTIONS: readonly Action[] = [
  {
    id: "showDetails",
    group: "go",
    keys: ["Enter"],
    heard: "diagram",
    menus: ["variable", "link", "loop", "several"],
    blocked: () => (isAnythingSelected() ? null : "needsElements"),
    run: () => {
      setSession({ panelOpen: true, panelTab: session().selection.loop ? "loops" : "inspector" });
      requestAnimationFrame(() => focusRegion("panel"));
    },
  },
  {
    id: "captureLine",
    group: "go",
    keys: ["Enter"],
    heard: "diagram",
    run: () => focusRegion("line"),
  },
  {
    id: "find",
    group: "go",
    keys: ["/", "Shift+/"],
    menus: ["sheet"],
    run: () => showOverlay("find"),
  },
  {
    id: "palette",
    group: "go",
    keys: ["$mod+k"],
    heard: "everywhere",
    run: () => showOverlay("palette"),
  },
  {
    id: "nextRegion",
    group: "go",
    keys: ["F6"],
    heard: "everywhere",
    run: () => focusNextRegion(1),
  },
  {
    id: "previousRegion",
    group: "go",
    keys: ["Shift+F6"],
    heard: "everywhere",
    run: () => focusNextRegion(-1),
  },
  {
    id: "deselect",
    group: "go",
    keys: ["Escape"],
    inSettledText: true,
    run: () => {
      const arranging = currentArranging();
      if (arranging) arranging.cancel();
      else if (isKeyboardElsewhere()) focusSelected();
      // Its bar names the key; a view is opened round what is selected, which stays so.
      else if (currentFlowView()) void leave();
      else if (isAnythingSelected()) clearSelection();
      else if (session().playing) stopPlaying();
      else focusDiagram();
    },
  },
  {
    id: "help",
    group: "help",
    keys: ["?", "Shift+?", "F1"],
    run: () => showOverlay("help"),
  },
  { id: "about", group: "help", run: () => showOverlay("about") },
];

function isAnythingSelected(): boolean {
  const { variables, links, loop } = session().selection;
  return variables.length + links.length > 0 || loop !== null;
}
