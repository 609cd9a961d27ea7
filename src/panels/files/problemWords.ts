import type { FileProblem } from "../../core/formats/fileProblem";
import { unreachable } from "../../core/model/invariant";
import type { OpenProblem } from "../../state/fileDialogs";
import { t } from "../../words/dialogWords";

/** What is wrong, in a sentence. */
export function problemSentence(problem: OpenProblem): string {
  switch (problem.code) {
    case "empty":
    case "not-json":
    case "unreadable":
      return t(`fileDialogs:problem.${problem.code}`);
    case "too-large":
      return t("fileDialogs:problem.too-large", problem);
    case "too-new":
      return t("fileDialogs:problem.too-new", problem);
    case "not-ours":
      return t(`fileDialogs:notOurs.${problem.found}`);
    case "too-many":
      return t(`fileDialogs:tooMany.${problem.what}`, problem);
    case "invalid":
      return t(`fileDialogs:invalid.${problem.rule}`);
    case "no-columns":
      return t(`fileDialogs:problem.no-columns.${problem.missing}`);
    case "too-many-rows":
    case "too-many-variables":
      return t(`fileDialogs:problem.${problem.code}`, { limit: problem.limit });
    case "no-usable-rows":
      return problem.badRows.length > 0
        ? t("fileDialogs:problem.no-usable-rows.allBad")
        : t("fileDialogs:problem.no-usable-rows.none");
    default:
      return unreachable(problem);
  }
}

/** Where it is wrong: a line of the text or a path into the JSON; null when it is the file as a whole. */
export function problemPlace(problem: OpenProblem): string | null {
  if (problem.code === "not-json") {
    const { line, column } = problem;
    return t("fileDialogs:problem.place", { line, column });
  }
  return problem.code === "invalid" && problem.path !== "" ? problem.path : null;
}

/** What should stand there and what does, for problems that know. */
export function problemFacts(problem: OpenProblem): readonly (readonly [string, string])[] {
  if (problem.code !== "invalid") return [];
  const { expected, found }: Extract<FileProblem, { code: "invalid" }> = problem;
  const facts = [
    [t("fileDialogs:invalid.expected"), expected.replaceAll(" | ", t("fileDialogs:invalid.or"))],
    [t("fileDialogs:invalid.found"), found],
  ] as const;
  return facts.filter(([, value]) => value !== "");
}
