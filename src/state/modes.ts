import type { CldDocument } from "../core/model/document";
import { unreachable } from "../core/model/invariant";
import { t } from "../words/words";
import { openDocument } from "./documents";
import { currentDocument } from "./documentStore";
import {
  beginScratch,
  exploredDocument,
  isExploring,
  isExploringOwn,
  leaveScratch,
  triedDocument,
} from "./exploring";
import { passNotices, tell } from "./messages";
import { playScene, stopPlaying } from "./scenes";
import {
  IDLE,
  type Lens,
  type Mode,
  NOTHING_SELECTED,
  requestView,
  session,
  setSession,
} from "./sessionStore";
import { copyTitle } from "./titles";

/** Draws, explores or presents from now on. From exploring, what was there before comes back. */
export function chooseMode(mode: Mode): void {
  if (mode === session().mode) return;
  passNotices();
  switch (mode) {
    case "present":
      return beginPresenting();
    case "explore":
      beginScratch();
      return setSession({ mode });
    case "edit":
      return isExploring() ? void leaveExploring() : setSession({ mode });
    default:
      return unreachable(mode);
  }
}

/** What the sheet told beside the structure before it was shown to a room, where it tells nothing else. */
let lensBefore: Lens = "none";

/** Shows the room the selected loop, else the scene that is shown, else the first. */
function beginPresenting(): void {
  const { lens, selection } = session();
  const { loop } = selection;
  lensBefore = lens;
  setSession({
    mode: "present",
    lens: "none",
    selection: { ...NOTHING_SELECTED, loop },
    editing: { kind: "none" },
    gesture: IDLE,
    contextMenu: null,
    hoveredVariable: null,
    hoveredLoop: null,
  });
  const { scenes } = currentDocument();
  const scene = scenes.find(({ id }) => id === session().playing) ?? scenes[0];
  if (scene && !loop) playScene(scene.id, { still: true });
  else requestView({ kind: "frame", variables: loop, still: true });
}

/** Back to drawing, or to exploring. The scene stays where the list of scenes is seen. */
export function stopPresenting(): void {
  setSession({ mode: isExploring() ? "explore" : "edit", lens: lensBefore });
  const { panelOpen, panelTab } = session();
  if (!panelOpen || panelTab !== "scenes") stopPlaying();
  requestView({ kind: "frame", variables: null, still: true });
}

/** What exploring began with comes back; of one that was opened only to be explored, a copy to go on with. */
async function leaveExploring(): Promise<void> {
  const tried = triedDocument();
  if (isExploringOwn()) {
    leaveScratch();
    setSession({ mode: "edit" });
  } else if (!(await openDocument(exploredDocument(), { from: "library" }))) return;
  if (!tried) return;
  tell(t("files:notKept"), {
    action: { label: t("files:keepAsCopy"), run: () => void keepAsCopy(tried) },
  });
}

/** What is on the sheet, as a document of its own to go on with. */
export async function makeEditableCopy(): Promise<boolean> {
  const document = currentDocument();
  return isExploringOwn() ? keepAsCopy(document) : openDocument(document);
}

/** Beside the document it was tried with, so it is called a copy of that. */
async function keepAsCopy(document: CldDocument): Promise<boolean> {
  const title = copyTitle(document.metadata.title);
  return openDocument({ ...document, metadata: { ...document.metadata, title } });
}
