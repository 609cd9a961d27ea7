import type { FocusEvent } from "react";
import type { LinkId, VariableId } from "../core/model/document";
import { currentDocument } from "../state/documentStore";
import { requestView, selectLinks, selectVariables, session } from "../state/sessionStore";

/** What the keyboard arrives at is selected, so that every key acts on it, and brought into view. */
export function followFocus({ target }: FocusEvent<HTMLElement>): void {
  const id = target.getAttribute("data-id");
  if (!id || !target.matches(":focus-visible")) return;
  const { variables, links } = currentDocument();
  const { selection } = session();
  const variable = variables[id as VariableId];
  if (variable) {
    if (!selection.variables.includes(variable.id)) selectVariables([variable.id]);
    requestView({ kind: "reveal", variables: [variable.id] });
  }
  const link = links[id as LinkId];
  if (link) {
    if (!selection.links.includes(link.id)) selectLinks([link.id]);
    requestView({ kind: "reveal", variables: [link.source, link.target] });
  }
}

/**
 * Puts the keyboard on a variable or link once it is drawn, unless a name is being typed again by
 * then. On a busy machine a new thing is drawn some frames late.
 */
export function focusThing(id: VariableId | LinkId, frames = 10): void {
  requestAnimationFrame(() => {
    if (session().editing.kind !== "none") return;
    const thing = document.querySelector<HTMLElement | SVGElement>(`.react-flow [data-id="${id}"]`);
    if (thing) thing.focus({ preventScroll: true });
    else if (frames > 1) focusThing(id, frames - 1);
  });
}
