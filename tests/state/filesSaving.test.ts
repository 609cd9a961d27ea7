// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readCld } from "../../src/core/formats/cld/readCld";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { sketch } from "../sketch";
import { diskFile } from "./fileHandle";
import { type MemoryStorage, memoryStorage } from "./memoryStorage";
import { freshTab, type Tab } from "./tab";

let storage: MemoryStorage;
let tab: Tab;
let saving: typeof import("../../src/state/saveFile");
/** Names of files that went to the folder of downloads. */
let downloads: string[] = [];

async function openTab(): Promise<void> {
  tab = await freshTab(storage);
  saving = await import("../../src/state/saveFile");
}
beforeEach(async () => {
  sessionStorage.clear();
  storage = memoryStorage();
  downloads = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    downloads.push(this.download);
  });
  URL.createObjectURL = () => "blob:test";
  await openTab();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A browser that asks where to save, and a user who picks this. */
function picker(handle: FileSystemFileHandle | null): void {
  vi.stubGlobal("showSaveFilePicker", async () => {
    if (!handle) throw new DOMException("cancelled", "AbortError");
    return handle;
  });
}
async function openFrom(disk: ReturnType<typeof diskFile>): Promise<boolean> {
  const file = await disk.handle.getFile();
  return tab.openPicked({ file, handle: disk.handle });
}
function careFile() {
  const document = sketch("a +> b");
  return diskFile(
    "care.cld.json",
    writeCld({ ...document, metadata: { ...document.metadata, title: "Care" } }),
  );
}

describe("where files can only be downloaded", () => {
  it("saving downloads, named after the title", async () => {
    tab.rename("Care: 2025?");
    expect(await saving.saveFile()).toBe(true);
    expect(downloads).toEqual(["Care 2025.cld.json"]);
    expect(tab.latestMessage()?.text).toBe("Care 2025.cld.json is in your downloads.");
  });

  it("a document without a title is called untitled", async () => {
    await saving.saveFile();
    expect(downloads).toEqual(["untitled.cld.json"]);
  });
});

describe("where files can be written", () => {
  it("the first save asks where, the next ones do not", async () => {
    const disk = diskFile("care.cld.json");
    picker(disk.handle);
    tab.rename("Care");
    await saving.saveFile();
    expect(readCld(disk.text())).toMatchObject({ ok: true });
    picker(null);
    tab.rename("Cure");
    expect(await saving.saveFile()).toBe(true);
    expect(disk.text()).toContain("Cure");
    expect(downloads).toEqual([]);
  });

  it("somebody who thinks better of it is left alone", async () => {
    picker(null);
    expect(await saving.saveFile()).toBe(false);
    expect(tab.latestMessage()).toBeNull();
  });

  it("a file that was opened is saved in place", async () => {
    const disk = careFile();
    await openFrom(disk);
    tab.rename("Cure");
    await saving.saveFile();
    expect(disk.text()).toContain("Cure");
    expect(tab.latestMessage()?.text).toBe("Saved to care.cld.json.");
  });

  it("an unchanged document gives the same bytes, a changed one the time of its change", async () => {
    const disk = careFile();
    await openFrom(disk);
    const before = disk.text();
    await saving.saveFile();
    expect(disk.text()).toBe(before);
    tab.rename("Cure");
    await saving.saveFile();
    const changed = disk.text();
    expect(changed).toMatch(/"modified": "\d{4}-\d\d-\d\dT/);
    await saving.saveFile();
    expect(disk.text()).toBe(changed);
  });

  it("the time that is written is no step of its own", async () => {
    picker(diskFile("care.cld.json").handle);
    tab.rename("Care");
    await saving.saveFile();
    expect(tab.currentUndoStep()?.key).toBe("commands:changeMetadata");
    tab.undo();
    expect(tab.title()).toBe("");
    expect(tab.currentUndoStep()).toBeNull();
  });

  it("the file of a document is known again in the next visit", async () => {
    const disk = careFile();
    await openFrom(disk);
    const key = tab.openKey() ?? "";
    await openTab();
    await tab.openSaved(key);
    tab.rename("Cure");
    picker(null);
    expect(await saving.saveFile()).toBe(true);
    expect(disk.text()).toContain("Cure");
  });

  it("another document does not go into that file", async () => {
    const disk = careFile();
    await openFrom(disk);
    const before = disk.text();
    await tab.newDocument();
    tab.rename("other");
    picker(null);
    expect(await saving.saveFile()).toBe(false);
    expect(disk.text()).toBe(before);
  });
});

describe("a file is never written to", () => {
  it("when it could not be read", async () => {
    const disk = diskFile("broken.cld.json", "{ broken");
    picker(null);
    expect(await openFrom(disk)).toBe(false);
    tab.rename("Care");
    await saving.saveFile();
    expect([disk.text(), disk.writes()]).toEqual(["{ broken", 0]);
  });

  it("when it is a table of links", async () => {
    const disk = diskFile("links.csv", "source,target,polarity\na,b,+\n");
    picker(null);
    expect(await openFrom(disk)).toBe(true);
    await saving.saveFile();
    expect(disk.writes()).toBe(0);
  });

  it("when the user does not allow it; the diagram can be downloaded instead", async () => {
    const disk = careFile();
    await openFrom(disk);
    disk.allow("denied");
    tab.rename("Cure");
    expect(await saving.saveFile()).toBe(false);
    expect(disk.writes()).toBe(0);
    const message = tab.latestMessage();
    expect(message).toMatchObject({ tone: "error", action: { label: "Download it" } });
    message?.action?.run();
    expect(downloads).toEqual(["Cure.cld.json"]);
  });

  it("when another program has changed it, before asking", async () => {
    const disk = careFile();
    await openFrom(disk);
    disk.changeBehindOurBack("theirs");
    tab.rename("Cure");
    const first = saving.saveFile();
    await vi.waitFor(() => expect(tab.fileDialog()?.kind).toBe("changed-on-disk"));
    tab.closeFileDialog();
    expect(await first).toBe(false);
    expect(disk.text()).toBe("theirs");
    const second = saving.saveFile();
    await vi.waitFor(() => expect(tab.fileDialog()?.kind).toBe("changed-on-disk"));
    const dialog = tab.fileDialog();
    if (dialog?.kind === "changed-on-disk") dialog.answer("replace");
    expect(await second).toBe(true);
    expect(disk.text()).toContain("Cure");
  });

  it("a disk that fails is told, with the download as a way out", async () => {
    const disk = careFile();
    await openFrom(disk);
    vi.spyOn(disk.handle, "createWritable").mockRejectedValue(
      new DOMException("x", "NotFoundError"),
    );
    expect(await saving.saveFile()).toBe(false);
    expect(tab.latestMessage()?.text).toContain("could not be written");
  });
});
