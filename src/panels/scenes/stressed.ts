import type { ElementRef, Scene } from "../../core/model/document";
import { t } from "../../words/sceneWords";

/** "2 loops, 1 variable": what a scene stresses, in numbers. */
export function stressed({ emphasised }: Pick<Scene, "emphasised">): string {
  const counts = [
    counted("loops", emphasised, "loop"),
    counted("variables", emphasised, "variable"),
    counted("links", emphasised, "link"),
  ].filter(Boolean);
  return counts.length > 0 ? counts.join(", ") : t("scenes:stresses.nothing");
}

function counted(
  what: "loops" | "variables" | "links",
  refs: readonly ElementRef[],
  type: ElementRef["type"],
): string {
  const count = refs.filter((ref) => ref.type === type).length;
  return count > 0 ? t(`scenes:stresses.${what}`, { count }) : "";
}
