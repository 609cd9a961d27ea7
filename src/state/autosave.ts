import { create } from "zustand";
import { t } from "../words/words";
import { resumeSaved } from "./documents";
import { type StorageFailure, storageFailure } from "./documentStorage";
import { currentDocument, onDocumentChange } from "./documentStore";
import {
  isUnsaved,
  keeping,
  noteChange,
  noteFailure,
  onKeepingChange,
  saveNow,
  useKeeping,
} from "./keeping";
import { tell } from "./messages";
import { leaveRescue, takeInRescued } from "./rescue";
import { refreshSavedEntries, savedEntries } from "./savedDocuments";
import { saveFileAs } from "./saveFile";
import { openBeforeReload } from "./tabMemory";

/** How the open document is kept; "empty" when there is nothing to keep yet. */
export type SaveState = "saved" | "saving" | "not-saved-full" | "not-saved-blocked" | "empty";

/** After the last change, in milliseconds: long enough for a gesture, and saved within a second. */
const QUIET = 500;
/** At most so long after the first change, when changes do not cease. */
const LONGEST = 2000;

const resumed = create<{ readonly isDone: boolean }>()(() => ({ isDone: false }));

/** Whether what was open last has been looked for: until then an empty sheet means nothing. */
export function useIsResumed(): boolean {
  return resumed(({ isDone }) => isDone);
}

/** How the open document is kept, for the toolbar. */
export function useSaveState(): SaveState {
  return useKeeping(({ failure, isUnsaved: unsaved, key }) => {
    if (failure) return `not-saved-${failure}` as const;
    if (unsaved) return "saving";
    return key === null ? "empty" : "saved";
  });
}

/**
 * Opens what was open last, and from now on stores every change: soon after it, and at once when the
 * page is hidden or left. Returns what ends that.
 */
export function startKeeping(): () => void {
  const saver = soonSaver();
  const stops = [
    onDocumentChange(() => {
      noteChange();
      saver.changed();
    }),
    whenLeaving(() => {
      saver.cancel();
      void saveBeforeLeaving();
    }),
    warnBeforeLoss(),
    tellFailures(),
    saver.cancel,
  ];
  void resume();
  return () => {
    for (const stop of stops) stop();
  };
}

function soonSaver(): { readonly changed: () => void; readonly cancel: () => void } {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  function cancel(): void {
    clearTimeout(quiet);
    clearTimeout(longest);
    quiet = longest = undefined;
  }
  function save(): void {
    cancel();
    void saveNow();
  }
  return {
    cancel,
    changed: () => {
      clearTimeout(quiet);
      if (!isUnsaved()) return;
      quiet = setTimeout(save, QUIET);
      longest ??= setTimeout(save, LONGEST);
    },
  };
}

/** Opens what was open last, unless the user was faster; work that was rescued is taken in first. */
async function resume(): Promise<void> {
  const blank = currentDocument();
  try {
    await takeInRescued();
    const key = await keyToResume();
    await refreshSavedEntries();
    if (key !== null) await resumeSaved(key, blank);
  } catch (error) {
    noteFailure(storageFailure(error));
  }
  resumed.setState({ isDone: true });
}

/** A tab shows again what it showed; a fresh one what was used last. */
async function keyToResume(): Promise<string | null> {
  const entries = await savedEntries();
  const before = openBeforeReload();
  if (before === null) return entries[0]?.key ?? null;
  return entries.some(({ key }) => key === before) ? before : null;
}

/** The database may not finish while the page goes away, so the work is also left where it is written at once. */
async function saveBeforeLeaving(): Promise<void> {
  const takeBack = leaveRescue();
  if (await saveNow()) takeBack();
}

function whenLeaving(leave: () => void): () => void {
  const aborter = new AbortController();
  const listening = { signal: aborter.signal };
  function onVisibility(): void {
    if (document.visibilityState === "hidden") leave();
  }
  document.addEventListener("visibilitychange", onVisibility, listening);
  window.addEventListener("pagehide", leave, listening);
  return () => aborter.abort();
}

/** Where the store does not work, the browser asks before the page is closed. */
function warnBeforeLoss(): () => void {
  const aborter = new AbortController();
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (isUnsaved() && keeping().failure) event.preventDefault();
    },
    { signal: aborter.signal },
  );
  return () => aborter.abort();
}

/** Says once that the store does not work, and again only when it fails in another way or anew. */
function tellFailures(): () => void {
  return onKeepingChange(({ failure }, before) => {
    if (failure && failure !== before.failure) tellFailure(failure);
  });
}

function tellFailure(failure: StorageFailure): void {
  tell(t(`files:notStored.${failure}`), {
    tone: "error",
    action: { label: t("files:saveAFile"), run: () => void saveFileAs() },
  });
}
