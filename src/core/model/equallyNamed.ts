import type { CldDocument, Variable, VariableId } from "./document";
import { nameKey } from "./names";

/**
 * Variables that share a name but for case and white space, each group in document order. Not a
 * fault: two interviews may name one thing twice until somebody merges them.
 */
export function equallyNamed(document: CldDocument): readonly (readonly VariableId[])[] {
  const byName = new Map<string, Variable[]>();
  for (const variable of Object.values(document.variables)) {
    const key = nameKey(variable.name);
    byName.set(key, [...(byName.get(key) ?? []), variable]);
  }
  return [...byName.values()]
    .filter((variables) => variables.length > 1)
    .map((variables) => variables.map(({ id }) => id));
}
