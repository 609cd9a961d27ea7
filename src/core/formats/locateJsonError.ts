/** A place in a text; both count from 1, the column in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

type Awaited =
  | "value"
  | "value or end"
  | "key"
  | "key or end"
  | "colon"
  | "comma or end"
  | "nothing";
interface Scan {
  readonly text: string;
  at: number;
  awaited: Awaited;
  /** The brackets that close what is open, outermost first. */
  readonly open: ("]" | "}")[];
}

const BLANK = /[ \t\n\r]*/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Where a text stops being JSON (RFC 8259), or null when it is JSON. Browsers say this in words of
 * their own, some not at all. Time linear in the text; depth of nesting does not matter.
 */
export function locateJsonError(text: string): TextPlace | null {
  const scan: Scan = { text, at: 0, awaited: "value", open: [] };
  for (;;) {
    scan.at += matchLength(BLANK, text, scan.at);
    if (scan.at === text.length) return scan.awaited === "nothing" ? null : placeOf(text, scan.at);
    if (!readToken(scan)) return placeOf(text, scan.at);
  }
}

/** Takes one token and says whether it may stand there. When not, `at` is left at the offence. */
function readToken(scan: Scan): boolean {
  const character = scan.text[scan.at] ?? "";
  switch (scan.awaited) {
    case "nothing":
      return false;
    case "colon":
      return character === ":" && take(scan, "value");
    case "comma or end":
      if (character !== ",") return close(scan, character);
      return take(scan, scan.open.at(-1) === "}" ? "key" : "value");
    case "key":
    case "key or end":
      if (character === '"') return readString(scan, "colon");
      return scan.awaited === "key or end" && close(scan, character);
    case "value":
      return readValue(scan, character);
    case "value or end":
      return character === "]" ? close(scan, character) : readValue(scan, character);
    default:
      return false;
  }
}

function readValue(scan: Scan, character: string): boolean {
  if (character === "{" || character === "[") {
    scan.open.push(character === "{" ? "}" : "]");
    return take(scan, character === "{" ? "key or end" : "value or end");
  }
  if (character === '"') return readString(scan, afterValue(scan));
  const length = matchLength(WORD, scan.text, scan.at);
  scan.at += length;
  scan.awaited = afterValue(scan);
  return length > 0;
}

function readString(scan: Scan, next: Awaited): boolean {
  const { text } = scan;
  for (let at = scan.at + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      scan.at = at + 1;
      scan.awaited = next;
      return true;
    }
    const escape = code === 0x5c ? matchLength(ESCAPE, text, at) : 1;
    if (escape === 0 || code < 0x20) {
      scan.at = at;
      return false;
    }
    at += escape - 1;
  }
  scan.at = text.length;
  return false;
}

function close(scan: Scan, character: string): boolean {
  if (character !== scan.open.at(-1)) return false;
  scan.open.pop();
  return take(scan, afterValue(scan));
}

function take(scan: Scan, awaited: Awaited): true {
  scan.at += 1;
  scan.awaited = awaited;
  return true;
}

function afterValue(scan: Scan): Awaited {
  return scan.open.length > 0 ? "comma or end" : "nothing";
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function placeOf(text: string, at: number): TextPlace {
  let line = 1;
  let lineStart = 0;
  for (let newline = text.indexOf("\n"); newline >= 0 && newline < at;) {
    line += 1;
    lineStart = newline + 1;
    newline = text.indexOf("\n", lineStart);
  }
  return { line, column: at - lineStart + 1 };
}
