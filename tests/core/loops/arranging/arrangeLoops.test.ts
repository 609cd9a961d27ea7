import { describe, expect, it } from "vitest";
import { arrangeLoops } from "../../../../src/core/loops/arranging/arrangeLoops";
import { listLoops } from "../../../../src/core/loops/listLoops";
import { EVERY_LOOP, type LoopFilter } from "../../../../src/core/loops/loopFilter";
import { LOOP_ORDERS } from "../../../../src/core/loops/loopOrder";
import { emptyDocument } from "../../../../src/core/model/emptyDocument";
import type {
  Basis,
  CldDocument,
  EvidenceRef,
  Link,
  LoopNote,
  LoopNoteId,
  Quote,
  QuoteId,
  SourceId,
  Variable,
  VariableId,
} from "../../../../src/core/model/document";
import { linksOf, randomArrows, seededRandom } from "../../../oracle/graphs";
import { neighboursOf, plainOrder } from "../../../oracle/plainArrangement";

const BASES: readonly (Basis | null)[] = ["stated", "implied", "inferred", null];
const QUOTES = Array.from({ length: 5 }, (_, at) => `q-${at}` as QuoteId);

/** A random diagram with bases, quotes, and notes on every ninth of its loops. */
function randomDocument(seed: number): CldDocument {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const size = { variables: 9, links: seed === 1 ? 46 : 25, selfLinks: true };
  const arrows = randomArrows(random, size);
  const links = Object.values(linksOf(arrows)).map((link): Link => {
    const refs = QUOTES.filter(() => random() < 0.3).map(supports);
    return { ...link, basis: pick(BASES), evidence: refs };
  });
  const names = ["alpha 10", "alpha 9", "Beta", "gamma", "delta", "ETA", "zeta", "theta", "iota"];
  const variables = names.map((name, at): Variable => {
    const rest = {
      kind: "ordinary",
      definition: "",
      notes: "",
      groupIds: [],
      evidence: [],
    } as const;
    return { id: `v-00${at}` as VariableId, name, ...rest };
  });
  const document = {
    ...emptyDocument(),
    links: byId(links),
    variables: byId(variables),
    quotes: byId(QUOTES.map(quote)),
  };
  return { ...document, loopNotes: byId(notesOf(document, random)) };
}

const byId = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
): Record<Thing["id"], Thing> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing])) as Record<Thing["id"], Thing>;

const supports = (quoteId: QuoteId): EvidenceRef => ({
  quoteId,
  stance: "supports",
  polarity: null,
  note: "",
});

function quote(id: QuoteId): Quote {
  const rest = { paraphrase: "", informantId: null, locator: "", span: null, memo: "" };
  return { id, text: "They wait.", sourceId: "s-1" as SourceId, ...rest };
}

function notesOf(document: CldDocument, random: () => number): LoopNote[] {
  const loops = listLoops(document.links);
  const visibilities = ["auto", "pinned", "hidden"] as const;
  return Array.from({ length: Math.floor(loops.count / 9) }, (_, at) => ({
    id: `n-${at}` as LoopNoteId,
    path: loops.path(at * 9),
    name: random() < 0.6 ? `Loop ${Math.floor(random() * 40)}.${at}` : "",
    story: "",
    intended: null,
    evidence: [],
    visibility: visibilities[Math.floor(random() * 3)] ?? "auto",
  }));
}

const DOCUMENTS = Array.from({ length: 16 }, (_, seed) => randomDocument(seed + 1));
/** All that are not hidden by hand, which no order brings back. */
const HIDDEN = { ...EVERY_LOOP, visibility: "hidden" } as const;

describe.each(LOOP_ORDERS)("loops in the order %s", (order) => {
  it("are as they are when they are compared pair by pair, in sixteen random diagrams", () => {
    for (const document of DOCUMENTS) {
      const loops = listLoops(document.links);
      const from = { loops, said: document, tellers: loops };
      const hidden = new Set(arrangeLoops(from, HIDDEN, "shortest").indices);
      const { indices } = arrangeLoops(from, EVERY_LOOP, order);
      expect(Array.from(indices)).toEqual(
        plainOrder(document, loops, order).filter((loop) => !hidden.has(loop)),
      );
    }
  });
});

describe("random diagrams", () => {
  it("have loops of many neighbours and of none, and more than one loop each", () => {
    const counts = DOCUMENTS.flatMap((document) => {
      const loops = listLoops(document.links);
      return Array.from({ length: loops.count }, (_, loop) => neighboursOf(document, loops, loop));
    });
    expect(counts.length).toBeGreaterThan(800);
    // More than one word of bits, so that words are put together.
    expect(Math.max(...counts)).toBeGreaterThan(32);
    expect(Math.min(...counts)).toBe(0);
  });
});

describe("two parts of a filter", () => {
  const parts: readonly Partial<LoopFilter>[] = [
    { kind: "balancing" },
    { text: "alpha" },
    { text: "loop 1" },
    { through: "v-004" as VariableId },
    { shortest: 3, longest: 5 },
    { weakest: "implied" },
    { withoutInferred: true },
    { delay: "delayed" },
    { delay: "undelayed" },
    { namedOnly: true },
  ];

  it("together let through what both let through, in the same order", () => {
    for (const document of DOCUMENTS.slice(0, 6)) {
      const loops = listLoops(document.links);
      const from = { loops, said: document, tellers: loops };
      const passing = (filter: Partial<LoopFilter>): readonly number[] =>
        Array.from(arrangeLoops(from, { ...EVERY_LOOP, ...filter }, "support").indices);
      for (const one of parts)
        for (const other of parts) {
          if (one.delay && other.delay) continue;
          if (one.text !== undefined && other.text !== undefined) continue;
          const both = new Set(passing(other));
          expect(passing({ ...one, ...other })).toEqual(
            passing(one).filter((loop) => both.has(loop)),
          );
        }
    }
  });
});
