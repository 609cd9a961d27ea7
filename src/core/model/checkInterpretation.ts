import { loopKey } from "../loops/loopPath";
import { elementKey } from "./elementKey";
import {
  checkElement,
  checkEvidence,
  checkLoopPath,
  checkName,
  checkRecord,
} from "./checkReferences";
import type { CldDocument } from "./document";
import { finding, type Findings } from "./documentFault";

/** Loop labels and notes, leverage tags, groups. */
export function* checkInterpretation(document: CldDocument): Findings {
  yield* checkLoopLabels(document);
  yield* checkLoopNotes(document);
  yield* checkLeverageTags(document);
  yield* checkRecord("groups", "group", document.groups);
  for (const { id, name } of Object.values(document.groups))
    yield* checkName(name, ["groups", id, "name"]);
}

function* checkLoopLabels(document: CldDocument): Findings {
  const labels = new Set<string>();
  const loops = new Set<string>();
  for (const [index, { path: loop, label }] of document.loopLabels.entries()) {
    const path = ["loopLabels", index];
    yield* checkLoopPath(document, loop, [...path, "path"]);
    if (!/^[RBU][1-9]\d*$/.test(label))
      yield finding([...path, "label"], "malformed-loop-label", label);
    if (labels.has(label)) yield finding([...path, "label"], "doubled-loop-label", label);
    if (loops.has(loopKey(loop))) yield finding([...path, "path"], "doubled-loop", loopKey(loop));
    labels.add(label);
    loops.add(loopKey(loop));
  }
}

function* checkLoopNotes(document: CldDocument): Findings {
  yield* checkRecord("loopNotes", "loopNote", document.loopNotes);
  const loops = new Set<string>();
  for (const note of Object.values(document.loopNotes)) {
    const path = ["loopNotes", note.id];
    yield* checkLoopPath(document, note.path, [...path, "path"]);
    yield* checkEvidence(document, note.evidence, path);
    const key = loopKey(note.path);
    if (loops.has(key)) yield finding([...path, "path"], "doubled-loop", key);
    loops.add(key);
  }
}

function* checkLeverageTags(document: CldDocument): Findings {
  yield* checkRecord("leverageTags", "leverageTag", document.leverageTags);
  const tagged = new Set<string>();
  for (const tag of Object.values(document.leverageTags)) {
    const path = ["leverageTags", tag.id];
    yield* checkElement(document, tag.target, [...path, "target"]);
    yield* checkEvidence(document, tag.evidence, path);
    if (!Number.isInteger(tag.point) || tag.point < 1 || tag.point > 12)
      yield finding([...path, "point"], "malformed-leverage-point", String(tag.point));
    const key = `${tag.point} ${elementKey(tag.target)}`;
    if (tagged.has(key)) yield finding(path, "doubled-tag", String(tag.point));
    tagged.add(key);
  }
}
