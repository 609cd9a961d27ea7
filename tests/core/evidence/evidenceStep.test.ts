import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceCounts } from "../../../src/core/evidence/evidenceCounts";
import { evidenceOverview } from "../../../src/core/evidence/evidenceOverview";
import {
  EVIDENCE_MEASURES,
  evidenceStep,
  evidenceSteps,
  linksByStep,
} from "../../../src/core/evidence/evidenceStep";
import { sketch } from "../../sketch";
import { link } from "../commands/carriedOut";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { quoted, refs } from "./quoted";

const START = sketch("a +> b, b +> c, c +> a, c -> d");

describe("the width of a link", () => {
  it("has four steps: none, one, two or three, four and more", () => {
    expect([0, 1, 2, 3, 4, 5, 100].map(evidenceStep)).toEqual([0, 1, 2, 2, 3, 3, 3]);
  });

  it("is told by sources, quotes and informants, in this order", () => {
    const document = quoted(START, [[1, 1], [1, 1], [1], [2]], {});
    expect(EVIDENCE_MEASURES).toEqual(["sources", "quotes", "informants"]);
    expect(evidenceSteps(document, [])).toBe("sources-0 quotes-0 informants-0");
    expect(evidenceSteps(document, refs("+1"))).toBe("sources-1 quotes-1 informants-1");
    expect(evidenceSteps(document, refs("+1 +2 .3 -4"))).toBe("sources-2 quotes-3 informants-1");
  });

  it("follows a quote to another source, though the link is the same", () => {
    const evidence = refs("+1 +2");
    const one = quoted(START, [[1], [1]], {});
    const two = quoted(START, [[1], [2]], {});
    expect(evidenceSteps(one, evidence)).toBe("sources-1 quotes-2 informants-0");
    expect(evidenceSteps(two, evidence)).toBe("sources-2 quotes-2 informants-0");
    expect(evidenceSteps(one, evidence)).toBe("sources-1 quotes-2 informants-0");
  });
});

describe("the legend", () => {
  it("counts the links of each step", () => {
    const document = quoted(START, [[1], [1], [2], [3], [4]], { 1: "+1 +2", 2: "+1 +3 +4 +5" });
    expect(linksByStep(document, "sources")).toEqual({ 0: 2, 1: 1, 2: 0, 3: 1 });
    expect(linksByStep(document, "quotes")).toEqual({ 0: 2, 1: 0, 2: 1, 3: 1 });
    expect(linksByStep(document, "informants")).toEqual({ 0: 4, 1: 0, 2: 0, 3: 0 });
  });

  it("counts every link once, in any document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const measure of EVIDENCE_MEASURES) {
          const counts = linksByStep(document, measure);
          const links = Object.values(document.links);
          const wide = links.filter((each) => evidenceCounts(document, each.evidence)[measure] > 3);
          expect(counts[3]).toBe(wide.length);
          expect(counts[0] + counts[1] + counts[2] + counts[3]).toBe(links.length);
        }
      }),
    );
  });
});

describe("the overview", () => {
  it("tells links without evidence, and contested ones, in the order of the document", () => {
    const document = quoted(START, [[1], [1]], { 2: "+1 -2", 4: "!1" });
    expect(evidenceOverview(document)).toEqual({
      links: 4,
      without: [link(1), link(3)],
      contested: [link(2), link(4)],
    });
  });

  it("of nothing is nothing", () => {
    expect(evidenceOverview({ links: {} })).toEqual({ links: 0, without: [], contested: [] });
  });
});
