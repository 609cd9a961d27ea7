// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import type { CldDocument } from "../../src/core/model/document";
import { sketch } from "../sketch";
import { type MemoryStorage, memoryStorage } from "./memoryStorage";
import { freshTab, type Tab } from "./tab";

let storage: MemoryStorage;
let stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  storage = memoryStorage();
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

/** A tab in which keeping has started and everything that was open before is open again. */
async function openTab(): Promise<Tab> {
  const tab = await freshTab(storage);
  stops.push(tab.startKeeping());
  await vi.advanceTimersByTimeAsync(1);
  // What reads documents is fetched when it is first needed.
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(1);
  return tab;
}
/** A tab beside this one, or after a crash: it does not know what this one showed. */
async function openFreshTab(): Promise<Tab> {
  sessionStorage.clear();
  return openTab();
}
function named(title: string): CldDocument {
  const document = sketch("a +> b, b -> a");
  return { ...document, metadata: { ...document.metadata, title } };
}
function stored(): readonly string[] {
  return [...storage.documents.values()].map(({ title }) => title);
}
function hide(): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  vi.restoreAllMocks();
}

describe("a change", () => {
  it("is stored within a second", async () => {
    const tab = await openTab();
    tab.rename("Care");
    expect(tab.keeping().isUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(999);
    expect(stored()).toEqual(["Care"]);
    expect(tab.keeping()).toMatchObject({ isUnsaved: false, failure: null });
  });

  it("waits for the end of a flurry of changes, but not for long", async () => {
    const tab = await openTab();
    for (let tenth = 1; tenth <= 38; tenth++) {
      tab.rename(`Care ${tenth}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.writes()).toBe(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(stored()).toEqual(["Care 38"]);
  });

  it("is stored at once when the page is hidden", async () => {
    const tab = await openTab();
    tab.rename("Care");
    hide();
    await vi.advanceTimersByTimeAsync(0);
    expect(stored()).toEqual(["Care"]);
  });

  it("that is undone is stored, too", async () => {
    const tab = await openTab();
    tab.rename("Care");
    await vi.advanceTimersByTimeAsync(999);
    tab.undo();
    tab.rename("Cure");
    await vi.advanceTimersByTimeAsync(999);
    expect(stored()).toEqual(["Cure"]);
  });

  it("does not come back after the last change was taken in while it was being stored", async () => {
    const tab = await openTab();
    tab.rename("one");
    const saving = tab.saveNow();
    tab.rename("two");
    expect(await saving).toBe(true);
    expect(stored()).toEqual(["two"]);
  });
});

describe("an empty sheet", () => {
  it("is not stored", async () => {
    const tab = await openTab();
    await tab.newDocument();
    await vi.advanceTimersByTimeAsync(5000);
    hide();
    expect(storage.writes()).toBe(0);
    expect(tab.openKey()).toBeNull();
  });

  it("is stored when it was not empty before", async () => {
    const tab = await openTab();
    tab.rename("Care");
    await vi.advanceTimersByTimeAsync(999);
    tab.rename("");
    await vi.advanceTimersByTimeAsync(999);
    expect(stored()).toEqual([""]);
  });
});

describe("the next visit", () => {
  it("opens what was used last, with its text as it was", async () => {
    const tab = await openTab();
    await tab.openDocument(named("older"));
    await vi.advanceTimersByTimeAsync(1000);
    await tab.openDocument(named("newer"));
    const text = writeCld(tab.currentDocument());
    const next = await openFreshTab();
    expect(next.title()).toBe("newer");
    expect(writeCld(next.currentDocument())).toBe(text);
    expect(next.currentUndoStep()).toBeNull();
  });

  it("in the same tab opens what this tab showed", async () => {
    const tab = await openTab();
    await tab.openDocument(named("mine"));
    await vi.advanceTimersByTimeAsync(1000);
    const mine = sessionStorage.getItem("loopwright-open") ?? "";
    const other = await openFreshTab();
    await other.openDocument(named("other"));
    sessionStorage.setItem("loopwright-open", mine);
    expect((await openTab()).title()).toBe("mine");
  });

  it("in the same tab opens a blank sheet after a new document", async () => {
    const tab = await openTab();
    await tab.openDocument(named("Care"));
    await tab.newDocument();
    expect((await openTab()).title()).toBe("");
    expect(stored()).toEqual(["Care"]);
  });

  it("does not store again what it only shows", async () => {
    const tab = await openTab();
    await tab.openDocument(named("Care"));
    const writes = storage.writes();
    await openFreshTab();
    await vi.advanceTimersByTimeAsync(5000);
    expect(storage.writes()).toBe(writes);
  });

  it("leaves a sheet alone on which somebody was faster", async () => {
    await (await openTab()).openDocument(named("stored"));
    sessionStorage.clear();
    const tab = await freshTab(storage);
    stops.push(tab.startKeeping());
    tab.rename("faster");
    await vi.advanceTimersByTimeAsync(1000);
    expect(tab.title()).toBe("faster");
    expect(stored().toSorted()).toEqual(["faster", "stored"]);
  });

  it("opens a blank sheet and tells when what was stored cannot be read, and never overwrites it", async () => {
    await (await openTab()).openDocument(named("Care"));
    const [saved] = storage.documents.values();
    if (!saved) throw new Error("nothing was stored");
    const broken = { ...saved, text: saved.text.slice(0, 100) };
    storage.documents.set(saved.key, broken);
    const tab = await openFreshTab();
    expect(tab.fileDialog()).toMatchObject({
      kind: "problem",
      name: "Care",
      problem: { code: "not-json" },
      savedText: broken.text,
    });
    tab.rename("something else");
    await vi.advanceTimersByTimeAsync(1000);
    expect(storage.documents.get(saved.key)).toBe(broken);
    expect(stored()).toEqual(["Care", "something else"]);
  });
});

describe("a page that goes away before its store has finished", () => {
  it("leaves its last changes for the next visit", async () => {
    const tab = await openTab();
    await tab.openDocument(named("before"));
    storage.failWith("SecurityError");
    tab.rename("after");
    hide();
    await vi.advanceTimersByTimeAsync(0);
    storage.failWith(null);
    expect((await openFreshTab()).title()).toBe("after");
    expect(stored()).toEqual(["after"]);
    expect(localStorage.length).toBe(0);
  });

  it("does not undo what another tab has changed since: both are kept", async () => {
    const tab = await openTab();
    await tab.openDocument(named("before"));
    storage.failWith("SecurityError");
    tab.rename("mine");
    hide();
    await vi.advanceTimersByTimeAsync(0);
    storage.failWith(null);
    const [saved] = storage.documents.values();
    if (!saved) throw new Error("nothing was stored");
    const theirs = { ...saved, title: "theirs", revision: "theirs", text: `${saved.text}\n` };
    storage.documents.set(saved.key, theirs);
    await openFreshTab();
    expect(stored()).toEqual(["theirs", "mine (copy)"]);
  });

  it("leaves nothing behind when its store did finish", async () => {
    const tab = await openTab();
    tab.rename("Care");
    hide();
    await vi.advanceTimersByTimeAsync(0);
    expect(localStorage.length).toBe(0);
    await openFreshTab();
    expect(stored()).toEqual(["Care"]);
  });

  it("leaves nothing behind when its store failed only for a while", async () => {
    const tab = await openTab();
    await tab.openDocument(named("before"));
    storage.failWith("QuotaExceededError");
    tab.rename("after");
    hide();
    await vi.advanceTimersByTimeAsync(0);
    expect(localStorage.length).toBe(1);
    storage.failWith(null);
    tab.rename("later");
    await vi.advanceTimersByTimeAsync(1000);
    hide();
    await vi.advanceTimersByTimeAsync(0);
    expect(localStorage.length).toBe(0);
    await openFreshTab();
    expect(stored()).toEqual(["later"]);
  });

  it("may have left text of somebody else's, which is ignored", async () => {
    localStorage.setItem("loopwright-rescue-x", "{ broken");
    localStorage.setItem("loopwright-rescue-y", '{"saved": 1}');
    await openTab();
    expect(stored()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });
});

describe("two tabs with one document", () => {
  it("that both change it keep both: the later one goes on in a copy", async () => {
    const first = await openTab();
    await first.openDocument(named("Care"));
    const second = await openFreshTab();
    second.rename("Cure");
    await second.saveNow();
    first.rename("Core");
    await first.saveNow();
    expect(stored()).toEqual(["Cure", "Core (copy)"]);
    expect(first.title()).toBe("Core (copy)");
    expect(first.latestMessage()?.text).toContain("Another tab");
    second.rename("Cure again");
    await second.saveNow();
    expect(stored()).toEqual(["Cure again", "Core (copy)"]);
  });
});

describe("a store that does not work", () => {
  it.each([
    ["QuotaExceededError", "full", "storage is full"],
    ["SecurityError", "blocked", "does not let pages store"],
  ] as const)("%s is told once, with the file as a way out", async (name, failure, words) => {
    const tab = await openTab();
    storage.failWith(name);
    tab.rename("one");
    await vi.advanceTimersByTimeAsync(1000);
    expect(tab.keeping().failure).toBe(failure);
    const message = tab.latestMessage();
    expect(message).toMatchObject({ tone: "error", action: { label: "Save a file" } });
    expect(message?.text).toContain(words);
    tab.rename("two");
    await vi.advanceTimersByTimeAsync(1000);
    expect(tab.latestMessage()).toBe(message);
  });

  it("that works again takes in everything", async () => {
    const tab = await openTab();
    storage.failWith("QuotaExceededError");
    tab.rename("one");
    await vi.advanceTimersByTimeAsync(1000);
    storage.failWith(null);
    tab.rename("two");
    await vi.advanceTimersByTimeAsync(1000);
    expect(tab.keeping()).toMatchObject({ failure: null, isUnsaved: false });
    expect(stored()).toEqual(["two"]);
  });

  it("from the beginning is told before anything is drawn", async () => {
    storage.failWith("SecurityError");
    const tab = await openTab();
    expect(tab.latestMessage()?.text).toContain("private window");
  });

  it("makes the browser ask before the page is closed", async () => {
    const tab = await openTab();
    const harmless = new Event("beforeunload", { cancelable: true });
    tab.rename("one");
    window.dispatchEvent(harmless);
    expect(harmless.defaultPrevented).toBe(false);
    storage.failWith("QuotaExceededError");
    await vi.advanceTimersByTimeAsync(1000);
    const loss = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(loss);
    expect(loss.defaultPrevented).toBe(true);
  });

  it("asks before the document is left", async () => {
    const tab = await openTab();
    storage.failWith("QuotaExceededError");
    tab.rename("one");
    const leaving = tab.newDocument();
    await vi.advanceTimersByTimeAsync(1000);
    expect(tab.fileDialog()).toMatchObject({ kind: "unsaved", title: "one" });
    tab.closeFileDialog();
    expect(await leaving).toBe(false);
    expect(tab.title()).toBe("one");
    const leavingAgain = tab.newDocument();
    await vi.advanceTimersByTimeAsync(1000);
    const dialog = tab.fileDialog();
    if (dialog?.kind === "unsaved") dialog.answer("leave");
    expect(await leavingAgain).toBe(true);
    expect(tab.title()).toBe("");
  });
});
