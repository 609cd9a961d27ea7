import type { ForeignFormat } from "./fileProblem";

const BY_TEXT: readonly (readonly [ForeignFormat, RegExp])[] = [
  ["zip", /^PK\u0003\u0004/],
  ["xmile", /^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<xmile\b|^<xmile\b/i],
  ["graphml", /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<graphml\b/i],
  ["refi-qda", /^(?:<\?xml[^>]*>\s*)?<(?:Project|CodeBook)\b[^>]*urn:QDA-XML/i],
  ["html", /^<(?:!doctype html|html)\b/i],
  ["xml", /^<\?xml\b|^<[a-z][\w:-]*[\s>]/i],
  ["vensim", /^\{UTF-8\}|\\\\\\---\/\/\/ Sketch information/],
  ["dot", /^(?:strict\s+)?(?:di)?graph\b[^{;]*\{/i],
  ["loopy", /^\[\[\[\d/],
  ["csv", /^[^\n]*(?:\bsource\b|\bfrom\b)[^\n]*[,;\t][^\n]*(?:\btarget\b|\bto\b)/i],
];

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
  return BY_TEXT.find(([, pattern]) => pattern.test(beginning))?.[0] ?? "text";
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
