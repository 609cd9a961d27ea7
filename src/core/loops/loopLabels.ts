import type { CldDocument, ElementRef, LoopLabel } from "../model/document";
import { loopKey } from "./loopPath";
import type { LoopKind, LoopSet } from "./loopSet";

/** With more loops than this only those have a label that something is said of. */
export const MOST_LABELLED = 200;
/** Labels of loops that are gone and of which nothing is said are kept up to this number. */
const MOST_DORMANT = 200;

/** A file may call a loop R99999999999999999999; no number goes on from there, nor past what a number can be. */
const HIGHEST_COUNTED = 1e9;

const LETTERS = { reinforcing: "R", balancing: "B", undetermined: "U" } as const;

/** Every label that was given in a session, and the key of the loop that had it last. */
type LabelMemory = ReadonlyMap<string, string>;

interface LabelRequest {
  readonly document: CldDocument;
  /** The loops of this very document. */
  readonly loops: LoopSet;
  readonly remembered: LabelMemory;
}

/**
 * The labels a document should have, given its loops; the same list when it has them. A loop keeps its
 * label, and gets it back when it returns; where its kind has changed it keeps the number if that is
 * free. A new loop gets the next number of its kind: no label is given that another loop ever had.
 * With more than 200 loops, or when not all are known, only those are labelled that are named, told
 * of, pinned, tagged, placed by hand or shown in a scene. Linear in labels and labelled loops.
 */
export function giveLabels({ document, loops, remembered }: LabelRequest): readonly LoopLabel[] {
  const isWhole = loops.complete && loops.count <= MOST_LABELLED;
  const known = isWhole ? withoutStale(document, loops) : ofSaidLoops(document);
  const register = labelRegister(document.loopLabels, remembered);
  const kept = known.map((before) => {
    const index = loops.indexOf(loopKey(before.path));
    if (index < 0) return before;
    const label = register(loopKey(before.path), loops.kind(index));
    return label === before.label ? before : { ...before, label };
  });
  const keys = new Set(kept.map(({ path }) => loopKey(path)));
  const added = (isWhole ? everyIndex(loops) : saidIndices(document, loops))
    .filter((index) => !keys.has(loops.key(index)))
    .map((index) => ({
      path: loops.path(index),
      label: register(loops.key(index), loops.kind(index)),
    }));
  const given = [...kept, ...added];
  const { loopLabels } = document;
  const isSame =
    given.length === loopLabels.length && given.every((label, at) => label === loopLabels[at]);
  return isSame ? loopLabels : given;
}

/** What a loop is called: its label, or, without one, its rank such as "#1,204". */
export function labelOf(document: CldDocument, loops: LoopSet, index: number): string {
  const label = labelsByKey(document.loopLabels).get(loops.key(index));
  return label ?? `#${(index + 1).toLocaleString("en")}`;
}

const byKey = new WeakMap<readonly LoopLabel[], ReadonlyMap<string, string>>();

/** The label of each labelled loop, by the key of the loop. Built once for a list. */
export function labelsByKey(labels: readonly LoopLabel[]): ReadonlyMap<string, string> {
  const before = byKey.get(labels);
  if (before) return before;
  const made = new Map(labels.map(({ path, label }) => [loopKey(path), label]));
  byKey.set(labels, made);
  return made;
}

/** Gives the label of a loop of this kind, and remembers to give it to no other. */
type LabelRegister = (key: string, kind: LoopKind) => string;

function labelRegister(labels: readonly LoopLabel[], remembered: LabelMemory): LabelRegister {
  const owners = new Map([
    ...remembered,
    ...labels.map(({ path, label }) => [label, loopKey(path)] as const),
  ]);
  const owned = new Map<string, string[]>();
  const highest = new Map<string, number>();
  const claim = (label: string, key: string): string => {
    const letter = label.charAt(0);
    owners.set(label, key);
    owned.set(key, [label, ...(owned.get(key) ?? [])]);
    const number = Number(label.slice(1));
    if (number <= HIGHEST_COUNTED) highest.set(letter, Math.max(highest.get(letter) ?? 0, number));
    return label;
  };
  for (const [label, key] of owners) claim(label, key);
  for (const { path, label } of labels) claim(label, loopKey(path));
  const next = (letter: string): string => {
    let number = (highest.get(letter) ?? 0) + 1;
    while (owners.has(`${letter}${number}`)) number++;
    return `${letter}${number}`;
  };
  return (key, kind) => {
    const letter = LETTERS[kind];
    const before = owned.get(key) ?? [];
    const own = before.find((label) => label.startsWith(letter));
    if (own) return own;
    const sameNumber = before.map((label) => letter + label.slice(1));
    const free = sameNumber.find((label) => !owners.has(label));
    return claim(free ?? next(letter), key);
  };
}

/** All labels but the oldest of loops that are gone and of which nothing is said, where these are many. */
function withoutStale(document: CldDocument, loops: LoopSet): readonly LoopLabel[] {
  const { loopLabels } = document;
  const gone = loopLabels.filter(({ path }) => loops.indexOf(loopKey(path)) < 0);
  if (gone.length <= MOST_DORMANT) return loopLabels;
  const said = saidLoops(document);
  const unsaid = gone.filter(({ path }) => !said.has(loopKey(path)));
  const stale = new Set(unsaid.slice(0, -MOST_DORMANT));
  return loopLabels.filter((label) => !stale.has(label));
}

function ofSaidLoops(document: CldDocument): readonly LoopLabel[] {
  const said = saidLoops(document);
  return document.loopLabels.filter(({ path }) => said.has(loopKey(path)));
}

function everyIndex({ count }: LoopSet): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function saidIndices(document: CldDocument, loops: LoopSet): readonly number[] {
  return [...saidLoops(document)]
    .map((key) => loops.indexOf(key))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
}

/** Keys of the loops that somebody named, told of, pinned, tagged, placed or shows. */
function saidLoops(document: CldDocument): ReadonlySet<string> {
  const { loopNotes, leverageTags, scenes, layout } = document;
  const notes = Object.values(loopNotes).filter(
    ({ name, story, intended, visibility }) =>
      name !== "" || story !== "" || intended !== null || visibility === "pinned",
  );
  const refs: readonly ElementRef[] = [
    ...Object.values(leverageTags).map(({ target }) => target),
    ...scenes.flatMap(({ shown, emphasised }) =>
      shown === "everything" ? emphasised : [...shown, ...emphasised],
    ),
  ];
  const paths = [
    ...[...notes, ...layout.badges].map(({ path }) => path),
    ...refs.flatMap((ref) => (ref.type === "loop" ? [ref.path] : [])),
  ];
  return new Set(paths.map(loopKey));
}
