import type { MouseEvent } from "react";
import { loopKey } from "../core/loops/loopPath";
import type { ElementRef } from "../core/model/document";
import {
  type Selection,
  selectLinks,
  selectLoop,
  selectVariables,
  session,
  setSession,
} from "../state/sessionStore";

/** Asks for the menu of a thing on the sheet, at the pointer or beside what has the focus. What it is about gets selected. */
export function showMenu(event: MouseEvent, target: ElementRef): void {
  event.preventDefault();
  event.stopPropagation();
  if (session().mode === "present") return;
  if (!isSelected(session().selection, target)) select(target);
  setSession({ contextMenu: { at: { x: event.clientX, y: event.clientY }, target } });
}

function isSelected({ variables, links, loop }: Selection, target: ElementRef): boolean {
  if (target.type === "variable") return variables.includes(target.id);
  if (target.type === "link") return links.includes(target.id);
  return target.type === "loop" && loop !== null && loopKey(loop) === loopKey(target.path);
}

function select(target: ElementRef): void {
  if (target.type === "variable") selectVariables([target.id]);
  else if (target.type === "link") selectLinks([target.id]);
  else if (target.type === "loop") selectLoop(target.path);
}
