import type { EvidencePlace, EvidenceTarget } from "../../../core/commands/evidence";
import { notesByKey } from "../../../core/loops/loopName";
import { loopKey } from "../../../core/loops/loopPath";
import { currentDocument } from "../../../state/documentStore";

/** What stands at a place now; null for a loop of which nothing is said. */
export function targetOf(place: EvidencePlace): EvidenceTarget | null {
  if (place.type !== "loop") return place;
  const note = notesByKey(currentDocument()).get(loopKey(place.path));
  return note ? { type: "loopNote", id: note.id } : null;
}
