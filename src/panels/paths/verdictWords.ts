import type { Reach } from "../../core/loops/reachPaths";
import type { CldDocument, VariableId } from "../../core/model/document";
import { unreachable } from "../../core/model/invariant";
import type { NameInSentence } from "../../words/nameInSentence";
import { t } from "../../words/pathWords";
import { change, named } from "../shared/tellLoop";

/** Two variables, and the longest path that was asked for. */
export interface Asked {
  readonly from: VariableId;
  readonly to: VariableId;
  readonly maxLength: number | null;
}

/**
 * What the paths say together: "If Trust rises, Results improve: all 4 paths agree." Names are as they
 * stand on the sheet. Where only the shortest paths were found, it is said to be of these.
 */
export function verdictWords(
  reach: Reach,
  asked: Asked,
  variables: CldDocument["variables"],
): string {
  const { paths, signs, verdict } = reach;
  const count = paths.length;
  const isCut = !reach.complete && !isWithin(reach, asked);
  const subject = asDrawn(asked.to, variables);
  const effect = (way: "more" | "less"): string => change(subject, way);
  const cause = change(asDrawn(asked.from, variables), "more");
  switch (verdict) {
    case "none":
      return noPath(asked, variables);
    case "more":
    case "less":
      return t(isCut ? "paths:verdict.agreeFirst" : "paths:verdict.agree", {
        count,
        cause,
        effect: effect(verdict),
      });
    case "ambiguous":
      return t(isCut ? "paths:verdict.ambiguousFirst" : "paths:verdict.ambiguous", {
        cause,
        more: effect("more"),
        less: change({ ...subject, text: "", needsThe: false }, "less").trim(),
        up: t("paths:count", { count: signs["+"] }),
        down: signs["-"],
        count,
      });
    case "open": {
      if (count === 1) return t("paths:verdict.openOnly");
      const of = t(isCut ? "paths:first" : "paths:count", { count });
      const open = t("paths:verdict.open", { count: signs["?"], of });
      if (signs["?"] === count) return open;
      const others = effect(signs["+"] > 0 ? "more" : "less");
      return `${open} ${t("paths:verdict.others", { effect: others })}`;
    }
    default:
      return unreachable(verdict);
  }
}

/** A name in a sentence, spelled as on the sheet, where it is looked for. */
function asDrawn(id: VariableId, variables: CldDocument["variables"]): NameInSentence {
  return { ...named(id, variables), text: variables[id]?.name ?? "" };
}

/** Whether only paths are missing that are longer than was asked for. */
function isWithin({ completeUpTo }: Reach, { maxLength }: Asked): boolean {
  return maxLength !== null && completeUpTo >= maxLength;
}

function noPath({ from, to, maxLength }: Asked, variables: CldDocument["variables"]): string {
  const names = { from: variables[from]?.name ?? "", to: variables[to]?.name ?? "" };
  return maxLength === null
    ? t("paths:verdict.none", names)
    : t("paths:verdict.noneWithin", { ...names, count: maxLength });
}

/** What may be missing; "" when nothing is. */
export function missingWords(reach: Reach, asked: Asked): string {
  const { complete, completeUpTo } = reach;
  if (complete) return "";
  if (isWithin(reach, asked)) return t("paths:within", { count: asked.maxLength ?? 0 });
  return completeUpTo < 1 ? t("paths:more") : t("paths:upTo", { count: completeUpTo });
}
