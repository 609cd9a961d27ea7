/** Lines are kept this short where a list or an object fits into one. */
const LINE = 100;

/**
 * JSON to read and to compare: two-space indent, keys in their order, a list or an object on one
 * line when it fits there, a newline at the end. The two outermost levels are always spread, so that
 * one more element is one more line. Fields that are undefined are left out.
 */
export function stableJson(value: unknown): string {
  return `${written(value, 0, 0)}\n`;
}

function written(value: unknown, depth: number, before: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = entriesOf(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return open + close;
  if (depth >= 2) {
    const line = oneLine(value, LINE - before);
    if (line !== null) return line;
  }
  const indent = "  ".repeat(depth + 1);
  const lines = entries.map(
    ([key, child]) => indent + key + written(child, depth + 1, indent.length + key.length + 1),
  );
  return `${open}\n${lines.join(",\n")}\n${"  ".repeat(depth)}${close}`;
}

/** The value on one line, or null when that is longer than `room`. Stops as soon as it is. */
function oneLine(value: unknown, room: number): string | null {
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : null;
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  let line = "";
  for (const [key, child] of entriesOf(value)) {
    const piece = oneLine(child, room - line.length - key.length - open.length - close.length);
    if (piece === null) return null;
    line += `${line === "" ? "" : ", "}${key}${piece}`;
    if (line.length > room) return null;
  }
  if (line === "") return open.trim() + close.trim();
  return line.length + open.length + close.length <= room ? open + line + close : null;
}

/** What is inside, each with the text that stands before it: `"key": ` or nothing. */
function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((child: unknown) => ["", child] as const);
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]: [string, unknown]) => [`${JSON.stringify(key)}: `, child] as const);
}
