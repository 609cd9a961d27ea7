import type * as v from "valibot";
import { type JsonPath, jsonPathText } from "../../model/jsonPath";
import type { FileProblem } from "../fileProblem";

/** So much of what was found is repeated in the problem. */
const SHOWN = 60;

/** What valibot found, as our problem: where, what should stand there, what does. */
export function shapeProblem(issue: v.BaseIssue<unknown>): FileProblem {
  const path = jsonPathText(pathOf(issue));
  const inner = innermost(issue);
  if (inner.input === undefined)
    return { code: "invalid", path, rule: "missing", expected: "", found: "" };
  const found = shortJson(inner.input);
  if (inner.type === "regex")
    return { code: "invalid", path, rule: "malformed-id", expected: "", found };
  return { code: "invalid", path, rule: "shape", expected: expectation(inner), found };
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

/** Where the innermost problem lies. */
function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
  const own = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const inner = innermost(issue);
  return inner === issue ? own : [...own, ...pathOf(inner)];
}

/** Of a choice between forms, the problem inside the form that was meant, which is the one with a place. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  return issue.issues?.find(({ path }) => path) ?? issue;
}
