import type { Reach } from "../../core/loops/reachPaths";
import type { CldDocument, VariableId } from "../../core/model/document";
import { unreachable } from "../../core/model/invariant";
import { t } from "../../words/pathWords";
import { change, named } from "../shared/tellLoop";

/** Two variables, and the longest path that was asked for. */
export interface Asked {
  readonly from: VariableId;
  readonly to: VariableId;
  readonly maxLength: number | null;
}

/** What the paths say together: "If trust rises, results rise: all 4 paths agree." */
export function verdictWords(
  { paths, signs, verdict }: Reach,
  asked: Asked,
  variables: CldDocument["variables"],
): string {
  const count = paths.length;
  const effect = (way: "more" | "less"): string => change(named(asked.to, variables), way);
  const cause = change(named(asked.from, variables), "more");
  switch (verdict) {
    case "none":
      return noPath(asked, variables);
    case "more":
    case "less":
      return t("paths:verdict.agree", { count, cause, effect: effect(verdict) });
    case "ambiguous":
      return t("paths:verdict.ambiguous", {
        cause,
        more: effect("more"),
        less: effect("less"),
        up: t("paths:count", { count: signs["+"] }),
        down: t("paths:count", { count: signs["-"] }),
      });
    case "open": {
      if (count === 1) return t("paths:verdict.openOnly");
      const of = t("paths:count", { count });
      const open = t("paths:verdict.open", { count: signs["?"], of });
      if (signs["?"] === count) return open;
      const others = effect(signs["+"] > 0 ? "more" : "less");
      return `${open} ${t("paths:verdict.others", { effect: others })}`;
    }
    default:
      return unreachable(verdict);
  }
}

function noPath({ from, to, maxLength }: Asked, variables: CldDocument["variables"]): string {
  const names = { from: variables[from]?.name ?? "", to: variables[to]?.name ?? "" };
  return maxLength === null
    ? t("paths:verdict.none", names)
    : t("paths:verdict.noneWithin", { ...names, count: maxLength });
}

/** What may be missing; "" when nothing is. */
export function missingWords({ complete, completeUpTo }: Reach, { maxLength }: Asked): string {
  if (complete) return "";
  if (maxLength !== null && completeUpTo >= maxLength) {
    return t("paths:within", { count: maxLength });
  }
  return completeUpTo < 1 ? t("paths:more") : t("paths:upTo", { count: completeUpTo });
}
