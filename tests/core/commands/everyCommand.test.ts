import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCld } from "../../../src/core/formats/cld/readCld";
import { writeCld } from "../../../src/core/formats/cld/writeCld";
import { sameData } from "../../../src/core/commands/sharing";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument } from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import english from "../../../src/words/en/commands.json";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { stepFrom, stepNames } from "./arbitraryStep";
import { arbitraryDice, type Dice } from "./hand";

const RUNS = 400;

/** Calls `look` on every step of a walk through documents, each made from the one before. */
function alongSteps(
  look: (before: CldDocument, now: CldDocument, name: string) => void,
  numRuns = RUNS,
): void {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(arbitraryDice, { maxLength: 12 }), (start, all) => {
      let before = deepFrozen(start);
      for (const dice of distinct(all)) {
        const step = stepFrom(before, dice);
        const outcome = step.apply(before);
        if (!outcome.ok) continue;
        look(before, outcome.document, step.name);
        before = deepFrozen(outcome.document);
      }
    }),
    { numRuns },
  );
}

/** Fresh ids are made of the serial, so no two steps may have the same. */
function distinct(all: readonly Dice[]): readonly Dice[] {
  return [...new Map(all.map((dice) => [dice.serial, dice])).values()];
}

/** So that a command that writes into its document throws. */
function deepFrozen<Thing>(thing: Thing): Thing {
  if (typeof thing === "object" && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    for (const part of Object.values(thing)) deepFrozen(part);
  }
  return thing;
}

describe("every command", () => {
  it("keeps every law of documents", () => {
    alongSteps((_, now) => expect(checkDocument(now)).toEqual([]));
  });

  it("gives back the same document when nothing changes", () => {
    const copied: string[] = [];
    alongSteps((before, now, name) => {
      if (now !== before && sameData(before, now)) copied.push(name);
    });
    expect(copied).toEqual([]);
  });

  it("shares every part and every thing that it does not touch", () => {
    alongSteps((before, now, name) =>
      expect(copiedInVain(before, now), `${name} copies`).toEqual([]),
    );
  });

  it("leaves a document that is the same after it was written and read", () => {
    alongSteps((_, now) => {
      const loaded = readCld(writeCld(now));
      expect(loaded).toMatchObject({ ok: true, repairs: [] });
      expect(loaded.ok && loaded.document).toStrictEqual(now);
    }, RUNS / 4);
  });

  it("gives the same again for the same arguments", () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDice, (document, dice) => {
        expect(stepFrom(document, dice).apply(document)).toEqual(
          stepFrom(document, dice).apply(document),
        );
      }),
    );
  });

  it("has words for the button that undoes it", () => {
    const words = new Set(Object.keys(english).map((key) => key.replace(/_(zero|one|other)$/, "")));
    for (const which of stepNames().keys()) {
      const [dice] = fc.sample(arbitraryDice, 1);
      if (!dice) throw new Error("fast-check gave no sample");
      const [room, name = ""] = stepFrom(emptyDocument(), { ...dice, which }).label.split(":");
      expect(room).toBe("commands");
      expect(words, `words for ${name}`).toContain(name);
    }
  });
});

describe("the steps that these laws are tried on", () => {
  it("are carried out often enough, every kind of them", () => {
    const carriedOut = new Map<string, number>();
    alongSteps((before, now, name) => {
      if (now !== before) carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1);
    });
    expect([...carriedOut.keys()].toSorted()).toEqual([...stepNames()].toSorted());
  });
});

/** Paths of what is another object now and says the same as before: in records and lists to the depth of their members. */
function copiedInVain(before: CldDocument, now: CldDocument): readonly string[] {
  const copied: string[] = [];
  for (const [part, was] of Object.entries(before)) {
    const is: unknown = now[part as keyof CldDocument];
    if (is === was) continue;
    if (sameData(is, was)) copied.push(part);
    const members = new Map<string, unknown>(Object.entries(is as object));
    for (const [key, member] of Object.entries<unknown>(was)) {
      const present = members.get(key);
      if (present !== member && sameData(present, member)) copied.push(`${part}.${key}`);
    }
  }
  return copied;
}
