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
  const { default: papa } = await import("papaparse");
  return `\uFEFF${papa.unparse([heads, ...rows].map((row) => row.map(harmless)))}\r\n`;
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
