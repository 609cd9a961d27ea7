import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attachEvidence } from "../../../src/core/commands/evidence";
import type { CldDocument } from "../../../src/core/model/document";
import { EvidenceTables } from "../../../src/panels/evidence/tables/EvidenceTables";
import { currentDocument, execute, undo } from "../../../src/state/documentStore";
import { session, setSession, useSession } from "../../../src/state/sessionStore";
import { id, link } from "../../core/commands/carriedOut";
import { quoted } from "../../core/evidence/quoted";
import { sketch, sketchId } from "../../sketch";
import { giveSizes, showDocument } from "../showDocument";

const START = quoted(sketch("Trust +> Support, Support +> Trust"), [[1, 7], [1], [2, 1]], {
  1: "+1 -3",
});

function Tables() {
  const view = useSession((now) => now.evidenceTable);
  return view && <EvidenceTables view={view} />;
}

function open(table: "sources" | "informants" | "quotes", document: CldDocument = START): void {
  showDocument(document);
  setSession({ evidenceTable: { table, search: "" } });
  render(<Tables />);
}

beforeAll(giveSizes);
beforeEach(() => {
  // A list has as many rows as fit: jsdom lays nothing out.
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, value: 1200 });
});

/** In a grid, browsers say "gridcell" of a plain td; the library does not know. */
const CELL = "cell";
const rows = () => screen.getAllByRole("row").slice(1);
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole(CELL)
    .map(({ textContent }) => textContent);
const column = (place: number) => rows().map((row) => cells(row)[place]);
const cell = (row: number, place: number): HTMLElement => {
  const found = within(rows()[row]!).getAllByRole(CELL)[place];
  if (!found) throw new Error("no such cell");
  return found;
};
const head = (name: string) => screen.getByRole("columnheader", { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

describe("the table of quotes", () => {
  it("tells words, source, informant and how often each is used", () => {
    open("quotes");
    expect(screen.getByRole("grid", { name: "Quotes" }).getAttribute("aria-rowcount")).toBe("4");
    expect(rows().map((row) => cells(row).slice(0, 4))).toEqual([
      ["words 1", "", "Interview 1", "CCO-07"],
      ["words 2", "", "Interview 1", ""],
      ["words 3", "", "Interview 2", "CCO-01"],
    ]);
    expect(column(6)).toEqual(["1", "0", "1"]);
  });

  it("sorts by any column, up, down and back, and says so", async () => {
    open("quotes");
    const sort = () => userEvent.click(within(head("Informant")).getByRole("button"));
    await sort();
    expect(head("Informant").getAttribute("aria-sort")).toBe("ascending");
    expect(column(3)).toEqual(["CCO-01", "CCO-07", ""]);
    await sort();
    expect(head("Informant").getAttribute("aria-sort")).toBe("descending");
    expect(column(3)).toEqual(["CCO-07", "CCO-01", ""]);
    await sort();
    expect(head("Informant").getAttribute("aria-sort")).toBe("none");
    expect(column(0)).toEqual(["words 1", "words 2", "words 3"]);
  });

  it("finds by words, and says when there are none", async () => {
    open("quotes");
    const search = screen.getByRole("searchbox", { name: "Search the quotes" });
    await userEvent.type(search, "words cco-0");
    expect(column(0)).toEqual(["words 1", "words 3"]);
    await userEvent.type(search, " nothing");
    expect(screen.getByText("Nothing with these words.")).toBeTruthy();
  });

  it("changes a cell by a press, Enter commits, in one undo step", async () => {
    open("quotes");
    await userEvent.click(cell(1, 0));
    await userEvent.keyboard(" and more{Enter}");
    expect(currentDocument().quotes[id("quote", 2)]?.text).toBe("words 2 and more");
    expect(document.activeElement).toBe(cell(1, 0));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(currentDocument().quotes[id("quote", 2)]?.text).toBe("words 2");
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(column(0)[1]).toBe("words 2 and more");
  });

  it("Escape leaves a cell as it was, and the page open", async () => {
    open("quotes");
    const before = currentDocument();
    await userEvent.click(cell(0, 0));
    await userEvent.keyboard("xyz{Escape}");
    expect(currentDocument()).toBe(before);
    expect(session().evidenceTable).not.toBeNull();
    expect(document.activeElement).toBe(cell(0, 0));
  });

  it("is gone through by arrows; F2 changes, Tab goes on to the next cell", async () => {
    open("quotes");
    act(() => cell(0, 0).focus());
    await userEvent.keyboard("{ArrowDown}{ArrowRight}{F2}");
    await userEvent.keyboard("Our words{Tab}");
    expect(currentDocument().quotes[id("quote", 2)]?.paraphrase).toBe("Our words");
    const choice = screen.getByRole("combobox", { name: "Source" });
    expect(document.activeElement).toBe(choice);
    await userEvent.selectOptions(choice, "Interview 2");
    await userEvent.tab();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Informant" }), "CCO-07");
    await userEvent.keyboard("{Enter}");
    expect(currentDocument().quotes[id("quote", 2)]).toMatchObject({
      sourceId: id("source", 2),
      informantId: id("informant", 7),
    });
    act(undo);
    act(undo);
    expect(currentDocument().quotes[id("quote", 2)]?.sourceId).toBe(id("source", 1));
  });

  it("keeps a changed row where it is, though it is sorted by that column", async () => {
    open("quotes");
    await userEvent.click(within(head("Word for word")).getByRole("button"));
    await userEvent.click(cell(0, 0));
    await userEvent.clear(screen.getByRole("textbox", { name: "Word for word" }));
    await userEvent.keyboard("zzz{Enter}");
    expect(column(0)).toEqual(["zzz", "words 2", "words 3"]);
  });

  it("adds a quote and begins with its words", async () => {
    open("quotes");
    await press("Add quote");
    await userEvent.keyboard("They came every month{Enter}");
    expect(Object.values(currentDocument().quotes).at(-1)).toMatchObject({
      text: "They came every month",
      sourceId: id("source", 2),
    });
  });

  it("deletes what is used nowhere, and asks where it is used", async () => {
    open("quotes");
    await press("Delete: words 2");
    expect(column(0)).toEqual(["words 1", "words 3"]);
    await press("Delete: words 1");
    expect(screen.getByRole("alert").textContent).toMatch(
      /^This quote was not deleted: it is evidence of one thing./,
    );
    expect(column(0)).toEqual(["words 1", "words 3"]);
    await press("Delete it there too");
    expect(column(0)).toEqual(["words 3"]);
    expect(currentDocument().links[link(1)]?.evidence).toHaveLength(1);
  });

  it("leads to where a quote is used", async () => {
    open("quotes");
    const target = { type: "variable", id: sketchId("Trust") } as const;
    const evidence = {
      quoteId: id("quote", 1),
      stance: "supports",
      polarity: null,
      note: "",
    } as const;
    act(() => void execute(attachEvidence, { target, evidence }));
    await press("2 uses, see where: words 1");
    await userEvent.click(
      within(screen.getByRole("alert")).getByRole("button", { name: "Trust → Support" }),
    );
    expect(session().evidenceTable).toBeNull();
    expect(session().selection.links).toEqual([link(1)]);
  });

  it("asks for a source first where there is none", () => {
    open("quotes", sketch("Trust +> Support"));
    expect(screen.getByRole("button", { name: "Add quote" })).toHaveProperty("disabled", true);
    expect(screen.getByText(/^Add a source first/)).toBeTruthy();
    expect(screen.getByText(/^No quote yet/)).toBeTruthy();
  });
});

describe("the table of sources", () => {
  it("refuses to delete what is quoted, and shows the quotes", async () => {
    open("sources");
    await press("Delete: Interview 1");
    expect(screen.getByRole("alert").textContent).toMatch(
      /^Interview 1 was not deleted: 2 quotes still refer to it./,
    );
    await press("See the quotes");
    expect(session().evidenceTable).toMatchObject({ table: "quotes", of: id("source", 1) });
    expect(column(0)).toEqual(["words 1", "words 2"]);
    await press("Only of Interview 1: show all quotes");
    expect(column(0)).toEqual(["words 1", "words 2", "words 3"]);
  });

  it("has columns of the user's own: added, filled, renamed, deleted, each one step", async () => {
    open("sources");
    await press("Add column");
    await userEvent.keyboard("Site{Enter}");
    const own = () => cell(0, 4);
    await userEvent.click(own());
    await userEvent.keyboard("north{Enter}");
    expect(currentDocument().sources[id("source", 1)]?.attributes).toEqual({ Site: "north" });
    expect(currentDocument().sources[id("source", 2)]?.attributes).toEqual({ Site: "" });
    await press("Column Site");
    await userEvent.clear(screen.getByLabelText("Name of the column"));
    await userEvent.keyboard("County{Enter}");
    expect(currentDocument().sources[id("source", 1)]?.attributes).toEqual({ County: "north" });
    await press("Column County");
    await press("Delete column");
    expect(currentDocument().sources[id("source", 1)]?.attributes).toEqual({});
    act(undo);
    expect(currentDocument().sources[id("source", 1)]?.attributes).toEqual({ County: "north" });
  });

  it("says why a column cannot be called so", async () => {
    open("sources");
    await press("Add column");
    await userEvent.keyboard("constructor{Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/cannot be the name of a column/);
    await press("All right");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("changes kind, title, citation and DOI", async () => {
    open("sources");
    await userEvent.click(cell(1, 0));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Publication");
    await userEvent.keyboard("{Tab}, second{Tab}Somebody 2020{Tab}10.1/x{Enter}");
    expect(currentDocument().sources[id("source", 2)]).toMatchObject({
      kind: "publication",
      title: "Interview 2, second",
      citation: "Somebody 2020",
      doi: "10.1/x",
    });
  });

  it("adds one, with the columns that are there", async () => {
    open("sources");
    await press("Add column");
    await userEvent.keyboard("Site{Enter}");
    await press("Add source");
    await userEvent.keyboard("Workshop 1{Enter}");
    expect(Object.values(currentDocument().sources).at(-1)).toMatchObject({
      title: "Workshop 1",
      attributes: { Site: "" },
    });
  });
});

describe("the table of informants", () => {
  it("warns of a code that looks like a name, and takes it", async () => {
    open("informants");
    await press("Add informant");
    await userEvent.keyboard("Maria Lopez{Tab}Nurse{Enter}");
    expect(Object.values(currentDocument().informants).at(-1)).toMatchObject({
      code: "Maria Lopez",
      role: "Nurse",
    });
    expect(cell(2, 0).textContent).toMatch(
      /^CCO-07 style codes protect people; this looks like a name. Maria Lopez/,
    );
    expect(cell(0, 0).textContent).toBe("CCO-07");
    expect(screen.getByRole("status").textContent).toMatch(/^One code looks like a person/);
  });

  it("counts quotes and leads to them; deletes who is not quoted", async () => {
    open("informants");
    await press("Add informant");
    await userEvent.keyboard("X1{Enter}");
    await press("Delete: X1");
    expect(column(0)).toEqual(["CCO-07", "CCO-01"]);
    await press("Delete: CCO-07");
    expect(screen.getByRole("alert").textContent).toMatch(/^CCO-07 was not deleted: 1 quote/);
    await press("1 quote of CCO-07: see it");
    expect(column(0)).toEqual(["words 1"]);
  });
});

describe("the page", () => {
  it("has a tab for each table, and closes", async () => {
    open("quotes");
    for (const name of ["Sources", "Informants", "Quotes"]) {
      await userEvent.click(screen.getByRole("tab", { name }));
      expect(screen.getByRole("grid", { name })).toBeTruthy();
    }
    await press("Close");
    expect(session().evidenceTable).toBeNull();
  });

  it("of two thousand quotes draws only the rows in sight", () => {
    const origins = Array.from({ length: 2000 }, (_, index) => [index % 9, index % 40] as const);
    open("quotes", quoted(sketch("a +> b"), origins, {}));
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("2001");
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(40);
  });
});
