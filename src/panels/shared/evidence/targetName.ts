import type { EvidenceTarget } from "../../../core/commands/evidence";
import { leveragePoint } from "../../../core/leverage/leveragePoints";
import type { LoopSet } from "../../../core/loops/loopSet";
import type { CldDocument, ElementRef, LoopNote } from "../../../core/model/document";
import { t } from "../../../words/panelWords";
import { elementName } from "../elementName";

/** What a thing that can have evidence is called: "Trust → Effort", "6 Information flows: Trust". */
export function targetName(document: CldDocument, loops: LoopSet, target: EvidenceTarget): string {
  const ref = refOfTarget(document, target);
  if (!ref) return "";
  const element = elementName(document, loops, ref);
  if (target.type !== "leverageTag") return element;
  const point = document.leverageTags[target.id]?.point ?? 12;
  return t("evidence:attach.tagOf", { point, name: leveragePoint(point).shortName, element });
}

const refs = new WeakMap<LoopNote, ElementRef>();

/** Where one goes for it; null when it is gone. The same object for the same thing. */
export function refOfTarget(document: CldDocument, target: EvidenceTarget): ElementRef | null {
  switch (target.type) {
    case "variable":
    case "link":
      // A target of these kinds is a reference to its element.
      return target;
    case "loopNote": {
      const note = document.loopNotes[target.id];
      return note ? refOfNote(note) : null;
    }
    case "leverageTag":
      return document.leverageTags[target.id]?.target ?? null;
  }
}

function refOfNote(note: LoopNote): ElementRef {
  const ref = refs.get(note) ?? { type: "loop", path: note.path };
  refs.set(note, ref);
  return ref;
}
