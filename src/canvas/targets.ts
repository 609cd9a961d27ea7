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

/** What Enter means while nothing was chosen by hand: the first that begins so; null makes a new variable. */
export function likelyTarget([first]: readonly Variable[], text: string): VariableId | null {
  return first && rankOf(first.name, nameKey(text)) < 2 ? first.id : null;
}

/** What the list offers: what was found, and null for a new variable unless there is one of this name. */
export function offeredTargets(
  found: readonly Variable[],
  text: string,
): readonly (VariableId | null)[] {
  const ids = found.map(({ id }) => id);
  const isKnown = found.some(({ name }) => nameKey(name) === nameKey(text));
  return isKnown || nameKey(text) === "" ? ids : [...ids, null];
}

/** The next or previous entry of a list, round and round; undefined for keys that do not go up or down. */
export function stepInList(
  list: readonly (VariableId | null)[],
  from: VariableId | null,
  key: string,
): VariableId | null | undefined {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || list.length === 0) return undefined;
  return list[(list.indexOf(from) + step + list.length) % list.length];
}

function rankOf(name: string, key: string): number {
  if (nameKey(name).startsWith(key)) return 0;
  const words = name.split(/\s+/u);
  if (words.some((_, index) => nameKey(words.slice(index).join("")).startsWith(key))) return 1;
  return nameKey(name).includes(key) ? 2 : 3;
}
