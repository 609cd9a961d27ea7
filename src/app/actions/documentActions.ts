import { newDocument } from "../../state/documents";
import { showDocumentList } from "../../state/fileDialogs";
import { openFile } from "../../state/files";
import { saveFile, saveFileAs } from "../../state/saveFile";
import { clearSelection, setSession } from "../../state/sessionStore";
import { showOverlay } from "../overlays/overlayStore";
import type { Action } from "./action";

/** The document as a whole. */
export const DOCUMENT_ACTIONS: readonly Action[] = [
  { id: "newDocument", group: "document", run: () => void newDocument() },
  {
    id: "openFile",
    group: "document",
    keys: ["$mod+o"],
    heard: "everywhere",
    run: () => void openFile(),
  },
  {
    id: "saveFile",
    group: "document",
    keys: ["$mod+s"],
    heard: "everywhere",
    run: () => void saveFile(),
  },
  {
    id: "saveFileAs",
    group: "document",
    keys: ["$mod+Shift+s"],
    heard: "everywhere",
    run: () => void saveFileAs(),
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
