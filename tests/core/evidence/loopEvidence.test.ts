import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isContested } from "../../../src/core/evidence/contested";
import { evidenceCounts, NO_EVIDENCE } from "../../../src/core/evidence/evidenceCounts";
import { loopEvidence } from "../../../src/core/evidence/loopEvidence";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { Basis, CldDocument, LinkId } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { link } from "../commands/carriedOut";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { quoted } from "./quoted";

const LOOP = [link(1), link(2), link(3)];

function withBases(document: CldDocument, bases: readonly (Basis | null)[]): CldDocument {
  const links = Object.values(document.links).map((each, index) => [
    each.id,
    { ...each, basis: bases[index] ?? null },
  ]);
  return { ...document, links: Object.fromEntries(links) };
}

describe("what a loop rests on", () => {
  const start = sketch("a +> b, b +> c, c +> a, c +> d");

  it("is what its links rest on together, each source once", () => {
    const document = quoted(start, [[1, 1], [1, 2], [2]], { 1: "+1 !2", 2: "+1", 4: "+3" });
    expect(loopEvidence(document, LOOP)).toMatchObject({
      counts: { quotes: 2, sources: 1, informants: 2, supports: 1, contradicts: 1 },
      contested: [link(1)],
      without: [link(3)],
    });
  });

  it("is as sure as its weakest link, and names it", () => {
    const document = withBases(start, ["stated", "inferred", "implied"]);
    expect(loopEvidence(document, LOOP)).toMatchObject({
      weakest: "inferred",
      weakestLinks: [link(2)],
    });
  });

  it("a link of which nobody said how it is known is weaker than an implied one", () => {
    const document = withBases(start, ["stated", "implied", null]);
    expect(loopEvidence(document, LOOP)).toMatchObject({ weakest: null, weakestLinks: [link(3)] });
  });

  it("names all links that are equally weak", () => {
    const document = withBases(start, ["stated", "stated", "stated"]);
    expect(loopEvidence(document, LOOP)).toMatchObject({ weakest: "stated", weakestLinks: LOOP });
  });

  it("is nothing for no links", () => {
    expect(loopEvidence(start, [])).toEqual({
      counts: NO_EVIDENCE,
      weakest: null,
      weakestLinks: [],
      contested: [],
      without: [],
    });
  });
});

describe("the loops of any document", () => {
  it("rest on their links, and are as sure as the list of loops says", () => {
    let looked = 0;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const loops = listLoops(document.links);
        for (let index = 0; index < loops.count; index++) {
          const ids = loops.links(index);
          const found = loopEvidence(document, ids);
          expect(found.weakest).toBe(loops.weakestBasis(index));
          expect(found.counts).toEqual(evidenceCounts(document, evidenceOf(document, ids)));
          expect(found.contested).toEqual(
            ids.filter((id) => isContested(document.links[id]?.evidence ?? [])),
          );
          expect(found.weakestLinks.length).toBeGreaterThan(0);
          looked += 1;
        }
      }),
    );
    expect(looked).toBeGreaterThan(20);
  });
});

function evidenceOf({ links }: CldDocument, ids: readonly LinkId[]) {
  return ids.flatMap((id) => links[id]?.evidence ?? []);
}
