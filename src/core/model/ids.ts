import type {
  GroupId,
  InformantId,
  LeverageTagId,
  LinkId,
  LoopNoteId,
  QuoteId,
  SceneId,
  SourceId,
  VariableId,
} from "./document";

/** What each kind of id begins with; the letter makes JavaScript objects keep insertion order. */
export const ID_PREFIX = {
  variable: "v",
  link: "l",
  loopNote: "n",
  leverageTag: "t",
  quote: "q",
  source: "s",
  informant: "i",
  group: "g",
  scene: "sc",
} as const;

/** The id type of each kind of thing. */
export interface IdOfKind {
  variable: VariableId;
  link: LinkId;
  loopNote: LoopNoteId;
  leverageTag: LeverageTagId;
  quote: QuoteId;
  source: SourceId;
  informant: InformantId;
  group: GroupId;
  scene: SceneId;
}
/** The kinds of things that have ids. */
export type IdKind = keyof IdOfKind;

// Crockford's base 32 in lower case: no i, l, o, u, which are misread when an id is spoken or typed.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const RANDOM_LETTERS = 10;

/**
 * A new id such as "v-7k2m9qx4ta": a kind prefix and ten base-32 characters, 50 random bits.
 * `random` gives numbers in [0, 1).
 */
export function newId<Kind extends IdKind>(kind: Kind, random: () => number): IdOfKind[Kind] {
  let tail = "";
  for (let i = 0; i < RANDOM_LETTERS; i++) tail += ALPHABET[Math.floor(random() * 32)];
  return `${ID_PREFIX[kind]}-${tail}` as IdOfKind[Kind];
}

/** Whether `text` is an id of this kind: its prefix, a hyphen, then letters, digits and hyphens. */
export function isIdOfKind<Kind extends IdKind>(kind: Kind, text: string): text is IdOfKind[Kind] {
  const prefix = `${ID_PREFIX[kind]}-`;
  return text.startsWith(prefix) && /^[A-Za-z0-9-]+$/.test(text.slice(prefix.length));
}
