import { vi } from "vitest";
import type { MemoryStorage } from "./memoryStorage";

/** One browser tab: fresh modules over a store that outlives it, before anything is started. */
export async function freshTab(storage: MemoryStorage) {
  vi.resetModules();
  const saved = await import("../../src/state/savedDocuments");
  saved.keepDocumentsIn(storage);
  const modules = await Promise.all([
    import("../../src/state/documentStore"),
    import("../../src/state/keeping"),
    import("../../src/state/autosave"),
    import("../../src/state/documents"),
    import("../../src/state/documentList"),
    import("../../src/state/fileDialogs"),
    import("../../src/state/messages"),
    import("../../src/state/files"),
    import("../../src/core/commands/metadata"),
  ]);
  const [store, keeping, autosave, documents, list, dialogs, messages, files, { changeMetadata }] =
    modules;
  return {
    ...store,
    ...keeping,
    ...documents,
    ...list,
    ...dialogs,
    ...messages,
    ...files,
    savedEntries: saved.savedEntries,
    startKeeping: autosave.startKeeping,
    /** A change of the document, as a person makes one. */
    rename: (title: string) => {
      store.execute(changeMetadata, { changes: { title } });
    },
    title: () => store.currentDocument().metadata.title,
  };
}
export type Tab = Awaited<ReturnType<typeof freshTab>>;
