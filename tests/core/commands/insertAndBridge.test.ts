import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setBends } from "../../../src/core/commands/layout";
import { changeLinks } from "../../../src/core/commands/links";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { bridgeVariable, insertVariable } from "../../../src/core/commands/variables";
import { canonicalLoop } from "../../../src/core/loops/loopPath";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, Polarity } from "../../../src/core/model/document";
import { elementKey } from "../../../src/core/model/elementKey";
import { sketch, sketchId } from "../../sketch";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { A, annotated, B, C, CITED, NOTE, SHOWN } from "./annotated";
import { after, drawn, EMPTY_NAME, GONE, id, link, namesIn, refusal } from "./carriedOut";

const NEW = id("variable", "new");
const [TO, ON] = [id("link", "to"), id("link", "on")];
const between = { linkId: link(1), id: NEW, newLinkIds: [TO, ON], name: "m" } as const;
const inserting = { ...between, position: { x: 1.4, y: 2.6 } };

describe("putting a variable into a link", () => {
  const start = annotated();
  const now = after(start, insertVariable, inserting);
  const path = canonicalLoop([A, NEW, B, C]);

  it("makes two links of it: the way to the new one positive, the way on as it was", () => {
    expect(drawn(now)).toEqual(["a +> m", "m +> b", "b +> c", "c -> a", "c +> d"]);
    expect(drawn(after(sketch("a -||> b"), insertVariable, inserting))).toEqual([
      "a +> m",
      "m -||> b",
    ]);
    expect(now.layout.positions[NEW]).toEqual({ x: 1, y: 3 });
  });

  it("hands what was said of the link to the way on: its reasons, quotes and tags", () => {
    const told = after(start, changeLinks, {
      linkIds: [link(1)],
      changes: { rationale: "It pays", basis: "stated", strength: "weak" },
    });
    const split = after(told, insertVariable, inserting);
    expect(split.links[ON]).toMatchObject({
      rationale: "It pays",
      basis: "stated",
      strength: "weak",
      evidence: [CITED],
    });
    expect(split.links[TO]).toMatchObject({ rationale: "", basis: null, evidence: [] });
    expect(split.leverageTags[id("leverageTag", 2)]?.target).toEqual({ type: "link", id: ON });
  });

  it("leads the loops along it through the new one, with name, label, tag and badge", () => {
    expect(now.loopNotes[NOTE]).toEqual({ ...start.loopNotes[NOTE], path });
    expect(now.loopLabels).toEqual([{ path, label: "B1" }]);
    expect(now.leverageTags[id("leverageTag", 3)]?.target).toEqual({ type: "loop", path });
    expect(now.layout.badges).toEqual([{ path, offset: { x: 5, y: -7 } }]);
  });

  it("shows the same in every scene", () => {
    const shown = [SHOWN[0], { type: "link", id: ON }, { type: "loop", path }, { type: "model" }];
    expect(now.scenes[0]).toMatchObject({ shown, emphasised: shown });
  });

  it("forgets the arc bent by hand, for neither new link lies there", () => {
    expect(now.layout.bends).toEqual({});
  });

  it("leaves loops along other links alone", () => {
    const other = after(start, insertVariable, { ...inserting, linkId: link(4) });
    expect(other.loopNotes).toBe(start.loopNotes);
    expect(other.loopLabels).toBe(start.loopLabels);
    expect(other.leverageTags).toBe(start.leverageTags);
  });

  it("makes a loop of two of a link from a variable to itself", () => {
    const self = after(sketch("a +> a"), giveLoopLabels, { labels: [{ path: [A], label: "R1" }] });
    const split = after(self, insertVariable, inserting);
    expect(drawn(split)).toEqual(["a +> m", "m +> a"]);
    expect(split.loopLabels).toEqual([{ path: [A, NEW], label: "R1" }]);
  });

  it("is refused without a name, and when the link is gone", () => {
    expect(refusal(start, insertVariable, { ...inserting, name: " " })).toEqual(EMPTY_NAME);
    const gone = { ...inserting, linkId: id("link", "gone") };
    expect(refusal(start, insertVariable, gone)).toEqual(GONE);
  });

  it("and taking it out again is the identity, in any document", () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (document, dice) => {
        const links = Object.values(document.links);
        const chosen = links[dice % Math.max(1, links.length)];
        // A link to itself cannot be drawn in place of two, and a hand-bent arc is forgotten.
        if (!chosen || chosen.source === chosen.target) return;
        tried++;
        const before = after(onceShown(document), setBends, { bends: { [chosen.id]: null } });
        const there = after(before, insertVariable, { ...inserting, linkId: chosen.id });
        const back = after(there, bridgeVariable, { variableId: NEW, newLinkId: chosen.id });
        expect(back).toEqual(before);
        expect(Object.keys(back.links)).toEqual(Object.keys(before.links));
      }),
    );
    expect(tried).toBeGreaterThan(20);
  });
});

describe("taking a variable out of a chain", () => {
  const bridge = (text: string) =>
    after(sketch(text), bridgeVariable, { variableId: sketchId("m"), newLinkId: ON });

  it("links its cause with its effect; the signs multiply, and one delay delays", () => {
    const products: readonly (readonly [Polarity, Polarity, Polarity])[] = [
      ["+", "+", "+"],
      ["+", "-", "-"],
      ["-", "+", "-"],
      ["-", "-", "+"],
      ["?", "-", "?"],
      ["+", "?", "?"],
      ["?", "?", "?"],
    ];
    for (const [first, second, product] of products)
      expect(drawn(bridge(`a ${first}> m, m ${second}> b`))).toEqual([`a ${product}> b`]);
    expect(drawn(bridge("a +||> m, m +> b"))).toEqual(["a +||> b"]);
    expect(drawn(bridge("a +> m, m -||> b"))).toEqual(["a -||> b"]);
  });

  it("keeps the length of the delay that tells one, and the weaker of each grade", () => {
    const chain = sketch("a +> m, m +||> b");
    const [first, second] = Object.values(chain.links);
    if (!first || !second) throw new Error("the sketch has two links");
    const told = {
      ...chain,
      links: {
        [first.id]: {
          ...first,
          delay: { length: "a year" },
          strength: "strong",
          basis: "stated",
          rationale: "one",
        },
        [second.id]: { ...second, strength: "weak", basis: "inferred", rationale: "two" },
      },
    } as const;
    const now = after(told, bridgeVariable, { variableId: sketchId("m"), newLinkId: ON });
    expect(now.links[ON]).toMatchObject({
      delay: { length: "a year" },
      strength: "weak",
      basis: "inferred",
      rationale: "one\ntwo",
    });
  });

  it("lets a quote for the sign of one speak for the sign of the whole", () => {
    const now = after(annotated(), bridgeVariable, { variableId: A, newLinkId: ON });
    expect(drawn(now)).toEqual(["c -> b", "b +> c", "c +> d"]);
    expect(now.links[ON]?.evidence).toEqual([{ ...CITED, polarity: "-" }]);
  });

  it("leads its loop past it, and takes along what is said of it alone", () => {
    const start = annotated();
    const now = after(start, bridgeVariable, { variableId: B, newLinkId: ON });
    expect(drawn(now)).toEqual(["a +> c", "c -> a", "c +> d"]);
    expect(now.loopNotes[NOTE]).toEqual({ ...start.loopNotes[NOTE], path: [A, C] });
    expect(now.loopLabels).toEqual([{ path: [A, C], label: "B1" }]);
    expect(Object.values(now.leverageTags).map(({ target }) => target)).toEqual([
      { type: "link", id: ON },
      { type: "loop", path: [A, C] },
      { type: "model" },
    ]);
    expect(now.layout).toMatchObject({ bends: {}, pinned: [] });
    expect(Object.keys(now.layout.positions)).not.toContain(B);
    expect(now.scenes[0]?.shown).toEqual([
      { type: "link", id: ON },
      { type: "loop", path: [A, C] },
      { type: "model" },
    ]);
  });

  it("does not hand the name of a dormant loop to a loop that lives", () => {
    const start = after(sketch("x +> m, m +> y, c +> d, d +> c"), changeLoopNote, {
      id: NOTE,
      path: [sketchId("c"), sketchId("m"), sketchId("d")],
      changes: { name: "Of old" },
    });
    const now = after(start, bridgeVariable, { variableId: sketchId("m"), newLinkId: ON });
    expect(now.loopNotes).toEqual({});
  });

  it("is refused unless it has one cause and one effect that are not linked yet", () => {
    const refused = { code: "cannot-bridge", params: { name: "m" } };
    for (const text of [
      "m",
      "a +> m",
      "m +> b",
      "a +> m, m +> b, c +> m",
      "a +> m, m +> b, m +> c",
      "a +> m, m +> b, a -> b",
      "a +> m, m +> a",
      "m +> m",
      "a +> m, m +> b, m +> m",
    ])
      expect(
        refusal(sketch(text), bridgeVariable, { variableId: sketchId("m"), newLinkId: ON }),
        `of ${text}`,
      ).toEqual(refused);
    expect(refusal(sketch("a"), bridgeVariable, { variableId: NEW, newLinkId: ON })).toEqual(GONE);
  });

  it("leaves a document that keeps every law", () => {
    for (const variableId of [A, B]) {
      const now = after(annotated(), bridgeVariable, { variableId, newLinkId: ON });
      expect(checkDocument(now)).toEqual([]);
      expect(namesIn(now)).toHaveLength(3);
    }
  });
});

/** A scene may name a thing twice; after an edit it names it once. */
function onceShown(document: CldDocument): CldDocument {
  const scenes = document.scenes.map((scene) => ({
    ...scene,
    shown: "everything" as const,
    emphasised: [...new Map(scene.emphasised.map((ref) => [elementKey(ref), ref])).values()],
  }));
  return { ...document, scenes };
}
