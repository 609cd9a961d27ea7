import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceCounts, NO_EVIDENCE } from "../../../src/core/evidence/evidenceCounts";
import type { CldDocument, EvidenceRef } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { quoted, refs } from "./quoted";

const START = sketch("a +> b");

describe("counting what stands behind a link", () => {
  it("counts every quote, source and informant once", () => {
    const document = quoted(START, [[1, 1], [1, 2], [2, 1], [2]], {});
    expect(evidenceCounts(document, refs("+1 +2 !3 ~4"))).toEqual({
      quotes: 4,
      sources: 2,
      informants: 2,
      supports: 2,
      contradicts: 1,
      qualifies: 1,
    });
  });

  it("a quote of nobody known has a source and no informant", () => {
    const document = quoted(START, [[1]], {});
    expect(evidenceCounts(document, refs(".1"))).toMatchObject({ sources: 1, informants: 0 });
  });

  it("nothing said, nothing counted", () => {
    expect(evidenceCounts(START, [])).toEqual(NO_EVIDENCE);
  });

  it("a quote named twice is one quote, on both sides where it stands on both", () => {
    const document = quoted(START, [[1, 1]], {});
    expect(evidenceCounts(document, refs("+1 !1"))).toEqual({
      quotes: 1,
      sources: 1,
      informants: 1,
      supports: 1,
      contradicts: 1,
      qualifies: 0,
    });
  });

  it("a quote that is gone counts for nothing", () => {
    const document = quoted(START, [[1, 1]], {});
    expect(evidenceCounts(document, refs("+7"))).toEqual(NO_EVIDENCE);
  });
});

/** The same by asking each quote, source and informant whether it is meant. */
function bySearching(document: CldDocument, evidence: readonly EvidenceRef[]) {
  const meant = (stance?: EvidenceRef["stance"]) =>
    Object.values(document.quotes).filter(({ id }) =>
      evidence.some((ref) => ref.quoteId === id && (!stance || ref.stance === stance)),
    );
  const quotes = meant();
  return {
    quotes: quotes.length,
    sources: Object.values(document.sources).filter(({ id }) =>
      quotes.some(({ sourceId }) => sourceId === id),
    ).length,
    informants: Object.values(document.informants).filter(({ id }) =>
      quotes.some(({ informantId }) => informantId === id),
    ).length,
    supports: meant("supports").length,
    contradicts: meant("contradicts").length,
    qualifies: meant("qualifies").length,
  };
}

describe("any document", () => {
  it("is counted as if everything in it were asked", () => {
    let counted = 0;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const all = [...Object.values(document.links), ...Object.values(document.variables)];
        const together = all.flatMap(({ evidence }) => evidence);
        for (const evidence of [together, ...all.map((each) => each.evidence)])
          expect(evidenceCounts(document, evidence)).toEqual(bySearching(document, evidence));
        counted += together.length;
      }),
    );
    expect(counted).toBeGreaterThan(100);
  });
});
