import { describe, expect, it } from "vitest";
import { arrangeRows } from "../../../src/panels/evidence/tables/arrangeRows";
import { type Column, nextSort } from "../../../src/panels/evidence/tables/column";
import { keyStep, nextEditable } from "../../../src/panels/evidence/tables/gridSteps";

interface Row {
  readonly id: string;
  readonly code: string;
  readonly role: string;
}

const ROWS: readonly Row[] = [
  { id: "1", code: "P10", role: "Nurse" },
  { id: "2", code: "p2", role: "" },
  { id: "3", code: "", role: "payer" },
  { id: "4", code: "P1", role: "Medical director" },
];
const text = (key: "code" | "role"): Column<Row> => ({
  key,
  title: key,
  width: 100,
  text: (row) => row[key],
  cell: { kind: "text", commit: () => undefined },
});
const count: Column<Row> = {
  key: "count",
  title: "count",
  width: 60,
  text: () => "3",
  cell: { kind: "button", label: () => "see", press: () => undefined },
};
const columns = [text("code"), count, text("role")];
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join("");
const arranged = (key: string | null, direction: "ascending" | "descending", search = "") =>
  ids(arrangeRows({ rows: ROWS, columns, sort: key === null ? null : { key, direction }, search }));

describe("rows", () => {
  it("stand as in the document until they are sorted", () => {
    expect(arranged(null, "ascending")).toBe("1234");
  });

  it("are sorted with figures by their value and without regard to case, the empty last", () => {
    expect(arranged("code", "ascending")).toBe("4213");
    expect(arranged("code", "descending")).toBe("1243");
    expect(arranged("role", "ascending")).toBe("4132");
  });

  it("that are equal stay as they are", () => {
    expect(arranged("count", "ascending")).toBe("1234");
    expect(arranged("count", "descending")).toBe("1234");
  });

  it("are found by all words that are sought, in any column", () => {
    expect(arranged(null, "ascending", "p1")).toBe("14");
    expect(arranged("code", "ascending", "P1 nurse")).toBe("1");
    expect(arranged(null, "ascending", "nobody")).toBe("");
    expect(arranged(null, "ascending", "  ")).toBe("1234");
  });
});

describe("a press on a head", () => {
  it("sorts up, then down, then as in the document; another head begins anew", () => {
    const up = nextSort(null, "code");
    expect(up).toEqual({ key: "code", direction: "ascending" });
    const down = nextSort(up, "code");
    expect(down).toEqual({ key: "code", direction: "descending" });
    expect(nextSort(down, "code")).toBeNull();
    expect(nextSort(down, "role")).toEqual({ key: "role", direction: "ascending" });
  });
});

describe("keys in a table", () => {
  const step = (row: string, column: string, key: string) =>
    keyStep({ shown: ROWS, columns }, { row, column }, key);
  const next = (row: string, column: string, by: 1 | -1) =>
    nextEditable({ shown: ROWS, columns }, { row, column }, by);

  it("go to the cell beside, and stay at the edge", () => {
    expect(step("2", "code", "ArrowRight")).toEqual({ row: "2", column: "count" });
    expect(step("2", "count", "ArrowLeft")).toEqual({ row: "2", column: "code" });
    expect(step("2", "code", "ArrowUp")).toEqual({ row: "1", column: "code" });
    expect(step("2", "code", "ArrowDown")).toEqual({ row: "3", column: "code" });
    expect(step("1", "code", "ArrowUp")).toEqual({ row: "1", column: "code" });
    expect(step("4", "role", "ArrowRight")).toEqual({ row: "4", column: "role" });
  });

  it("go to the ends of a row, and a page at a time", () => {
    expect(step("2", "count", "Home")).toEqual({ row: "2", column: "code" });
    expect(step("2", "count", "End")).toEqual({ row: "2", column: "role" });
    expect(step("1", "code", "PageDown")).toEqual({ row: "4", column: "code" });
    expect(step("4", "code", "PageUp")).toEqual({ row: "1", column: "code" });
    expect(step("1", "code", "x")).toBeNull();
  });

  it("Tab goes on to what can be changed, row after row, to the end", () => {
    expect(next("1", "code", 1)).toEqual({ row: "1", column: "role" });
    expect(next("1", "role", 1)).toEqual({ row: "2", column: "code" });
    expect(next("2", "code", -1)).toEqual({ row: "1", column: "role" });
    expect(next("4", "role", 1)).toBeNull();
    expect(next("1", "code", -1)).toBeNull();
  });
});
