import type { ForeignFormat } from "./fileProblem";

/** How texts begin, comments and the XML declaration aside. Every pattern is linear: files may be hostile. */
const BY_BEGINNING: readonly (readonly [ForeignFormat, RegExp])[] = [
  ["xmile", /^<xmile\b/i],
  ["graphml", /^<graphml\b/i],
  ["refi-qda", /^<(?:Project|CodeBook)\b[^>]*urn:QDA-XML/i],
  ["html", /^<(?:!doctype html|html)\b/i],
  ["xml", /^<[a-z][\w:-]*[\s>]/i],
  ["vensim", /^\{UTF-8\}|\\\\\\---\/\/\/ Sketch information/],
  ["dot", /^(?:strict\s+)?(?:di)?graph\b[^{;]*\{/i],
  ["loopy", /^\[\[\[\d/],
];
const ZIP = "PK\u0003\u0004";
const XML_DECLARATION = /^<\?xml[^>]*>\s*/;
const XML_COMMENT = /<!--[\s\S]*?(?:-->|$)\s*/g;

/** Fields at the outermost level that together tell a JSON format apart. */
const BY_FIELDS: readonly (readonly [ForeignFormat, readonly string[]])[] = [
  ["kumu", ["elements", "connections"]],
  ["catcolab", ["theory", "notebook"]],
  ["prsm", ["nodes", "edges", "buttons"]],
  ["excalidraw", ["appState", "elements"]],
  ["sagemodeler", ["nodes", "links", "filename"]],
  ["modeljson", ["engine", "elements"]],
];

/** The form of a text that is not JSON, as far as its beginning tells; "text" when it tells nothing. */
export function recogniseText(text: string): ForeignFormat {
  const beginning = text.slice(0, 20_000).trimStart();
  if (beginning.startsWith(ZIP)) return "zip";
  if (isEdgeList(beginning)) return "csv";
  const bare = beginning.replace(XML_DECLARATION, "").replace(XML_COMMENT, "");
  const known = BY_BEGINNING.find(([, pattern]) => pattern.test(bare))?.[0];
  return known ?? (XML_DECLARATION.test(beginning) ? "xml" : "text");
}

/** The form of JSON that is not ours; "json" when it is nothing we know. */
export function recogniseJson(json: unknown): ForeignFormat {
  if (Array.isArray(json)) return isLoopy(json) ? "loopy" : "json";
  if (typeof json !== "object" || json === null) return "json";
  const known = BY_FIELDS.find(([, fields]) => fields.every((field) => Object.hasOwn(json, field)));
  return known?.[0] ?? "json";
}

/** LOOPY saves lists of nodes, edges and labels, and a number. */
function isLoopy(json: readonly unknown[]): boolean {
  return json.length >= 3 && json.slice(0, 3).every(Array.isArray);
}

/** A table of links has columns for both ends. */
function isEdgeList(text: string): boolean {
  const header = (text.split("\n", 1)[0] ?? "")
    .toLowerCase()
    .split(/[,;\t]/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  return (
    (header.includes("source") && header.includes("target")) ||
    (header.includes("from") && header.includes("to"))
  );
}
