import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateElements, pasteElements } from "../../../src/core/commands/paste";
import { copyFragment } from "../../../src/core/commands/fragment";
import { changeInformant, changeQuote, changeSource } from "../../../src/core/commands/grounding";
import { changeGroup } from "../../../src/core/commands/groups";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, Point } from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { sketch } from "../../sketch";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { A, annotated, B, C, D, GROUP, INFORMANT, NOTE, QUOTE, SOURCE } from "./annotated";
import { after, changedParts, drawn, labelOfStep, link, namesIn, refusal } from "./carriedOut";

const HERE: Point = { x: 0, y: 0 };
const start = annotated();
const loop = copyFragment(start, [A, B, C]);
const copyOf = <Id extends string>(old: Id): Id => `${old}-copy` as Id;

/** A fresh id for everything in a fragment: the old one and "-copy". */
function fresh(fragment: CldDocument): Readonly<Record<string, string>> {
  const { variables, links, loopNotes, leverageTags, groups, quotes, sources, informants } =
    fragment;
  const parts = [variables, links, loopNotes, leverageTags, groups, quotes, sources, informants];
  const ids = parts.flatMap((part) => Object.keys(part));
  return Object.fromEntries(ids.map((old) => [old, copyOf(old)]));
}

function paste(document: CldDocument, fragment: CldDocument, offset = HERE): CldDocument {
  return after(document, pasteElements, { fragment, ids: fresh(fragment), offset });
}

describe("pasting into the document it was copied from", () => {
  const now = paste(start, loop, { x: 32.4, y: 32.6 });

  it("doubles variables and links under fresh ids", () => {
    expect(namesIn(now)).toEqual(["a", "b", "c", "d", "a", "b", "c"]);
    expect(drawn(now)).toEqual([...drawn(start), "a +> b", "b +> c", "c -> a"]);
    expect(now.links[copyOf(link(1))]).toMatchObject({ source: copyOf(A), target: copyOf(B) });
    expect(now.variables[A]).toBe(start.variables[A]);
  });

  it("lays the copies beside, in whole pixels, as bent and pinned as they were", () => {
    const { x, y } = start.layout.positions[C]!;
    expect(now.layout.positions[copyOf(C)]).toEqual({
      x: Math.round(x + 32.4),
      y: Math.round(y + 32.6),
    });
    expect(now.layout.bends[copyOf(link(1))]).toBe(0.25);
    expect(now.layout.pinned).toEqual([B, copyOf(B)]);
  });

  it("says of the copies what was said of them, with tags and the name of the loop", () => {
    const path = [copyOf(A), copyOf(B), copyOf(C)];
    expect(now.loopNotes[copyOf(NOTE)]).toEqual({
      ...start.loopNotes[NOTE],
      id: copyOf(NOTE),
      path,
    });
    expect(now.layout.badges.at(-1)).toEqual({ path, offset: { x: 5, y: -7 } });
    const targets = Object.values(now.leverageTags).map(({ target }) => target);
    expect(targets.slice(4)).toEqual([
      { type: "variable", id: copyOf(B) },
      { type: "link", id: copyOf(link(1)) },
      { type: "loop", path },
    ]);
  });

  it("doubles neither groups nor quotes: both copies share them", () => {
    for (const part of ["groups", "quotes", "sources", "informants"] as const)
      expect(now[part]).toBe(start[part]);
    expect(now.variables[copyOf(A)]).toMatchObject({
      groupIds: [GROUP],
      evidence: [{ quoteId: QUOTE }],
    });
    expect(checkDocument(now)).toEqual([]);
  });

  it("writes the loop's path from its least id, whatever the fresh ids are", () => {
    const ids = { ...fresh(loop), [A]: "v-z", [B]: "v-y", [C]: "v-x" };
    const turned = after(start, pasteElements, { fragment: loop, ids, offset: HERE });
    expect(turned.loopNotes[copyOf(NOTE)]?.path).toEqual(["v-x", "v-z", "v-y"]);
    expect(checkDocument(turned)).toEqual([]);
  });
});

describe("pasting into another document", () => {
  it("brings along what it needs, under its own ids", () => {
    const now = paste(emptyDocument(), loop);
    expect(Object.keys(now.quotes)).toEqual([QUOTE]);
    expect(now.quotes[QUOTE]).toEqual(start.quotes[QUOTE]);
    expect(now.sources[SOURCE]).toEqual(start.sources[SOURCE]);
    expect(now.informants[INFORMANT]).toEqual(start.informants[INFORMANT]);
    expect(now.groups[GROUP]).toEqual(start.groups[GROUP]);
    expect(checkDocument(now)).toEqual([]);
  });

  it("gives a fresh id to a group, source, informant or quote that says something else here", () => {
    let other = annotated();
    other = after(other, changeGroup, { groupId: GROUP, changes: { name: "Clinic" } });
    other = after(other, changeSource, { sourceId: SOURCE, changes: { title: "Interview 8" } });
    other = after(other, changeInformant, { informantId: INFORMANT, changes: { role: "Nurse" } });
    other = after(other, changeQuote, { quoteId: QUOTE, changes: { paraphrase: "Other" } });
    const now = paste(other, loop);
    expect(now.groups[GROUP]).toBe(other.groups[GROUP]);
    expect(now.groups[copyOf(GROUP)]).toMatchObject({ name: "Payer" });
    expect(now.quotes[copyOf(QUOTE)]).toMatchObject({
      paraphrase: "Support follows performance",
      sourceId: copyOf(SOURCE),
      informantId: copyOf(INFORMANT),
    });
    expect(now.variables[copyOf(A)]).toMatchObject({
      groupIds: [copyOf(GROUP)],
      evidence: [{ quoteId: copyOf(QUOTE) }],
    });
    expect(now.loopNotes[copyOf(NOTE)]?.evidence[0]?.quoteId).toBe(copyOf(QUOTE));
    expect(checkDocument(now)).toEqual([]);
  });

  it("takes a quote for another one when it is from another source of the same id", () => {
    const other = after(annotated(), changeSource, {
      sourceId: SOURCE,
      changes: { title: "Interview 8" },
    });
    const now = paste(other, loop);
    expect(now.quotes[QUOTE]?.sourceId).toBe(SOURCE);
    expect(now.quotes[copyOf(QUOTE)]?.sourceId).toBe(copyOf(SOURCE));
    expect(Object.keys(now.informants)).toEqual([INFORMANT]);
  });
});

describe("what pasting leaves alone", () => {
  it("is every part that the piece has nothing of", () => {
    const piece = copyFragment(sketch("x"), Object.values(sketch("x").variables).map(theId));
    const now = paste(start, piece);
    expect(changedParts(start, now)).toEqual(["variables", "layout"]);
    expect(now.layout.bends).toBe(start.layout.bends);
    expect(now.layout.pinned).toBe(start.layout.pinned);
    expect(now.layout.badges).toBe(start.layout.badges);
  });

  it("is everything when nothing is pasted: that is refused", () => {
    const nothing = { fragment: emptyDocument(), ids: {}, offset: HERE };
    expect(refusal(start, pasteElements, nothing)).toEqual({
      code: "nothing-to-paste",
      params: {},
    });
    expect(refusal(start, duplicateElements, nothing)?.code).toBe("nothing-to-paste");
  });

  it("is the copy's source: copying a copy gives the same piece, whatever the document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const all = Object.values(document.variables).map(theId);
        const piece = copyFragment(document, all);
        if (all.length === 0) return;
        const now = paste(document, piece);
        expect(checkDocument(now)).toEqual([]);
        expect(copyFragment(now, all)).toEqual(piece);
        const copied = copyFragment(now, all.map(copyOf));
        expect(namesIn(copied)).toEqual(namesIn(piece));
        expect(drawn(copied)).toEqual(drawn(piece));
        expect(Object.keys(copied.loopNotes)).toHaveLength(Object.keys(piece.loopNotes).length);
        expect(copied.quotes).toEqual(piece.quotes);
      }),
    );
  });
});

describe("the name of the step", () => {
  it("tells how many variables came, and that duplicates were never on a clipboard", () => {
    const args = { fragment: loop, ids: fresh(loop), offset: HERE };
    expect(labelOfStep(pasteElements, args)).toBe("commands:pasteElements 3");
    expect(labelOfStep(duplicateElements, args)).toBe("commands:duplicateElements 3");
    expect(after(start, duplicateElements, args)).toEqual(after(start, pasteElements, args));
  });

  it("is our mistake when an id is missing, so it throws", () => {
    const fragment = copyFragment(start, [D]);
    expect(() => after(start, pasteElements, { fragment, ids: {}, offset: HERE })).toThrow(
      "v-d is pasted without a fresh id",
    );
  });
});

function theId<Id>(thing: { readonly id: Id }): Id {
  return thing.id;
}
