import { beforeEach, describe, expect, it } from "vitest";
import { addVariable } from "../../src/core/commands/variables";
import type { CldDocument, VariableId } from "../../src/core/model/document";
import { type MemoryStorage, memoryStorage } from "./memoryStorage";
import { freshTab, type Tab } from "./tab";
import { sketch } from "../sketch";

const MODEL = sketch("a +> b, b -> a");
const names = ({ variables }: CldDocument) => Object.values(variables).map(({ name }) => name);

async function exploringTab(storage: MemoryStorage) {
  const tab = await freshTab(storage);
  const [exploring, modes, session] = await Promise.all([
    import("../../src/state/exploring"),
    import("../../src/state/modes"),
    import("../../src/state/sessionStore"),
  ]);
  return { ...tab, ...exploring, ...modes, mode: () => session.session().mode };
}
type ExploringTab = Tab & Awaited<ReturnType<typeof exploringTab>>;

let storage: MemoryStorage;
let tab: ExploringTab;
let serial = 0;

/** A change of the diagram, as a person makes one. */
function add(name: string): void {
  const id = `v-new-${serial++}` as VariableId;
  tab.execute(addVariable, { id, name, position: { x: 0, y: 0 } });
}
const storedTexts = () => [...storage.documents.values()].map(({ text }) => text);

beforeEach(async () => {
  storage = memoryStorage();
  tab = await exploringTab(storage);
  await tab.openDocument(MODEL, { title: "Care" });
  tab.rename("Care, round 2");
  tab.rename("Care, round 3");
  tab.undo();
  await tab.saveNow();
});

describe("exploring one's own document", () => {
  it("gives back the document and its history, the very same", () => {
    const before = tab.currentDocument();
    const history = tab.documentsInHistory();
    tab.chooseMode("explore");
    add("tried");
    add("tried too");
    tab.undo();
    tab.chooseMode("edit");
    expect(tab.mode()).toBe("edit");
    expect(tab.currentDocument()).toBe(before);
    const restored = tab.documentsInHistory();
    expect(restored).toHaveLength(history.length);
    restored.forEach((document, place) => expect(document).toBe(history[place]));
    tab.redo();
    expect(tab.title()).toBe("Care, round 3");
    tab.undo();
    tab.undo();
    expect(tab.title()).toBe("Care");
  });

  it("undo goes back to where exploring began, and no further", () => {
    tab.chooseMode("explore");
    expect(tab.currentUndoStep()).toBeNull();
    add("tried");
    tab.undo();
    tab.undo();
    expect(tab.title()).toBe("Care, round 2");
  });

  it("stores nothing of what is tried, whatever happens to the page", async () => {
    const texts = storedTexts();
    tab.chooseMode("explore");
    add("tried");
    expect(tab.isUnsaved()).toBe(false);
    expect(tab.unsavedWork()).toBeNull();
    expect(await tab.saveNow()).toBe(true);
    expect(storedTexts()).toEqual(texts);
  });

  it("still stores what was not stored yet when it began", async () => {
    tab.rename("Care, at the last moment");
    tab.chooseMode("explore");
    add("tried");
    expect(tab.isUnsaved()).toBe(true);
    expect(tab.unsavedWork()?.saved.text).not.toContain("tried");
    await tab.saveNow();
    expect(storedTexts()[0]).toContain("Care, at the last moment");
    expect(storedTexts()[0]).not.toContain("tried");
  });

  it("says that what was tried was not kept, and keeps it as a copy when asked", async () => {
    tab.chooseMode("explore");
    add("tried");
    tab.chooseMode("edit");
    const message = tab.latestMessage();
    expect(message?.text).toBe("What you tried was not kept.");
    message?.action?.run();
    await expect.poll(() => tab.title()).toBe("Care, round 2 (copy)");
    expect(names(tab.currentDocument())).toContain("tried");
    await expect.poll(() => storage.documents.size).toBe(2);
  });

  it("says nothing where nothing was tried", () => {
    const before = tab.latestMessage()?.serial;
    tab.chooseMode("explore");
    tab.chooseMode("edit");
    expect(tab.latestMessage()?.serial).toBe(before);
  });

  it("starts over as often as one likes, and even that can be undone", () => {
    const before = tab.currentDocument();
    tab.chooseMode("explore");
    add("tried");
    tab.startExploringAnew();
    expect(tab.currentDocument()).toBe(before);
    tab.undo();
    expect(names(tab.currentDocument())).toContain("tried");
  });

  it("makes an editable copy of what is on the sheet, and leaves the document as it was", async () => {
    const [key] = storage.documents.keys();
    tab.chooseMode("explore");
    add("tried");
    expect(await tab.makeEditableCopy()).toBe(true);
    expect(tab.mode()).toBe("edit");
    expect(tab.isExploring()).toBe(false);
    expect(tab.title()).toBe("Care, round 2 (copy)");
    expect(await tab.openSaved(key!)).toBe(true); // stored by beforeEach
    expect(names(tab.currentDocument())).toEqual(["a", "b"]);
    expect(tab.title()).toBe("Care, round 2");
  });

  it("ends when another document is opened, and the one before is as it was", async () => {
    const [key] = storage.documents.keys();
    tab.chooseMode("explore");
    add("tried");
    await tab.newDocument();
    expect(tab.isExploring()).toBe(false);
    expect(tab.mode()).toBe("edit");
    await tab.openSaved(key!); // stored by beforeEach
    expect(names(tab.currentDocument())).toEqual(["a", "b"]);
  });

  it("goes on while it is presented", () => {
    tab.chooseMode("explore");
    add("tried");
    tab.chooseMode("present");
    expect(tab.isExploring()).toBe(true);
    tab.stopPresenting();
    expect(tab.mode()).toBe("explore");
    expect(names(tab.currentDocument())).toContain("tried");
  });

  it("another tab that changes the document meanwhile leaves both, and what comes back is the copy", async () => {
    const [saved] = storage.documents.values();
    storage.documents.set(saved!.key, { ...saved!, revision: "elsewhere" }); // stored by beforeEach
    tab.rename("Mine");
    tab.chooseMode("explore");
    add("tried");
    await tab.saveNow();
    expect(storage.documents.size).toBe(2);
    tab.chooseMode("edit");
    expect(tab.title()).toBe("Mine (copy)");
    expect(names(tab.currentDocument())).toEqual(["a", "b"]);
  });
});

describe("exploring a ready-made model", () => {
  beforeEach(async () => {
    await tab.exploreDocument({ ...MODEL, metadata: { ...MODEL.metadata, title: "Model" } });
  });

  it("stores nothing of it, and has no place in the list", async () => {
    expect(tab.mode()).toBe("explore");
    add("tried");
    expect(tab.isUnsaved()).toBe(false);
    expect(await tab.saveNow()).toBe(true);
    expect(tab.openKey()).toBeNull();
    expect([...storage.documents.values()].map(({ title }) => title)).toEqual(["Care, round 2"]);
  });

  it("to edit it makes a copy of it as it was, and keeps what was tried only when asked", async () => {
    add("tried");
    tab.chooseMode("edit");
    await expect.poll(() => tab.latestMessage()?.text).toBe("What you tried was not kept.");
    expect(tab.isExploring()).toBe(false);
    expect(tab.mode()).toBe("edit");
    expect(tab.title()).toBe("Model");
    expect(names(tab.currentDocument())).toEqual(["a", "b"]);
    expect(tab.currentUndoStep()).toBeNull();
    expect(storage.documents.size).toBe(2);
    tab.latestMessage()?.action?.run();
    await expect.poll(() => tab.title()).toBe("Model (copy)");
    expect(names(tab.currentDocument())).toEqual(["a", "b", "tried"]);
    // The untouched model leaves the list again.
    await expect
      .poll(() => [...storage.documents.values()].map(({ title }) => title).toSorted())
      .toEqual(["Care, round 2", "Model (copy)"]);
  });

  it("to edit it says nothing where nothing was tried", async () => {
    const before = tab.latestMessage()?.serial;
    tab.chooseMode("edit");
    await expect.poll(() => tab.isExploring()).toBe(false);
    await expect.poll(() => storage.documents.size).toBe(2);
    expect(tab.latestMessage()?.serial).toBe(before);
  });

  it("starts over with the model as it is", () => {
    const before = tab.currentDocument();
    add("tried");
    tab.startExploringAnew();
    expect(tab.currentDocument()).toBe(before);
  });
});
