import type { LoopFilter } from "../core/loops/loopFilter";
import type { CldDocument, ElementRef } from "../core/model/document";
import { unreachable } from "../core/model/invariant";
import { onDocumentChange } from "../state/documentStore";
import { stopPlaying } from "../state/scenes";
import {
  type Editing,
  type Gesture,
  IDLE,
  type Selection,
  type Session,
  session,
  setSession,
} from "../state/sessionStore";

/** Lets go of what is no longer in the document: undone, deleted. Returns what ends that. */
export function startForgettingGone(): () => void {
  return onDocumentChange((now, before) => {
    if (hidesNew(now, before)) stopPlaying();
    const changes = withoutGone(session(), now);
    if (Object.keys(changes).length > 0) setSession(changes);
  });
}

/** Whether the scene that is shown hides a variable that was just made. */
function hidesNew(now: CldDocument, before: CldDocument): boolean {
  const scene = now.scenes.find(({ id }) => id === session().playing);
  if (!scene || scene.shown === "everything") return false;
  return Object.keys(now.variables).some((id) => !Object.hasOwn(before.variables, id));
}

/** What has to change in a session so that it speaks of nothing that is not in the document. */
export function withoutGone(now: Session, document: CldDocument): Partial<Session> {
  const { variables, groups, scenes } = document;
  const { hoveredVariable, hoveredLoop, contextMenu, loopFilter, groupFilter } = now;
  const kept: Partial<Session> = {
    selection: keptSelection(now.selection, document),
    editing: isThere(document, ...heldByName(now.editing)) ? now.editing : { kind: "none" },
    gesture: isThere(document, ...heldByHand(now.gesture)) ? now.gesture : IDLE,
    hoveredVariable: hoveredVariable && variables[hoveredVariable] ? hoveredVariable : null,
    hoveredLoop: hoveredLoop?.every((id) => variables[id]) ? hoveredLoop : null,
    contextMenu: contextMenu && isTarget(document, contextMenu.target) ? contextMenu : null,
    loopFilter: keptFilter(loopFilter, document),
    groupFilter: groupFilter.every((id) => groups[id])
      ? groupFilter
      : groupFilter.filter((id) => groups[id]),
    playing: scenes.some(({ id }) => id === now.playing) ? now.playing : null,
  };
  const changed = Object.entries(kept).filter(
    ([part, value]) => now[part as keyof Session] !== value,
  );
  return Object.fromEntries(changed);
}

function keptFilter(filter: LoopFilter, { variables, links }: CldDocument): LoopFilter {
  const through = filter.through && variables[filter.through] ? filter.through : null;
  const along = filter.links.filter((id) => links[id]);
  const isSame = through === filter.through && along.length === filter.links.length;
  return isSame ? filter : { ...filter, through, links: along };
}

function keptSelection(selection: Selection, { variables, links }: CldDocument): Selection {
  const { loop } = selection;
  const kept = {
    variables: selection.variables.filter((id) => variables[id]),
    links: selection.links.filter((id) => links[id]),
    loop: loop?.every((id) => variables[id]) ? loop : null,
  };
  const isSame =
    kept.variables.length === selection.variables.length &&
    kept.links.length === selection.links.length &&
    kept.loop === loop;
  return isSame ? selection : kept;
}

function heldByName(editing: Editing): readonly string[] {
  switch (editing.kind) {
    case "none":
      return [];
    case "newVariable":
      return editing.linkFrom ? [editing.linkFrom] : [];
    case "renaming":
      return [editing.variableId];
    case "choosingTarget":
      return editing.candidate ? [editing.from, editing.candidate] : [editing.from];
    default:
      return unreachable(editing);
  }
}

function heldByHand(gesture: Gesture): readonly string[] {
  switch (gesture.kind) {
    case "idle":
      return [];
    case "drawingLink":
      return gesture.over ? [gesture.from, gesture.over] : [gesture.from];
    case "movingVariables":
      return Object.keys(gesture.positions);
    case "bendingLink":
      return [gesture.linkId];
    case "movingBadge":
      return gesture.path;
    default:
      return unreachable(gesture);
  }
}

/** Whether variables and links of these ids are all in the document. */
function isThere({ variables, links }: CldDocument, ...ids: readonly string[]): boolean {
  return ids.every((id) => Object.hasOwn(variables, id) || Object.hasOwn(links, id));
}

function isTarget(document: CldDocument, target: ElementRef | { readonly type: "sheet" }): boolean {
  if (target.type === "variable" || target.type === "link") return isThere(document, target.id);
  return target.type !== "loop" || isThere(document, ...target.path);
}
