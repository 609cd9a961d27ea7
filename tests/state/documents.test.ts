// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import type { CldDocument } from "../../src/core/model/document";
import { sketch } from "../sketch";
import { type MemoryStorage, memoryStorage } from "./memoryStorage";
import { freshTab, type Tab } from "./tab";

let storage: MemoryStorage;
let tab: Tab;

beforeEach(async () => {
  sessionStorage.clear();
  storage = memoryStorage();
  tab = await freshTab(storage);
});

function named(title: string): CldDocument {
  const document = sketch("a +> b, b -> a");
  return { ...document, metadata: { ...document.metadata, title } };
}
async function titles(): Promise<readonly string[]> {
  return (await tab.savedEntries()).map(({ title }) => title).toSorted();
}
async function keyOf(title: string): Promise<string> {
  const entry = (await tab.savedEntries()).find((saved) => saved.title === title);
  if (!entry) throw new Error(`${title} is not stored`);
  return entry.key;
}
/** A stored document that no reader understands. */
async function spoil(title: string): Promise<string> {
  const saved = storage.documents.get(await keyOf(title));
  if (!saved) throw new Error(`${title} is not stored`);
  const text = saved.text.replace('"version": 1', '"version": 99');
  storage.documents.set(saved.key, { ...saved, text });
  return text;
}

describe("opening a document", () => {
  it("stores the one that was open, and begins its history anew", async () => {
    tab.rename("first");
    await tab.openDocument(named("second"));
    expect(await titles()).toEqual(["first", "second"]);
    expect(tab.title()).toBe("second");
    expect(tab.currentUndoStep()).toBeNull();
  });

  it("gives it a title only when it has none", async () => {
    await tab.openDocument(named(""), { title: "from a file" });
    expect(tab.title()).toBe("from a file");
    await tab.openDocument(named("its own"), { title: "from a file" });
    expect(tab.title()).toBe("its own");
  });

  it("of the list counts as using it", async () => {
    await tab.openDocument(named("first"));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await tab.openDocument(named("second"));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await tab.openSaved(await keyOf("first"));
    expect((await tab.savedEntries())[0]?.title).toBe("first");
    expect(tab.title()).toBe("first");
  });

  it("of the list that another tab has deleted leaves what is open", async () => {
    await tab.openDocument(named("open"));
    expect(await tab.openSaved("gone")).toBe(false);
    expect(tab.title()).toBe("open");
    expect(tab.latestMessage()?.tone).toBe("error");
  });

  it("of the list that cannot be read leaves it and what is open, and tells", async () => {
    await tab.openDocument(named("from the future"));
    await tab.openDocument(named("open"));
    const text = await spoil("from the future");
    const open = tab.currentDocument();
    expect(await tab.openSaved(await keyOf("from the future"))).toBe(false);
    expect(tab.currentDocument()).toBe(open);
    expect(tab.fileDialog()).toMatchObject({
      problem: { code: "too-new", version: 99 },
      savedText: text,
    });
  });
});

describe("a ready-made model", () => {
  it("is in the list while it is open, and no longer when nothing was changed in it", async () => {
    await tab.openDocument(named("model"), { from: "library" });
    expect(await titles()).toEqual(["model"]);
    await tab.openDocument(named("another"), { from: "library" });
    expect(await titles()).toEqual(["another"]);
  });

  it("stays in the list once it is changed, even when the change was undone", async () => {
    await tab.openDocument(named("model"), { from: "library" });
    tab.rename("mine");
    tab.undo();
    await tab.newDocument();
    expect(await titles()).toEqual(["model"]);
  });

  it("opened again from the list is a document like any other", async () => {
    await tab.openDocument(named("model"), { from: "library" });
    const key = await keyOf("model");
    tab.rename("mine");
    await tab.newDocument();
    await tab.openSaved(key);
    await tab.newDocument();
    expect(await titles()).toEqual(["mine"]);
  });
});

describe("a new title", () => {
  it("for the open document is one step that can be undone", async () => {
    await tab.openDocument(named("Care"));
    tab.renameDocument("  Cure ");
    expect(tab.title()).toBe("Cure");
    tab.undo();
    expect(tab.title()).toBe("Care");
  });

  it("may be given to another one of the list", async () => {
    await tab.openDocument(named("Care"));
    await tab.openDocument(named("open"));
    await tab.renameSaved(await keyOf("Care"), "Cure");
    expect(await titles()).toEqual(["Cure", "open"]);
    await tab.openSaved(await keyOf("Cure"));
    expect(tab.title()).toBe("Cure");
  });

  it("is not given to what cannot be read", async () => {
    await tab.openDocument(named("from the future"));
    await tab.openDocument(named("open"));
    const text = await spoil("from the future");
    const key = await keyOf("from the future");
    await tab.renameSaved(key, "past");
    expect(storage.documents.get(key)?.text).toBe(text);
    expect(tab.fileDialog()).toMatchObject({ kind: "problem" });
  });
});

describe("a duplicate", () => {
  it("holds the latest change and stands beside the original", async () => {
    await tab.openDocument(named("Care"));
    tab.rename("Cure");
    const key = tab.openKey();
    await tab.duplicateDocument(key ?? "");
    expect(await titles()).toEqual(["Cure", "Cure (copy)"]);
    expect(tab.openKey()).toBe(key);
    await tab.openSaved(await keyOf("Cure (copy)"));
    expect(Object.keys(tab.currentDocument().variables)).toHaveLength(2);
  });
});

describe("deleting", () => {
  it("can be taken back", async () => {
    await tab.openDocument(named("Care"));
    await tab.openDocument(named("open"));
    const key = await keyOf("Care");
    const before = storage.documents.get(key);
    await tab.deleteDocument(key);
    expect(await titles()).toEqual(["open"]);
    expect(tab.latestMessage()?.text).toBe("“Care” is deleted.");
    tab.latestMessage()?.action?.run();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(storage.documents.get(key)).toEqual(before);
    expect(tab.title()).toBe("open");
  });

  it("the open document leaves a blank sheet, and taking it back opens it again", async () => {
    await tab.openDocument(named("Care"));
    tab.rename("Cure");
    await tab.deleteDocument(tab.openKey() ?? "");
    expect(tab.title()).toBe("");
    expect(await titles()).toEqual([]);
    tab.latestMessage()?.action?.run();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(tab.title()).toBe("Cure");
    expect(await titles()).toEqual(["Cure"]);
  });

  it("takes a document away that cannot be read, and gives back the same text", async () => {
    await tab.openDocument(named("from the future"));
    await tab.newDocument();
    const text = await spoil("from the future");
    const key = await keyOf("from the future");
    await tab.deleteDocument(key);
    expect(await titles()).toEqual([]);
    tab.latestMessage()?.action?.run();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(storage.documents.get(key)?.text).toBe(text);
  });
});

describe("a store that does not answer", () => {
  it("changes nothing that is open", async () => {
    await tab.openDocument(named("Care"));
    const key = tab.openKey() ?? "";
    await tab.openDocument(named("open"));
    const open = tab.currentDocument();
    storage.failWith("SecurityError");
    await tab.openSaved(key);
    await tab.deleteDocument(key);
    await tab.duplicateDocument(key);
    expect(tab.currentDocument()).toBe(open);
    expect(tab.latestMessage()?.text).toContain("did not answer");
    storage.failWith(null);
    expect(await titles()).toEqual(["Care", "open"]);
  });
});
