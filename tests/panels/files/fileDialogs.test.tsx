import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ForeignFormat, RepairCode } from "../../../src/core/formats/fileProblem";
import { FileDialogs } from "../../../src/panels/files/FileDialogs";
import {
  askToLeave,
  askToReplace,
  askToSkipRows,
  closeFileDialog,
  type FileDialog,
  type OpenProblem,
  showFileDialog,
} from "../../../src/state/fileDialogs";

afterEach(() => act(closeFileDialog));

function show(dialog: FileDialog): void {
  render(<FileDialogs />);
  act(() => showFileDialog(dialog));
}
function showProblem(problem: OpenProblem, savedText: string | null = null): HTMLElement {
  show({ kind: "problem", name: "care.cld.json", problem, savedText });
  return screen.getByRole("dialog", { name: "care.cld.json cannot be opened" });
}

describe("a file that cannot be opened", () => {
  it("is told with the line, and that nothing was changed", () => {
    const dialog = showProblem({ code: "not-json", line: 12, column: 3 });
    expect(dialog.textContent).toContain("not valid JSON");
    expect(dialog.textContent).toContain("Line 12, column 3");
    expect(dialog.textContent).toContain("Nothing was changed");
  });

  it("is told with the path into the file, what was expected and what was found", () => {
    const dialog = showProblem({
      code: "invalid",
      path: "links[3].polarity",
      rule: "shape",
      expected: '"+" | "-" | "?"',
      found: '"<b>x</b>"',
    });
    expect(dialog.textContent).toContain("links[3].polarity");
    expect(dialog.textContent).toContain('"+" or "-" or "?"');
    expect(dialog.textContent).toContain('"<b>x</b>"');
  });

  it.each<[OpenProblem, string]>([
    [{ code: "empty" }, "There is nothing in this file."],
    [{ code: "unreadable" }, "The browser could not read the file."],
    [{ code: "too-large", megabytes: 51, limit: 50 }, "51 MB large. Files up to 50 MB"],
    [
      { code: "too-new", version: 3, understood: 1 },
      "version 3, and this app reads versions up to 1",
    ],
    [
      { code: "too-many", what: "variables", count: 1_000_000, limit: 20_000 },
      "1,000,000 variables. Up to 20,000 can be opened.",
    ],
    [{ code: "no-columns", missing: "target" }, "no column called target"],
    [{ code: "too-many-rows", limit: 100_000 }, "more than 100,000 rows"],
    [{ code: "too-many-variables", limit: 20_000 }, "more than 20,000 variables"],
    [{ code: "no-usable-rows", badRows: [] }, "only its headings"],
    [
      { code: "invalid", path: "links[1]", rule: "doubled-link", expected: "", found: "" },
      "A second link goes from the same variable",
    ],
  ])("has a sentence for its reason: %j", (problem, sentence) => {
    expect(showProblem(problem).textContent).toContain(sentence);
  });

  it.each<ForeignFormat>(["kumu", "html", "zip", "csv", "json", "vensim"])(
    "names the format it has: %s",
    (found) => {
      const { textContent } = showProblem({ code: "not-ours", found });
      expect(textContent).toMatch(/This is/);
      expect(textContent).not.toContain("notOurs");
    },
  );

  it("lists the rows of a table in which no row is right", () => {
    showProblem({ code: "no-usable-rows", badRows: [{ line: 2, code: "no-target", found: "" }] });
    const list = screen.getByRole("list", { name: "Rows that cannot be read" });
    expect(list.textContent).toContain("Line 2");
  });

  it("that is stored in the browser can be kept as a file", async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    URL.createObjectURL = () => "blob:test";
    const dialog = showProblem({ code: "too-new", version: 3, understood: 1 }, "{}");
    expect(dialog.textContent).toContain("what is stored stays as it is");
    await userEvent.click(screen.getByRole("button", { name: "Keep as a file" }));
    expect(click).toHaveBeenCalledOnce();
    click.mockRestore();
  });

  it("is put aside by its button", async () => {
    showProblem({ code: "empty" });
    const [button] = screen.getAllByRole("button", { name: "Close" }).toReversed();
    if (button) await userEvent.click(button);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("rows that cannot be read", () => {
  const badRows = [
    { line: 3, code: "unknown-polarity", found: "<i>up</i> $t(app:title)" },
    { line: 9, code: "no-source", found: "" },
  ] as const;

  it("are named with line and reason, as text, before they are left out", async () => {
    render(<FileDialogs />);
    let answer: Promise<boolean> = Promise.resolve(false);
    act(() => {
      answer = askToSkipRows({ name: "links.csv", badRows, links: 4 });
    });
    const dialog = screen.getByRole("dialog", { name: "Some rows of links.csv cannot be read" });
    const rows = within(dialog).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Line 3 “<i>up</i> $t(app:title)” is no polarity: write +, - or ?.",
      "Line 9 There is no name in the column source.",
    ]);
    expect(dialog.textContent).toContain("4 links can be read.");
    await userEvent.click(screen.getByRole("button", { name: "Open without them" }));
    expect(await answer).toBe(true);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("are not left out when the dialog is closed", async () => {
    render(<FileDialogs />);
    let answer: Promise<boolean> = Promise.resolve(true);
    act(() => {
      answer = askToSkipRows({ name: "links.csv", badRows, links: 4 });
    });
    await userEvent.click(screen.getAllByRole("button", { name: "Cancel" })[0] as HTMLElement);
    expect(await answer).toBe(false);
  });

  it("are listed up to a hundred, with the number of the others", () => {
    const many = Array.from({ length: 1300 }, (_, index) => ({
      line: index + 2,
      code: "no-source" as const,
      found: "",
    }));
    render(<FileDialogs />);
    act(() => void askToSkipRows({ name: "links.csv", badRows: many, links: 4 }));
    const items = screen.getAllByRole("listitem");
    expect(items).toHaveLength(101);
    expect(items.at(-1)?.textContent).toBe("and 1,200 more rows");
  });
});

describe("what was set right", () => {
  it.each<[RepairCode, number, string]>([
    ["doubled-id-renamed", 1, "The id was stood twice; the second one is is now."],
    ["missing-quote-dropped", 2, "2 references to the quote was, which is not in the file"],
    ["place-dropped", 1, "A place on the sheet was kept for was, which is not in the file"],
    ["place-dropped", 3, "3 places on the sheet were kept for things that are not in the file"],
    ["unknown-field-dropped", 1, "A field “was”, which this app does not know"],
    ["number-rounded", 3, "3 numbers were rounded."],
    ["name-tidied", 1, "Blanks were taken out of the name “is”."],
    ["loop-path-turned", 1, "A loop was written from its first variable on."],
  ])("is listed with its place: %s", (code, count, sentence) => {
    const repairs = [{ code, path: "variables[2].id", found: "was", now: "is", count }];
    const reading = { repairs, notes: [], migratedFrom: null, guessedEncoding: false };
    show({ kind: "repairs", name: "care.cld.json", ...reading });
    const [item] = screen.getAllByRole("listitem");
    expect(item?.textContent).toContain(sentence);
    expect(item?.textContent).toContain("variables[2].id");
  });

  it("says what was decided in a table, and how the file was read", () => {
    show({
      kind: "repairs",
      name: "links.csv",
      repairs: [],
      migratedFrom: 1,
      guessedEncoding: true,
      notes: [
        { code: "columns-left-out", columns: ["weight", "page"] },
        { code: "cells-left-out", column: "basis", line: 3, found: "maybe", count: 4 },
        { code: "polarity-missing", count: 1200 },
        { code: "links-merged", line: 4, source: "a", target: "b", count: 2 },
        { code: "signs-conflict", line: 5, source: "b", target: "c", count: 2 },
        { code: "names-joined", line: 6, name: "Trust", other: "trust" },
      ],
    });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent?.trim())).toEqual([
      "The file was made by an older version of this app (format 1) and was brought up to date.",
      "The file is not UTF-8 and was read as Windows text. Letters with accents, and other scripts, may be wrong: look at the names.",
      "Columns that a link has no place for were left out: weight, page. A link can have a polarity, a delay, a basis, a strength and a rationale.",
      "4 rows say something else than a basis (stated, implied or inferred), such as “maybe” in line 3: it was left open there.",
      "1,200 rows say nothing about polarity; it is open there.",
      "“a” to “b” stood in 2 rows and is one link now (last in line 4).",
      "“b” to “c” stood in 2 rows with different signs; its polarity is open now (last in line 5).",
      "“trust” in line 6 was taken for “Trust”.",
    ]);
  });
});

describe("questions", () => {
  it("a document that could not be stored is not left without asking", async () => {
    render(<FileDialogs />);
    let answer: Promise<string> = Promise.resolve("");
    act(() => {
      answer = askToLeave("Care");
    });
    expect(screen.getByRole("dialog", { name: "“Care” is not saved" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Save a file and go on" }));
    expect(await answer).toBe("save-file");
  });

  it("a file that another program changed is not replaced without asking", async () => {
    render(<FileDialogs />);
    let answer: Promise<string> = Promise.resolve("");
    act(() => {
      answer = askToReplace("care.cld.json");
    });
    expect(screen.getByRole("dialog").textContent).toContain("Nothing has been written yet");
    await userEvent.click(screen.getByRole("button", { name: "Save as another file" }));
    expect(await answer).toBe("save-as");
  });
});
