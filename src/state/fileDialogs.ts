import { create } from "zustand";
import type {
  BadRow,
  EdgeListNote,
  EdgeListProblem,
} from "../core/formats/edgeList/edgeListReading";
import type { FileProblem, Repair } from "../core/formats/fileProblem";

/** Why something cannot be opened. */
export type OpenProblem =
  | FileProblem
  | EdgeListProblem
  /** The browser could not read the file at all: it is gone, or may not be read. */
  | { readonly code: "unreadable" };

/** What was set right or decided while reading. */
export interface ReadingNotes {
  readonly repairs: readonly Repair[];
  readonly notes: readonly EdgeListNote[];
  readonly migratedFrom: number | null;
  /** The text was not UTF-8 and was read as Windows text, which may have spoilt letters. */
  readonly guessedEncoding: boolean;
}

/** What is asked or said about files; at most one thing at a time. */
export type FileDialog =
  | {
      readonly kind: "problem";
      readonly name: string;
      readonly problem: OpenProblem;
      /** The text of a saved document that cannot be read; null for a file, which the user has. */
      readonly savedText: string | null;
    }
  | {
      readonly kind: "rows";
      readonly name: string;
      readonly badRows: readonly BadRow[];
      /** How many links there are without them. */
      readonly links: number;
      readonly answer: (goOn: boolean) => void;
    }
  | ({ readonly kind: "repairs"; readonly name: string } & ReadingNotes)
  | {
      readonly kind: "unsaved";
      readonly title: string;
      readonly answer: (choice: LeaveChoice) => void;
    }
  | {
      readonly kind: "changed-on-disk";
      readonly name: string;
      readonly answer: (choice: DiskChoice) => void;
    }
  | { readonly kind: "documents" };

/** A document that could not be stored is about to be left. */
export type LeaveChoice = "save-file" | "leave" | "stay";
/** The file was changed by another program since we read it. */
export type DiskChoice = "replace" | "save-as" | "cancel";

const store = create<{ readonly dialog: FileDialog | null }>()(() => ({ dialog: null }));

export function useFileDialog(): FileDialog | null {
  return store(({ dialog }) => dialog);
}

/** The same, outside of React. */
export function fileDialog(): FileDialog | null {
  return store.getState().dialog;
}

export function showFileDialog(dialog: FileDialog): void {
  cancel(store.getState().dialog);
  store.setState({ dialog });
}

/** Closes it; a question that was open is answered by "no". */
export function closeFileDialog(): void {
  const { dialog } = store.getState();
  store.setState({ dialog: null });
  cancel(dialog);
}

/** Asks, and gives the answer. */
export function askToSkipRows(question: {
  readonly name: string;
  readonly badRows: readonly BadRow[];
  readonly links: number;
}): Promise<boolean> {
  return asked((answer) => ({ kind: "rows", ...question, answer }));
}

export function askToLeave(title: string): Promise<LeaveChoice> {
  return asked((answer) => ({ kind: "unsaved", title, answer }));
}

export function askToReplace(name: string): Promise<DiskChoice> {
  return asked((answer) => ({ kind: "changed-on-disk", name, answer }));
}

function asked<Answer>(dialog: (answer: (given: Answer) => void) => FileDialog): Promise<Answer> {
  return new Promise((resolve) => {
    const shown = dialog((given) => {
      if (store.getState().dialog === shown) store.setState({ dialog: null });
      resolve(given);
    });
    showFileDialog(shown);
  });
}

function cancel(dialog: FileDialog | null): void {
  if (dialog?.kind === "rows") dialog.answer(false);
  if (dialog?.kind === "unsaved") dialog.answer("stay");
  if (dialog?.kind === "changed-on-disk") dialog.answer("cancel");
}

/** Opens the list of saved documents. */
export function showDocumentList(): void {
  showFileDialog({ kind: "documents" });
}
