import { isContested } from "../../core/evidence/contested";
import { labelOf, labelsByKey } from "../../core/loops/loopLabels";
import { loopName, notesByKey, tellingPath } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopSet } from "../../core/loops/loopSet";
import type { CldDocument, ElementRef, LinkId, LoopPath } from "../../core/model/document";
import { unreachable } from "../../core/model/invariant";
import { t } from "../../words/words";

/** What a thing is called where it can be chosen: "Trust", "Trust → Effort", "R1 Success". */
export function elementName(document: CldDocument, loops: LoopSet, ref: ElementRef): string {
  switch (ref.type) {
    case "variable":
      return document.variables[ref.id]?.name ?? "";
    case "link":
      return linkEnds(document, ref.id).join(" → ");
    case "loop": {
      const note = notesByKey(document).get(loopKey(ref.path));
      const name = loopName(tellingPath(loops, ref.path), note, document.variables);
      return `${labelOfPath(document, loops, ref.path)} ${name}`.trim();
    }
    case "model":
      return t("panels:wholeModel");
    default:
      return unreachable(ref);
  }
}

const SPOKEN_POLARITY = {
  "+": "canvas:polarity.positive",
  "-": "canvas:polarity.negative",
  "?": "canvas:polarity.open",
} as const;

/** "Training to Screening capacity, positive, delayed, contested": a link as a screen reader meets it. */
export function spokenLink(document: CldDocument, id: LinkId): string {
  const link = document.links[id];
  if (!link) return "";
  const [source = "", target = ""] = linkEnds(document, id);
  const polarity = t(SPOKEN_POLARITY[link.polarity]);
  const said = t("canvas:link.name", { from: source, to: target, polarity });
  const late = link.delay ? t("canvas:link.delayed", { link: said }) : said;
  return isContested(link.evidence) ? t("canvas:link.contested", { link: late }) : late;
}

function linkEnds({ links, variables }: CldDocument, id: LinkId): readonly string[] {
  const link = links[id];
  return link ? [variables[link.source]?.name ?? "", variables[link.target]?.name ?? ""] : [];
}

/** The label of a loop that may be gone: as it is drawn now, else as it was once given. */
function labelOfPath(document: CldDocument, loops: LoopSet, path: LoopPath): string {
  const key = loopKey(path);
  const index = loops.indexOf(key);
  if (index >= 0) return labelOf(document, loops, index);
  return labelsByKey(document.loopLabels).get(key) ?? "";
}
