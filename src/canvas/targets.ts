import type { Variable, VariableId } from "../core/model/document";
import { nameKey } from "../core/model/names";

/** As many names as fit under a field without hiding the diagram. */
const MOST = 7;

/**
 * The variables that what was typed may mean: those that begin so, then those with a word that does,
 * then those that hold it; none while nothing is typed. Never the cause itself.
 */
export function matchingTargets(
  variables: readonly Variable[],
  text: string,
  except: VariableId,
): readonly Variable[] {
  const key = nameKey(text);
  if (key === "") return [];
  return variables
    .filter(({ id }) => id !== except)
    .map((variable) => ({ variable, rank: rankOf(variable.name, key) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ variable }) => variable);
}

/** The next or previous name of a list, round and round; null for keys that do not go up or down. */
export function stepInList(
  list: readonly Variable[],
  from: VariableId | null,
  key: string,
): VariableId | null {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || list.length === 0) return null;
  const here = list.findIndex(({ id }) => id === from);
  const next = here < 0 ? 0 : (here + step + list.length) % list.length;
  return list[next]?.id ?? null;
}

function rankOf(name: string, key: string): number {
  if (nameKey(name).startsWith(key)) return 0;
  const words = name.split(/\s+/u);
  if (words.some((_, index) => nameKey(words.slice(index).join("")).startsWith(key))) return 1;
  return nameKey(name).includes(key) ? 2 : 3;
}
