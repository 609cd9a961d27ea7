import type * as v from "valibot";
import { type JsonPath, jsonPathText } from "../../model/jsonPath";
import type { FileProblem } from "../fileProblem";

/** So much of what was found is repeated in the problem. */
const SHOWN = 60;

/** What valibot found, as our problem: where, what should stand there, what does. */
export function shapeProblem(issue: v.BaseIssue<unknown>): FileProblem {
  const steps = stepsOf(issue);
  const misplaced = steps.findIndex(({ type, input }) => THINGS.has(type) && Array.isArray(input));
  if (misplaced >= 0) return listProblem(steps.slice(0, misplaced).map(keyOf));
  const path = jsonPathText(steps.map(keyOf));
  const inner = innermost(issue);
  if (inner.input === undefined)
    return { code: "invalid", path, rule: "missing", expected: "", found: "" };
  const found = shortJson(inner.input);
  if (inner.type === "regex")
    return { code: "invalid", path, rule: "malformed-id", expected: "", found };
  return { code: "invalid", path, rule: "shape", expected: expectation(inner), found };
}

/**
 * The first place where a list stands for a thing with fields, or null: valibot takes a list for such
 * a thing without any field, and all that is in it would be lost. `read` is what it made of `raw`.
 */
export function listForThing(raw: unknown, read: unknown, path: JsonPath = []): FileProblem | null {
  if (!isThing(raw) || !isThing(read)) return null;
  if (Array.isArray(raw) && !Array.isArray(read)) return listProblem(path);
  for (const key of Object.keys(read)) {
    const [before, now] = [Reflect.get(raw, key), Reflect.get(read, key)];
    // Most of a file is text, and needs no step further.
    if (!isThing(before) || !isThing(now)) continue;
    const problem = listForThing(before, now, [...path, Array.isArray(read) ? Number(key) : key]);
    if (problem) return problem;
  }
  return null;
}

function isThing(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** A value in JSON's notation, cut short; a list or an object only as such; "" for nothing. */
export function shortJson(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

/** valibot writes `("+" | "-")`, Array and Object; what a value does not say itself is a number's bound. */
function expectation({ expected }: v.BaseIssue<unknown>): string {
  if (expected === null) return "number";
  return expected
    .replace(/^\((.*)\)$/, "$1")
    .replace(/\bArray\b/g, "[…]")
    .replace(/\bObject\b/g, "{…}");
}

/** What valibot calls the things whose steps are names. */
const THINGS: ReadonlySet<string> = new Set(["object", "record"]);

function listProblem(path: JsonPath): FileProblem {
  const [expected, found] = ["{…}", "[…]"];
  return { code: "invalid", path: jsonPathText(path), rule: "shape", expected, found };
}

/** The way to the innermost problem. */
function stepsOf(issue: v.BaseIssue<unknown>): readonly v.IssuePathItem[] {
  const inner = innermost(issue);
  return [...(issue.path ?? []), ...(inner === issue ? [] : stepsOf(inner))];
}

function keyOf({ key }: v.IssuePathItem): string | number {
  return typeof key === "number" ? key : String(key);
}

/** Of a choice between forms, the problem inside the form that was meant, which is the one with a place. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  return issue.issues?.find(({ path }) => path) ?? issue;
}
