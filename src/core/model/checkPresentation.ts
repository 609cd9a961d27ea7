import { loopKey } from "../loops/loopPath";
import { checkElement, checkLoopPath } from "./checkReferences";
import type { CldDocument, Point, Scene } from "./document";
import { finding, type Findings } from "./documentFault";
import { isIdOfKind } from "./ids";
import { isRoundedBend, isWholePoint } from "./rounding";

/** Places, bends, badges and scenes. */
export function* checkPresentation(document: CldDocument): Findings {
  yield* checkPlaces(document);
  yield* checkBends(document);
  yield* checkPinned(document);
  yield* checkBadges(document);
  const ids = new Set<string>();
  for (const [index, scene] of document.scenes.entries()) {
    yield* checkScene(document, scene, index);
    if (ids.has(scene.id)) yield finding(["scenes", index, "id"], "doubled-id", scene.id);
    ids.add(scene.id);
  }
}

function* checkPlaces({ variables, layout }: CldDocument): Findings {
  for (const [id, place] of Object.entries(layout.positions)) {
    const path = ["layout", "positions", id];
    if (!Object.hasOwn(variables, id)) yield finding(path, "unknown-variable", id);
    if (!isWholePoint(place)) yield finding(path, "not-rounded", pointText(place));
  }
}

function* checkBends({ links, layout }: CldDocument): Findings {
  for (const [id, bend] of Object.entries(layout.bends)) {
    const path = ["layout", "bends", id];
    if (!Object.hasOwn(links, id)) yield finding(path, "unknown-link", id);
    if (!isRoundedBend(bend)) yield finding(path, "not-rounded", String(bend));
  }
}

function* checkPinned({ variables, layout }: CldDocument): Findings {
  const seen = new Set<string>();
  for (const [index, id] of layout.pinned.entries()) {
    const path = ["layout", "pinned", index];
    if (!Object.hasOwn(variables, id)) yield finding(path, "unknown-variable", id);
    if (seen.has(id)) yield finding(path, "repeated-entry", id);
    seen.add(id);
  }
}

function* checkBadges(document: CldDocument): Findings {
  const loops = new Set<string>();
  for (const [index, badge] of document.layout.badges.entries()) {
    const path = ["layout", "badges", index];
    yield* checkLoopPath(document, badge.path, [...path, "path"]);
    if (!isWholePoint(badge.offset))
      yield finding([...path, "offset"], "not-rounded", pointText(badge.offset));
    const key = loopKey(badge.path);
    if (loops.has(key)) yield finding([...path, "path"], "doubled-loop", key);
    loops.add(key);
  }
}

function* checkScene(document: CldDocument, scene: Scene, index: number): Findings {
  const path = ["scenes", index];
  if (!isIdOfKind("scene", scene.id)) yield finding([...path, "id"], "malformed-id", scene.id);
  const shown = scene.shown === "everything" ? [] : scene.shown;
  for (const [place, ref] of shown.entries())
    yield* checkElement(document, ref, [...path, "shown", place]);
  for (const [place, ref] of scene.emphasised.entries())
    yield* checkElement(document, ref, [...path, "emphasised", place]);
}

function pointText({ x, y }: Point): string {
  return `[${x}, ${y}]`;
}
