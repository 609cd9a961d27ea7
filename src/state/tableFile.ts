import { messagePause } from "../workers/messagePause";
import { t } from "../words/words";
import { safeName } from "./fileName";
import { download } from "./filePickers";

/** A table to be handed on: the heads, then rows of as many cells. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * The table as CSV after RFC 4180, with the mark by which Excel knows UTF-8. A text that begins like
 * a formula gets an apostrophe before it, so that opening the file carries nothing out:
 * https://owasp.org/www-community/attacks/CSV_Injection. Numbers stay numbers.
 */
export async function tableAsCsv({ heads, rows }: Table): Promise<string> {
  const lines = await csvLines();
  return `\uFEFF${lines([heads, ...rows])}`;
}

/** What writes rows as lines of CSV. */
async function csvLines(): Promise<(rows: Table["rows"]) => string> {
  const { default: papa } = await import("papaparse");
  return (rows) => `${papa.unparse(rows.map((row) => row.map(harmless)))}\r\n`;
}

/** A table whose rows are made one after another as they are written. */
export interface LongTable {
  readonly heads: Table["heads"];
  readonly count: number;
  readonly row: (position: number) => Table["rows"][number];
}

/** The same as `saveTable`; however long the table is, the page goes on meanwhile. */
export async function saveLongTable(
  { heads, count, row }: LongTable,
  title: string,
): Promise<string> {
  const name = `${safeName(title)}.csv`;
  const lines = await csvLines();
  const parts: Blob[] = [];
  let text = `\uFEFF${lines([heads])}`;
  await bitByBit(count, (from, to) => {
    const rows = Array.from({ length: to - from }, (_, at) => row(from + at));
    text += lines(rows);
    if (text.length < PART && to < count) return;
    // Handed to the browser piece by piece, for it turns the whole into bytes at once.
    parts.push(new Blob([text]));
    text = "";
  });
  parts.push(new Blob([text]));
  download(parts, name, "text/csv;charset=utf-8");
  return t("files:downloaded", { name });
}

/** All rows of such a table; the page goes on while they are made. */
export async function madeBitByBit<Row>(
  count: number,
  row: (position: number) => Row,
): Promise<Row[]> {
  const rows: Row[] = [];
  await bitByBit(count, (from, to) => {
    for (let position = from; position < to; position++) rows.push(row(position));
  });
  return rows;
}

/** Characters that are handed to the browser at once. */
const PART = 500_000;
/** Rows that are made at once, and milliseconds after which others have their turn. */
const BIT = 50;
const TURN = 8;

async function bitByBit(count: number, work: (from: number, to: number) => void): Promise<void> {
  let turnEnd = performance.now() + TURN;
  for (let from = 0; from < count; from += BIT) {
    work(from, Math.min(count, from + BIT));
    if (performance.now() < turnEnd) continue;
    await messagePause();
    turnEnd = performance.now() + TURN;
  }
}

/** Lets the user keep the table as a CSV file of this title; gives the sentence that says where it is. */
export async function saveTable(table: Table, title: string): Promise<string> {
  const name = `${safeName(title)}.csv`;
  download(await tableAsCsv(table), name, "text/csv;charset=utf-8");
  return t("files:downloaded", { name });
}

/** Puts the table on the clipboard, as text with tabs and as a table for word processors; whether it could. */
export async function copyTable(table: Table): Promise<boolean> {
  const text = tableAsText(table);
  try {
    const parts = {
      "text/plain": blob(text, "text/plain"),
      "text/html": blob(tableAsHtml(table), "text/html"),
    };
    if (typeof ClipboardItem === "undefined") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    // The browser keeps the clipboard to itself; the caller says what else can be done.
    return false;
  }
}

/** Rows of cells with tabs between them; tabs and line ends within a cell become spaces. */
export function tableAsText({ heads, rows }: Table): string {
  return [heads, ...rows]
    .map((row) => row.map((cell) => String(harmless(cell)).replace(/\s+/g, " ")).join("\t"))
    .join("\n");
}

/** The table as word processors take it from the clipboard. */
export function tableAsHtml({ heads, rows }: Table): string {
  const line = (row: Table["rows"][number], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(String(harmless(cell)))}</${tag}>`).join("")}</tr>`;
  const body = rows.map((row) => line(row, "td")).join("");
  return `<meta charset="utf-8"><table><thead>${line(heads, "th")}</thead><tbody>${body}</tbody></table>`;
}

const FORMULA = /^[\t\r\n ]*[=+\-@]/;

function harmless(cell: string | number): string | number {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}
