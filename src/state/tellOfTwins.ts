import type { CldDocument, Variable } from "../core/model/document";
import { nameKey } from "../core/model/names";
import { t } from "../words/words";
import { act } from "./act";
import { currentDocument, currentUndoStep, onDocumentChange } from "./documentStore";
import { tell } from "./messages";

/** Steps by which a person names one variable; a pasted or duplicated one is meant to be a copy. */
const NAMINGS: readonly string[] = ["commands:addVariable", "commands:renameVariable"];

/**
 * Says when a variable was given the name of another one, and offers to make them one: the same name
 * twice is allowed, because two interviews may mean two things by it, but seldom meant. Returns what
 * ends that.
 */
export function startTellingOfTwins(): () => void {
  return onDocumentChange((now, before) => {
    if (now.variables === before.variables) return;
    const named = newlyNamed(now, before);
    const twin = named && twinOf(named, now);
    // The step has its name only when everybody has heard of the change.
    if (twin) queueMicrotask(() => offerMerge(named, twin));
  });
}

/** The one variable that has a name it had not; null when there is none, or several. */
function newlyNamed(now: CldDocument, before: CldDocument): Variable | null {
  const named = Object.values(now.variables).filter(
    ({ id, name }) => name !== before.variables[id]?.name,
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function twinOf({ id, name }: Variable, { variables }: CldDocument): Variable | null {
  const key = nameKey(name);
  const isTwin = (other: Variable): boolean => other.id !== id && nameKey(other.name) === key;
  return Object.values(variables).find(isTwin) ?? null;
}

function offerMerge(named: Variable, twin: Variable): void {
  if (!NAMINGS.includes(currentUndoStep()?.key ?? "")) return;
  tell(t("commands:said.twins", { name: twin.name }), {
    isPast: () => !areTwins(named, twin),
    action: {
      label: t("commands:said.merge"),
      run: () => void merge(named, twin),
    },
  });
}

/** They may have got other names, or be gone, by the time somebody reads of it. */
function areTwins(named: Variable, twin: Variable): boolean {
  const now = currentDocument().variables[named.id];
  return now !== undefined && twinOf(now, currentDocument())?.id === twin.id;
}

/** Seldom wanted: its code comes when it is. */
async function merge(named: Variable, twin: Variable): Promise<void> {
  const { mergeVariables } = await import("../core/commands/mergeVariables");
  if (areTwins(named, twin)) act(mergeVariables, { from: named.id, into: twin.id });
}
