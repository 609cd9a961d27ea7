import { currentDocument } from "../../state/documentStore";
import { newDocument } from "../../state/documents";
import { showDocumentList } from "../../state/fileDialogs";
import { openFile } from "../../state/files";
import { saveFile, saveFileAs } from "../../state/saveFile";
import { clearSelection, setSession } from "../../state/sessionStore";
import { handOverTyped } from "../handOverTyped";
import { showOverlay } from "../overlays/overlayStore";
import { focusRegion } from "../regions";
import type { Action } from "./action";

/** The document as a whole. */
export const DOCUMENT_ACTIONS: readonly Action[] = [
  { id: "newDocument", group: "document", run: () => void beginAnew() },
  {
    id: "openFile",
    group: "document",
    keys: ["$mod+o"],
    heard: "everywhere",
    run: afterTyping(openFile),
  },
  {
    id: "saveFile",
    group: "document",
    keys: ["$mod+s"],
    heard: "everywhere",
    run: afterTyping(saveFile),
  },
  {
    id: "saveFileAs",
    group: "document",
    keys: ["$mod+Shift+s"],
    heard: "everywhere",
    run: afterTyping(saveFileAs),
  },
  {
    id: "saveWithoutQuotes",
    group: "document",
    blocked: () => (hasQuotes() ? null : "noQuotes"),
    run: afterTyping(async () => {
      const { saveWithoutQuotes } = await import("../../state/saveWithoutQuotes");
      saveWithoutQuotes();
    }),
  },
  { id: "documents", group: "document", run: showDocumentList },
  { id: "models", group: "document", run: () => showOverlay("models") },
  {
    id: "details",
    group: "document",
    run: () => {
      clearSelection();
      setSession({ panelOpen: true, panelTab: "inspector" });
    },
  },
];

function hasQuotes(): boolean {
  const { quotes, informants } = currentDocument();
  return Object.keys(quotes).length + Object.keys(informants).length > 0;
}

/** An empty sheet asks for words. The keyboard goes there once the menu that was chosen from is gone. */
async function beginAnew(): Promise<void> {
  await newDocument();
  requestAnimationFrame(() => focusRegion("line"));
}

/** These keys are heard while typing, and what is typed belongs to the document. */
function afterTyping(work: () => Promise<unknown>): () => void {
  return () => {
    handOverTyped();
    void work();
  };
}
