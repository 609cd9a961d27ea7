import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopNote } from "../../core/model/document";
import { changeNote } from "../../panels/shared/changeNote";
import { showLoopsThrough } from "../../panels/shared/loopsThroughThis";
import { currentDocument } from "../../state/documentStore";
import { openReach } from "../../state/reach";
import { session } from "../../state/sessionStore";
import { t } from "../../words/words";
import type { Action } from "./action";
import { needsElements, needsLoop } from "./selected";

type Visibility = LoopNote["visibility"];

/** Which loops run through a thing; whether a loop's ring is always shown, or the loop not at all; and its story. */
export const LOOP_ACTIONS: readonly Action[] = [
  {
    id: "loopsThrough",
    group: "loop",
    keys: ["t"],
    menus: ["variable", "link", "several"],
    blocked: () =>
      needsElements() ?? (session().selection.variables.length > 1 ? "needsOneVariable" : null),
    run: () => {
      const { variables, links } = session().selection;
      showLoopsThrough({ variable: variables[0] ?? null, links });
    },
  },
  {
    id: "reachPaths",
    group: "loop",
    keys: ["p"],
    menus: ["variable", "several"],
    label: reachWords,
    blocked: () => (session().selection.variables.length > 2 ? "needsTwoVariables" : null),
    run: () => {
      const [from = null, to = null] = session().selection.variables;
      openReach(from, to);
    },
  },
  {
    id: "pinLoop",
    group: "loop",
    menus: ["loop"],
    label: () => (isSelectedLoop("pinned") ? t("app:unpinLoop") : null),
    blocked: needsLoop,
    run: () => toggle("pinned"),
  },
  {
    id: "hideLoop",
    group: "loop",
    menus: ["loop"],
    label: () => (isSelectedLoop("hidden") ? t("app:unhideLoop") : null),
    blocked: needsLoop,
    run: () => toggle("hidden"),
  },
  {
    id: "writeStory",
    group: "loop",
    menus: ["loop"],
    blocked: needsLoop,
    run: () => void writeSelected(),
  },
];

/** "How does Training reach Capacity?", where the two are selected. */
function reachWords(): string | null {
  const { variables } = currentDocument();
  const [from, to] = session().selection.variables.map((id) => variables[id]?.name);
  return from !== undefined && to !== undefined ? t("app:reach", { from, to }) : null;
}

/** The words of a story come with the panels. */
async function writeSelected(): Promise<void> {
  const { loop } = session().selection;
  const { writeStory } = await import("../../panels/shared/writeStory");
  if (loop) writeStory(loop);
}

function toggle(visibility: Visibility): void {
  const { loop } = session().selection;
  if (loop) changeNote(loop, { visibility: isSelectedLoop(visibility) ? "auto" : visibility });
}

function isSelectedLoop(visibility: Visibility): boolean {
  const { loop } = session().selection;
  if (!loop) return false;
  return notesByKey(currentDocument()).get(loopKey(loop))?.visibility === visibility;
}
