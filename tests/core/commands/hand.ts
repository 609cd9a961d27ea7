import fc from "fast-check";
import type { EvidenceTarget } from "../../../src/core/commands/evidence";
import { listLoops } from "../../../src/core/loops/listLoops";
import type {
  CldDocument,
  ElementRef,
  LeveragePoint,
  LoopPath,
  Point,
  Polarity,
} from "../../../src/core/model/document";
import { ID_PREFIX, type IdKind, type IdOfKind } from "../../../src/core/model/ids";
import { arbitraryName, arbitraryText } from "../model/arbitraryDocument";

/** Chance, already thrown: what a step needs to choose its arguments when it sees the document. */
export interface Dice {
  readonly which: number;
  readonly numbers: readonly number[];
  readonly name: string;
  readonly text: string;
  readonly point: Point;
  readonly bend: number;
  readonly polarity: Polarity;
  readonly serial: number;
}

/** Dice for a step of any kind. Names may be empty and places anywhere, as typing and pointing give them. */
export const arbitraryDice: fc.Arbitrary<Dice> = fc.record(
  {
    which: fc.nat(),
    numbers: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    name: fc.oneof(
      { weight: 9, arbitrary: arbitraryName },
      { weight: 1, arbitrary: arbitraryText },
    ),
    text: arbitraryText,
    point: fc.record({
      x: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      y: fc.double({ min: -2000, max: 2000, noNaN: true }),
    }),
    bend: fc.double({ min: -20, max: 20, noNaN: true }),
    polarity: fc.constantFrom<Polarity>("+", "-", "?"),
    serial: fc.nat(999_999),
  },
  { noNullPrototype: true },
);

/** What a step takes its arguments from. */
export type Hand = ReturnType<typeof handFor>;

/** Chooses things of a document by dice; now and then something that is not there. */
export function handFor(document: CldDocument, dice: Dice) {
  let thrown = 0;
  let made = 0;
  const number = () => dice.numbers[thrown++ % dice.numbers.length]!;
  const fresh = <Kind extends IdKind>(kind: Kind) =>
    `${ID_PREFIX[kind]}-${dice.serial}x${made++}` as IdOfKind[Kind];
  const oneOf = <Thing>(things: readonly Thing[]): Thing | undefined =>
    things[number() % Math.max(1, things.length)];
  const idIn = <Kind extends IdKind>(
    kind: Kind,
    record: Readonly<Record<IdOfKind[Kind], { readonly id: IdOfKind[Kind] }>>,
  ): IdOfKind[Kind] => {
    const things = Object.values<{ readonly id: IdOfKind[Kind] }>(record);
    return (number() % 12 === 0 ? undefined : oneOf(things)?.id) ?? fresh(kind);
  };
  const hand = {
    document,
    dice,
    number,
    fresh,
    oneOf,
    yes: () => number() % 2 === 0,
    variable: () => idIn("variable", document.variables),
    link: () => idIn("link", document.links),
    group: () => idIn("group", document.groups),
    quote: () => idIn("quote", document.quotes),
    source: () => idIn("source", document.sources),
    informant: () => idIn("informant", document.informants),
    tag: () => idIn("leverageTag", document.leverageTags),
    note: () => idIn("loopNote", document.loopNotes),
    /** A column of the user's own that a source has, or that none has. */
    attribute: () =>
      oneOf(Object.values(document.sources).flatMap(({ attributes }) => Object.keys(attributes))) ??
      dice.name,
    scene: () => oneOf(document.scenes)?.id ?? fresh("scene"),
    some: <Thing>(pick: () => Thing): readonly Thing[] =>
      Array.from({ length: number() % 4 }, () => pick()),
    /** A loop that is there, or that is spoken of, or three variables in any order. */
    path: (): LoopPath => {
      const loops = listLoops(document.links, { maxLoops: 5 });
      const spoken = Object.values(document.loopNotes).map(({ path }) => path);
      const living = Array.from({ length: loops.count }, (_, index) => loops.path(index));
      return oneOf([...spoken, ...living]) ?? hand.some(hand.variable);
    },
    element: (): ElementRef => {
      const refs: readonly ElementRef[] = [
        { type: "variable", id: hand.variable() },
        { type: "link", id: hand.link() },
        { type: "loop", path: hand.path() },
        { type: "model" },
      ];
      return oneOf(refs) ?? { type: "model" };
    },
    place: () => (hand.yes() ? dice.point : null),
    delay: () => (hand.yes() ? { length: dice.text } : null),
    evidenceTarget: (): EvidenceTarget => {
      const targets: readonly EvidenceTarget[] = [
        { type: "variable", id: hand.variable() },
        { type: "link", id: hand.link() },
        { type: "loopNote", id: hand.note() },
        { type: "leverageTag", id: hand.tag() },
      ];
      return oneOf(targets) ?? { type: "variable", id: hand.variable() };
    },
    point: () => ((number() % 12) + 1) as LeveragePoint,
  };
  return hand;
}
