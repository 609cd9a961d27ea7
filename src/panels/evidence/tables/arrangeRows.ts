import { holdsWords } from "../../../core/evidence/findQuotes";
import type { Column, Sort } from "./column";

interface Arranging<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort;
  readonly search: string;
}

/**
 * The rows in which all words that are sought stand, sorted as a person would: figures by their
 * value, without regard to case, what is empty last in either direction.
 */
export function arrangeRows<Row>({ rows, columns, sort, search }: Arranging<Row>): readonly Row[] {
  const found = search.trim() === "" ? rows : rows.filter((row) => holds(row, columns, search));
  const column = columns.find(({ key }) => key === sort?.key);
  if (!sort || !column) return found;
  const turn = sort.direction === "ascending" ? 1 : -1;
  return found
    .map((row) => ({ row, text: column.text(row) }))
    .sort((a, b) => order(a.text, b.text, turn))
    .map(({ row }) => row);
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function order(a: string, b: string, turn: number): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return turn * COLLATOR.compare(a, b);
}

function holds<Row>(row: Row, columns: readonly Column<Row>[], search: string): boolean {
  const words = columns
    .flatMap(({ cell, text }) => (cell.kind === "button" ? [] : text(row)))
    .join(" ");
  return holdsWords(words.toLocaleLowerCase("en"), search);
}
