import { addVariable } from "../core/commands/variables";
import type { Delay, Point, VariableId } from "../core/model/document";
import { nameKey } from "../core/model/names";
import { act } from "../state/act";
import { currentDocument } from "../state/documentStore";
import { freshId } from "../state/freshId";
import { selectVariables, session } from "../state/sessionStore";
import { focusThing } from "./followFocus";
import { makeLink } from "./linkGesture";

interface Place {
  /** Null: near what it is linked with. */
  readonly at: Point | null;
  readonly linkFrom: VariableId | null;
  readonly delayed?: boolean;
}

/**
 * What follows when a name was typed: a new variable, with the link it was typed for; or, when that
 * link leads to a variable of this name that is there already, only the link.
 */
export function nameVariable(name: string, { at, linkFrom, delayed = false }: Place): void {
  if (name.trim() === "") return;
  const known = linkFrom ? variableNamed(name) : null;
  if (linkFrom && known) {
    const made = makeLink(linkFrom, known, delayed);
    if (made) focusThing(made);
    return;
  }
  const id = freshId("variable");
  const polarity = session().lastPolarity;
  const delay: Delay | null = delayed ? { length: "" } : null;
  const link = linkFrom && { id: freshId("link"), source: linkFrom, polarity, delay };
  if (!act(addVariable, { id, name, position: at, linkFrom: link })) return;
  selectVariables([id]);
  focusThing(id);
}

/** The variable of this name, without regard to case and spaces. */
function variableNamed(name: string): VariableId | null {
  const key = nameKey(name);
  const found = Object.values(currentDocument().variables).find(
    (variable) => nameKey(variable.name) === key,
  );
  return found?.id ?? null;
}
