import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { setPolarity } from "../../../src/core/commands/links";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopKey } from "../../../src/core/loops/loopPath";
import type { LinkId, LoopNote, LoopNoteId } from "../../../src/core/model/document";
import { LoopsMenu } from "../../../src/panels/loops/LoopsMenu";
import { LoopsPanel } from "../../../src/panels/loops/LoopsPanel";
import { currentAnalysis, NOTHING_MORE, setAnalysis } from "../../../src/state/analysisStore";
import { currentDocument, execute } from "../../../src/state/documentStore";
import { latestMessage } from "../../../src/state/messages";
import { setOffice } from "../../../src/state/moreLoops";
import { session, setSession } from "../../../src/state/sessionStore";
import { clerkHere } from "../../../src/workers/clerkClient";
import "../../../src/workers/clerkService";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

/** Five loops; only the three of two links are listed at first. */
const TEXT = "a +> b, b +> a, a +> c, c +> a, b +> c, c -> b";

beforeAll(giveSizes);
afterEach(() => setOffice());
beforeEach(() => {
  showDocument(sketch(TEXT));
  setOffice({
    hire: clerkHere,
    count: () => ({
      totals: Promise.resolve({
        exact: true,
        reinforcing: 3n,
        balancing: 2n,
        undetermined: 0n,
      }),
      stop: () => {},
    }),
  });
  const { links } = currentDocument();
  setAnalysis({ loops: listLoops(links, { maxLoops: 3 }), links, ...NOTHING_MORE });
  setSession({ loopView: "listed" });
});

const heading = () => screen.getAllByRole("heading")[0]?.textContent;
const rows = () => screen.queryAllByRole("option").map((row) => row.firstChild?.textContent);

describe("a list that is not all", () => {
  it("says of how many it is a part, and how many of those are of each kind", async () => {
    render(<LoopsPanel />);
    await waitFor(() => expect(heading()).toBe("3 of 5 loops, complete up to 2 links"));
    expect(screen.getByText("3 reinforcing, 2 balancing in all.")).toBeTruthy();
  });

  it("can be made longer, and shorter again", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "More loops" }));
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    await waitFor(() => expect(heading()).toBe("All 5 loops"));
    await waitFor(() => expect(rows()).toHaveLength(5));
    await waitFor(() => expect(rows()[4]).toMatch(/^#5, balancing, 3 links/));
    await userEvent.click(screen.getByRole("button", { name: "Only the first 3" }));
    // Loops are counted once the links have been at rest for a moment.
    await waitFor(() => expect(heading()).toMatch(/^3 of 5/), { timeout: 3000 });
  });

  it("is put in order and filtered where it is, however long", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "More loops" }));
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    await waitFor(() => expect(rows()).toHaveLength(5));
    act(() => setSession({ loopOrder: "longest" }));
    await waitFor(() => expect(rows()[0]).toMatch(/3 links/));
    expect(screen.getByRole("button", { name: "Longest first" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Balancing 2" }));
    await waitFor(() => expect(heading()).toBe("2 of 5 loops"));
  });

  it("says that a longer list is gone when a link has changed, and offers it again", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "More loops" }));
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    await waitFor(() => expect(rows()).toHaveLength(5));
    execute(setPolarity, { linkIds: ["l-1" as LinkId], polarity: "-" });
    setAnalysis({
      loops: listLoops(currentDocument().links, { maxLoops: 3 }),
      links: currentDocument().links,
    });
    expect(await screen.findByText(/The list of 5 loops has been let go/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "List again" })).toBeTruthy();
  });

  it("shows how far a longer one has come, and can be told to stop", async () => {
    const stop = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const listMore = () => new Promise<never>(() => {});
    setOffice({
      hire: () => ({ ...clerkHere(), stop, listMore }),
      count: () => ({ totals: new Promise<never>(() => {}), stop: () => {} }),
    });
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "More loops" }));
    await userEvent.click(screen.getByRole("radio", { name: "50,000" }));
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    setAnalysis({ longProgress: { count: 12_500, length: 9 } });
    const bar = await screen.findByRole("progressbar", {
      name: "12,500 loops so far, now those of 9 links",
    });
    expect(bar.getAttribute("value")).toBe("12500");
    expect(bar.getAttribute("max")).toBe("50000");
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    expect(stop).toHaveBeenCalled();
  });

  it("says when a longer one could not be made", async () => {
    const listMore = () => Promise.reject(new Error("out of memory"));
    setOffice({
      hire: () => ({ ...clerkHere(), listMore }),
      count: () => ({ totals: new Promise<never>(() => {}), stop: () => {} }),
    });
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "More loops" }));
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    await waitFor(() => expect(latestMessage()?.text).toMatch(/could not be made.*unharmed/));
    expect(rows()).toHaveLength(3);
  });
});

describe("who listens instead of looking", () => {
  it("hears how many are left when the list was filtered, once, and nothing of what edits do", async () => {
    const { container } = render(<LoopsPanel />);
    const heard = () => container.querySelector("[aria-live=polite]")?.textContent;
    expect(heard()).toBe("");
    await userEvent.click(screen.getByRole("button", { name: "Balancing 1" }));
    expect(heard()).toBe("");
    await waitFor(() => expect(heard()).toBe("1 of 3 listed loops"), { timeout: 2_000 });
    act(() => setAnalysis({ loops: listLoops(currentDocument().links, { maxLoops: 2 }) }));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(heard(), "what is not so any more is not left to be read").toBe("");
  });
});

describe("a loop that only the longer list has", () => {
  it("is shown with all about it when it is selected, by the same number", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "More loops" }));
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    await waitFor(() => expect(rows()).toHaveLength(5));
    await userEvent.click(screen.getByRole("option", { name: /^#4/ }));
    expect(session().selection.loop).toEqual(["a", "b", "c"].map(sketchId));
    expect(screen.getByRole("region", { name: /^#4, reinforcing, 3 links/ })).toBeTruthy();
  });
});

describe("the core loops", () => {
  it("are shown by a switch, with what they are and are not, and go by it", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Core loops" }));
    await waitFor(() => expect(heading()).toBe("4 core loops"));
    const note = screen.getByText(/^Every loop can be put together from these 4/);
    expect(note.textContent).toMatch(/may lie outside/);
    await userEvent.click(screen.getByRole("button", { name: "This list" }));
    const item = screen.getByRole("menuitemcheckbox", { name: "Core loops" });
    expect(item.getAttribute("aria-checked")).toBe("true");
    await userEvent.click(item);
    await waitFor(() => expect(heading()).toMatch(/^3 of 5/));
  });

  it("keep their numbers, and have only the letter of their kind where they have none", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Core loops" }));
    await waitFor(() => expect(rows()).toHaveLength(4));
    const { core, loops } = currentAnalysis();
    for (const [index, row] of rows().entries()) {
      const place = loops.indexOf(core?.key(index) ?? "");
      const label = place < 0 ? core?.kind(index).charAt(0).toUpperCase() : `#${place + 1}`;
      expect(row?.startsWith(`${label}, `)).toBe(true);
    }
  });

  it("give way to the usual list where they cannot be found", async () => {
    const findCore = () => Promise.reject(new Error("out of memory"));
    setOffice({
      hire: () => ({ ...clerkHere(), findCore }),
      count: () => ({ totals: new Promise<never>(() => {}), stop: () => {} }),
    });
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Core loops" }));
    await waitFor(() => expect(session().loopView).toBe("listed"));
  });
});

describe("the table of a list", () => {
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    vi.stubGlobal("ClipboardItem", undefined);
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  async function copy(): Promise<string[][]> {
    await userEvent.click(screen.getByRole("button", { name: "This list" }));
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    await userEvent.click(screen.getByRole("menuitem", { name: "Copy as a table" }));
    await waitFor(() => expect(copied).toHaveLength(1));
    return (copied[0] ?? "").split("\n").map((line) => line.split("\t"));
  }

  it("has a line for every loop that is shown, in the order in which they are", async () => {
    setSession({ loopOrder: "kind" });
    render(<LoopsPanel />);
    const [heads = [], ...lines] = await copy();
    expect(heads).toEqual([
      "Label",
      "Type",
      "Links",
      "Delayed links",
      "Weakest link",
      "Variables in order",
      "Path with signs",
      "Name",
      "Story",
      "Meant as",
    ]);
    expect(lines.map((cells) => cells.slice(0, 7).join("|"))).toEqual([
      "#1|Reinforcing|2|0|not said|a → b|a →+ b →+ a",
      "#2|Reinforcing|2|0|not said|a → c|a →+ c →+ a",
      "#3|Balancing|2|0|not said|b → c|b →+ c →− b",
    ]);
    expect(lines[2]?.[8]).toMatch(/^The more b, the more c.*pushes back/);
    expect(latestMessage()?.text).toBe("3 loops are on the clipboard.");
  });

  it("is saved as a file of the same lines, however long", async () => {
    const saved: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob);
        return "blob:table";
      },
      revokeObjectURL: () => {},
    });
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "This list" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Save as a table (CSV)" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const lines = (await textOf(saved[0])).split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFLabel,Type,Links/);
    expect(lines.slice(1, 4).map((line) => line.slice(0, 5))).toEqual(["#1,Re", "#2,Re", "#3,Ba"]);
    expect(lines[4]).toBe("");
    expect(latestMessage()?.text).toMatch(/loops\.csv/);
  });

  it("is not copied where no clipboard holds it, and the entry says why", async () => {
    const { loops } = currentAnalysis();
    const arranged = {
      indices: new Uint32Array(20_001),
      counts: { all: 20_001, reinforcing: 20_001, balancing: 0, undetermined: 0 },
    };
    render(<LoopsMenu shown={{ which: "long", loops, arranged }} />);
    await userEvent.click(screen.getByRole("button", { name: "This list" }));
    const item = screen.getByRole("menuitem", {
      name: "Copy as a table The clipboard takes 20,000 loops at most. Save the table, or filter the list.",
    });
    expect(item.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Core loops" }));
    expect(screen.queryByRole("menu"), "the sentence lies under the menu").toBeNull();
    expect(session().loopView).toBe("core");
  });

  it("is that of the filtered list", async () => {
    render(<LoopsPanel />);
    await userEvent.click(screen.getByRole("button", { name: "Balancing 1" }));
    const [, ...lines] = await copy();
    expect(lines).toHaveLength(1);
  });
});

/** The browser of these tests reads a blob only this way; the mark at the beginning is a letter to it. */
function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const bytes = reader.result;
      const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      resolve(bytes instanceof ArrayBuffer ? decoder.decode(bytes) : "");
    });
    reader.readAsArrayBuffer(blob ?? new Blob());
  });
}

describe("two loops over the same variables, one the other way round", () => {
  it("are two loops, each with its own name", () => {
    showDocument(sketch("a +> b, b +> c, c +> a, b +> a, c -> b, a +> c"));
    const { loops } = currentAnalysis();
    const paths = [["a", "b", "c"].map(sketchId), ["a", "c", "b"].map(sketchId)];
    expect(paths.map((path) => loops.indexOf(loopKey(path)))).toEqual([3, 4]);
    const notes = paths.map((path, at): LoopNote => ({
      id: `n-${at}` as LoopNoteId,
      path,
      name: at === 0 ? "Forth" : "Back",
      story: "",
      intended: null,
      evidence: [],
      visibility: "auto",
    }));
    const loopNotes = Object.fromEntries(notes.map((note) => [note.id, note]));
    showDocument({ ...currentDocument(), loopNotes });
    render(<LoopsPanel />);
    const list = within(screen.getByRole("listbox"));
    expect(list.getByRole("option", { name: /reinforcing, 3 links, Forth$/ })).toBeTruthy();
    expect(list.getByRole("option", { name: /balancing, 3 links, Back$/ })).toBeTruthy();
  });
});
