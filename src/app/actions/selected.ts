import type { ElementRef } from "../../core/model/document";
import { type Selection, session } from "../../state/sessionStore";
import type { Blocked } from "./action";

/** The one thing that is selected, or null when it is none or several. */
export function selectedElement({ variables, links, loop }: Selection): ElementRef | null {
  if (loop) return { type: "loop", path: loop };
  const [variable] = variables;
  const [link] = links;
  if (variables.length + links.length !== 1) return null;
  if (variable) return { type: "variable", id: variable };
  return link ? { type: "link", id: link } : null;
}

export function needsVariable(): Blocked | null {
  return session().selection.variables.length > 0 ? null : "needsVariable";
}

export function needsOneVariable(): Blocked | null {
  return session().selection.variables.length === 1 ? null : "needsOneVariable";
}

export function needsLink(): Blocked | null {
  return session().selection.links.length > 0 ? null : "needsLink";
}

export function needsLoop(): Blocked | null {
  return session().selection.loop ? null : "needsLoop";
}

/** Variables or links, to delete and the like. */
export function needsElements(): Blocked | null {
  const { variables, links } = session().selection;
  return variables.length + links.length > 0 ? null : "needsElements";
}
