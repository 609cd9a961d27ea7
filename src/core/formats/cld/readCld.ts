import { firstFinding } from "../../model/checkDocument";
import type { CldDocument } from "../../model/document";
import type { DocumentFinding } from "../../model/documentFault";
import { type JsonPath, jsonPathText } from "../../model/jsonPath";
import type { FileList, FileProblem, Loaded } from "../fileProblem";
import { locateJsonError } from "../locateJsonError";
import { recogniseJson, recogniseText } from "../recogniseFormat";
import { fileToDocument } from "./fileToDocument";
import { CURRENT_VERSION } from "./currentVersion";
import { migrate } from "./migrate";
import { repaired } from "./repair";
import { repairLog } from "./repairLog";
import { shortJson } from "./shapeProblem";

/** A longer text is refused before it is read, in millions of UTF-16 units: bytes, roughly. */
const LARGEST_MEGABYTES = 50;

/** Far more than anybody draws or a browser shows, and few enough to be read without freezing. */
const MOST: readonly (readonly [FileList, number])[] = [
  ["variables", 20_000],
  ["links", 100_000],
  ["loopLabels", 100_000],
  ["loopNotes", 20_000],
  ["leverageTags", 100_000],
  ["quotes", 100_000],
  ["sources", 20_000],
  ["informants", 20_000],
  ["groups", 1_000],
  ["scenes", 5_000],
];

/**
 * The document in the text of a `*.cld.json` file of any version, with what was set right on the
 * way; or why there is none. Never throws. Linear in the text; twenty thousand variables take about
 * a second.
 */
export function readCld(text: string): Loaded {
  const megabytes = text.length / 1_000_000;
  if (megabytes > LARGEST_MEGABYTES)
    return refused({
      code: "too-large",
      megabytes: Math.ceil(megabytes),
      limit: LARGEST_MEGABYTES,
    });
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return parsed.ok ? readJson(parsed.json) : refused(parsed.problem);
}

type Parsed =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly problem: FileProblem };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    if (text.trim() === "") return { ok: false, problem: { code: "empty" } };
    const found = recogniseText(text);
    if (found !== "text") return { ok: false, problem: { code: "not-ours", found } };
    const place = locateJsonError(text) ?? { line: 1, column: 1 };
    return { ok: false, problem: { code: "not-json", ...place } };
  }
}

function readJson(json: unknown): Loaded {
  const versioned = versionOf(json);
  if (!versioned.ok) return refused(versioned.problem);
  const log = repairLog();
  const shaped = migrate(json, versioned.version, log);
  if (!shaped.ok) return refused(shaped.problem);
  const document = fileToDocument(repaired(shaped.file, log));
  const finding = firstFinding(document);
  if (finding) return refused(brokenLaw(document, finding));
  const migratedFrom = versioned.version < CURRENT_VERSION ? versioned.version : null;
  return { ok: true, document, migratedFrom, repairs: log.repairs() };
}

type Versioned =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problem: FileProblem };

/** Whether it is ours, of a version and of a size that we can read. */
function versionOf(json: unknown): Versioned {
  if (!isObject(json) || field(json, "format") !== "causal-loop-document")
    return { ok: false, problem: { code: "not-ours", found: recogniseJson(json) } };
  const version = field(json, "version");
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1)
    return { ok: false, problem: wrongVersion(version) };
  if (version > CURRENT_VERSION)
    return { ok: false, problem: { code: "too-new", version, understood: CURRENT_VERSION } };
  for (const [what, limit] of MOST) {
    const list = field(json, what);
    if (Array.isArray(list) && list.length > limit)
      return { ok: false, problem: { code: "too-many", what, count: list.length, limit } };
  }
  return { ok: true, version };
}

function wrongVersion(version: unknown): FileProblem {
  if (version === undefined)
    return { code: "invalid", path: "version", rule: "missing", expected: "", found: "" };
  const expected = String(CURRENT_VERSION);
  return { code: "invalid", path: "version", rule: "shape", expected, found: shortJson(version) };
}

/** A finding in the document, told by its place in the file: records are lists there. */
function brokenLaw(document: CldDocument, { path, code, found }: DocumentFinding): FileProblem {
  return {
    code: "invalid",
    path: jsonPathText(inFile(document, path)),
    rule: code,
    expected: "",
    found: shortJson(found),
  };
}

function inFile(document: CldDocument, path: JsonPath): JsonPath {
  const [part, id, ...rest] = path;
  if (typeof id !== "string" || part === "layout") return path;
  const index = Object.entries(document)
    .filter(([name]) => name === part)
    .flatMap(([, record]) => Object.keys(record))
    .indexOf(id);
  return [part ?? "", index, ...rest];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function field(json: object, name: string): unknown {
  return Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined;
}

function refused(problem: FileProblem): Loaded {
  return { ok: false, problem };
}
