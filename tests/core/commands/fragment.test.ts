import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeElements } from "../../../src/core/commands/elements";
import { copyFragment } from "../../../src/core/commands/fragment";
import { checkDocument } from "../../../src/core/model/checkDocument";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { arbitraryDocument } from "../model/arbitraryDocument";
import { A, annotated, B, C, CITED, D, GROUP, INFORMANT, NOTE, QUOTE, SOURCE } from "./annotated";
import { after, drawn, id, link } from "./carriedOut";

const start = annotated();

describe("a copy of some variables", () => {
  it("has the links among them, with places, bends and pins, and no others", () => {
    const piece = copyFragment(start, [A, B]);
    expect(drawn(piece)).toEqual(["a +> b"]);
    expect(piece.layout).toEqual({
      positions: { [A]: start.layout.positions[A], [B]: start.layout.positions[B] },
      bends: { [link(1)]: 0.25 },
      pinned: [B],
      badges: [],
    });
  });

  it("has their tags, and those of their links, but not the model's", () => {
    const targets = (ids: Parameters<typeof copyFragment>[1]) =>
      Object.values(copyFragment(start, ids).leverageTags).map(({ target }) => target.type);
    expect(targets([A, B, C])).toEqual(["variable", "link", "loop"]);
    expect(targets([A, B])).toEqual(["variable", "link"]);
    expect(targets([A, C])).toEqual([]);
  });

  it("has what is said of a loop when the whole loop is in it", () => {
    const piece = copyFragment(start, [C, B, A]);
    expect(piece.loopNotes[NOTE]).toBe(start.loopNotes[NOTE]);
    expect(piece.layout.badges).toEqual(start.layout.badges);
    expect(copyFragment(start, [A, B, D]).loopNotes).toEqual({});
  });

  it("has nothing of a loop that is dormant", () => {
    const open = after(start, removeElements, { variableIds: [], linkIds: [link(2)] });
    expect(copyFragment(open, [A, B, C])).toMatchObject({ loopNotes: {}, layout: { badges: [] } });
  });

  it("has the quotes behind all that, their sources and informants, and the groups", () => {
    const piece = copyFragment(start, [A]);
    expect(piece.variables[A]?.evidence).toEqual([CITED]);
    expect(Object.keys(piece.quotes)).toEqual([QUOTE]);
    expect(Object.keys(piece.sources)).toEqual([SOURCE]);
    expect(Object.keys(piece.informants)).toEqual([INFORMANT]);
    expect(Object.keys(piece.groups)).toEqual([GROUP]);
  });

  it("leaves behind what nothing in it refers to: interviews are confidential", () => {
    expect(copyFragment(start, [D])).toMatchObject({
      quotes: {},
      sources: {},
      informants: {},
      groups: {},
    });
  });

  it("has no title, labels or scenes", () => {
    const titled = { ...start, metadata: { ...start.metadata, title: "Care" } };
    expect(copyFragment(titled, [A, B, C])).toMatchObject({
      metadata: emptyDocument().metadata,
      loopLabels: [],
      scenes: [],
    });
  });

  it("of none, or of one that is gone, is empty", () => {
    expect(copyFragment(start, [])).toEqual(emptyDocument());
    expect(copyFragment(start, [id("variable", "gone")])).toEqual(emptyDocument());
  });

  it("is a document that keeps every law, and its own copy, whatever is copied", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(fc.boolean()), (document, wanted) => {
        const all = Object.values(document.variables).map((variable) => variable.id);
        const piece = copyFragment(
          document,
          all.filter((_, index) => wanted[index]),
        );
        expect(checkDocument(piece)).toEqual([]);
        expect(copyFragment(piece, all)).toEqual(piece);
      }),
    );
  });
});
