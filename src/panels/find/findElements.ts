import { labelOf } from "../../core/loops/loopLabels";
import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopKind, LoopSet } from "../../core/loops/loopSet";
import type { CldDocument, LoopPath, Variable } from "../../core/model/document";

/** What was found, best first. */
export interface Found {
  readonly variables: readonly Variable[];
  readonly loops: readonly FoundLoop[];
}
export interface FoundLoop {
  readonly path: LoopPath;
  readonly key: string;
  readonly label: string;
  readonly kind: LoopKind;
  /** The name somebody gave it, or "". */
  readonly name: string;
}

/** More than this nobody reads: another letter finds better. */
const SHOWN = 40;

/** The variables, and the loops with a label or a name, whose words hold the text. At most 40 of each. */
export function findElements(document: CldDocument, loops: LoopSet, text: string): Found {
  const sought = text.trim().toLocaleLowerCase();
  return {
    variables: best(Object.values(document.variables), sought, ({ name }) => [name]),
    loops: best(knownLoops(document, loops), sought, ({ label, name }) => [label, name]),
  };
}

/** Every loop of the diagram that has a label or a name, those with a label first. */
function knownLoops(document: CldDocument, loops: LoopSet): readonly FoundLoop[] {
  const notes = notesByKey(document);
  const labels = new Map(document.loopLabels.map(({ path, label }) => [loopKey(path), label]));
  return [...new Set([...labels.keys(), ...notes.keys()])].flatMap((key): readonly FoundLoop[] => {
    const index = loops.indexOf(key);
    const name = notes.get(key)?.name ?? "";
    if (index < 0 || (!name && !labels.has(key))) return [];
    const label = labels.get(key) ?? labelOf(document, loops, index);
    return [{ path: loops.path(index), key, label, name, kind: loops.kind(index) }];
  });
}

function best<Thing>(
  things: readonly Thing[],
  sought: string,
  wordsOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  return things
    .map((thing) => ({
      thing,
      rank: Math.min(...wordsOf(thing).map((words) => rank(words, sought))),
    }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ thing }) => thing);
}

const NOT_FOUND = 3;

/** 0 begins with it, 1 a word in it does, 2 it is somewhere inside. */
function rank(words: string, sought: string): number {
  const lower = words.toLocaleLowerCase();
  if (lower.startsWith(sought)) return 0;
  for (const { index } of lower.matchAll(/(?<=[\s\-(/])\S/gu)) {
    if (lower.startsWith(sought, index)) return 1;
  }
  return lower.includes(sought) ? 2 : NOT_FOUND;
}
