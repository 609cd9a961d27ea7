import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import {
  arrangeLoops,
  EVERY_LOOP,
  type LoopFilter,
  narrows,
} from "../../../src/core/loops/loopFilter";
import type { LoopOrder } from "../../../src/core/loops/loopOrder";
import type { CldDocument, LinkId, LoopNote, LoopNoteId } from "../../../src/core/model/document";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

/** Loops: a b (R), a c (B, delayed), a d (U), b e f (R). */
const DOCUMENT = sketch("a +> b, b +> a, a +> c, c -||> a, a +> d, d ?> a, b +> e, e +> f, f +> b");

function note(names: string, changes: Partial<LoopNote>): LoopNote {
  const path = names.split(" ").map(sketchId);
  const id = `n-${names.replaceAll(" ", "-")}` as LoopNoteId;
  return {
    id,
    path,
    name: "",
    story: "",
    intended: null,
    evidence: [],
    visibility: "auto",
    ...changes,
  };
}

function withNotes(...notes: readonly LoopNote[]): CldDocument {
  return { ...DOCUMENT, loopNotes: Object.fromEntries(notes.map((one) => [one.id, one])) };
}

function shown(
  document: CldDocument,
  filter: Partial<LoopFilter> = {},
  order: LoopOrder = "shortest",
): readonly string[] {
  const loops = listLoops(document.links);
  const { indices } = arrangeLoops(loops, document, { ...EVERY_LOOP, ...filter }, order);
  return indices.map((index) => loops.key(index).replaceAll("v-", ""));
}

describe("a filter of loops", () => {
  it("that narrows nothing shows all", () => {
    expect(shown(DOCUMENT)).toEqual(["a b", "a c", "a d", "b e f"]);
  });

  it("shows one kind, and counts all kinds all the same", () => {
    expect(shown(DOCUMENT, { kind: "reinforcing" })).toEqual(["a b", "b e f"]);
    expect(shown(DOCUMENT, { kind: "balancing" })).toEqual(["a c"]);
    expect(shown(DOCUMENT, { kind: "undetermined" })).toEqual(["a d"]);
    const { counts } = arrangeLoops(
      listLoops(DOCUMENT.links),
      DOCUMENT,
      { ...EVERY_LOOP, kind: "balancing" },
      "shortest",
    );
    expect(counts).toEqual({ all: 4, reinforcing: 2, balancing: 1, undetermined: 1 });
  });

  it("counts only what the other parts let through", () => {
    const filter = { ...EVERY_LOOP, through: sketchId("b") };
    const { counts } = arrangeLoops(listLoops(DOCUMENT.links), DOCUMENT, filter, "shortest");
    expect(counts).toEqual({ all: 2, reinforcing: 2, balancing: 0, undetermined: 0 });
  });

  it("shows loops through a variable", () => {
    expect(shown(DOCUMENT, { through: sketchId("b") })).toEqual(["a b", "b e f"]);
    expect(shown(DOCUMENT, { through: sketchId("nobody") })).toEqual([]);
  });

  it("shows loops along links, each of them", () => {
    const [along, back, delayed] = ["l-1", "l-2", "l-3"].map((id) => id as LinkId);
    const only = (...links: readonly (LinkId | undefined)[]) =>
      shown(DOCUMENT, { links: links.flatMap((id) => id ?? []) });
    expect(only(along)).toEqual(["a b"]);
    expect(only(along, back)).toEqual(["a b"]);
    expect(only(along, delayed)).toEqual([]);
    expect(only("l-99" as LinkId)).toEqual([]);
    const links = ["l-7" as LinkId];
    expect(shown(DOCUMENT, { links, through: sketchId("f") })).toEqual(["b e f"]);
    expect(shown(DOCUMENT, { links, through: sketchId("a") })).toEqual([]);
  });

  it("shows loops of some lengths, both ends included", () => {
    expect(shown(DOCUMENT, { shortest: 3 })).toEqual(["b e f"]);
    expect(shown(DOCUMENT, { longest: 2 })).toEqual(["a b", "a c", "a d"]);
    expect(shown(DOCUMENT, { shortest: 2, longest: 3 })).toHaveLength(4);
  });

  it("shows loops with a delay, or without", () => {
    expect(shown(DOCUMENT, { delay: "delayed" })).toEqual(["a c"]);
    expect(shown(DOCUMENT, { delay: "undelayed" })).toEqual(["a b", "a d", "b e f"]);
  });

  it("leaves out loops that rest on an inferred link", () => {
    const link = DOCUMENT.links["l-7" as LinkId];
    const links = link
      ? { ...DOCUMENT.links, [link.id]: { ...link, basis: "inferred" } as const }
      : {};
    expect(shown({ ...DOCUMENT, links }, { withoutInferred: true })).toEqual(["a b", "a c", "a d"]);
  });

  it("shows only loops that somebody named", () => {
    const named = withNotes(note("a c", { name: "Brake" }), note("a b", { story: "A story" }));
    expect(shown(named, { namedOnly: true })).toEqual(["a c"]);
  });

  it("leaves out loops hidden by hand until they are asked for", () => {
    const hidden = withNotes(
      note("a c", { visibility: "hidden" }),
      note("a d", { visibility: "pinned" }),
    );
    expect(shown(hidden)).toEqual(["a b", "a d", "b e f"]);
    expect(shown(hidden, { visibility: "hidden" })).toEqual(["a c"]);
    expect(shown(hidden, { visibility: "pinned" })).toEqual(["a d"]);
  });

  it("narrows together", () => {
    expect(shown(DOCUMENT, { kind: "reinforcing", through: sketchId("a") })).toEqual(["a b"]);
  });

  it("says whether it narrows anything but the kind", () => {
    expect(narrows(EVERY_LOOP)).toBe(false);
    expect(narrows({ ...EVERY_LOOP, kind: "balancing" })).toBe(false);
    expect(narrows({ ...EVERY_LOOP, namedOnly: true })).toBe(true);
    expect(narrows({ ...EVERY_LOOP, longest: 4 })).toBe(true);
    expect(narrows({ ...EVERY_LOOP, links: ["l-1" as LinkId] })).toBe(true);
    expect(narrows({ ...EVERY_LOOP, links: [] })).toBe(false);
  });
});

describe("ten thousand loops", () => {
  const random = seededRandom(1);
  const links = linksOf(randomArrows(random, { variables: 30, links: 110, selfLinks: false }));
  const loops = listLoops(links);
  const paths = Array.from({ length: 200 }, (_, index) => loops.path(index * 40));
  const said = {
    variables: {},
    loopLabels: paths.map((path, index) => ({ path, label: `R${index + 1}` })),
    loopNotes: Object.fromEntries(
      paths.map((path, index) => [`n-${index}`, { ...note("a", { name: `Loop ${index}` }), path }]),
    ),
  };

  it.each(["shortest", "longest", "label", "name"] as const)(
    "are arranged %s well within a blink, with 200 notes and labels",
    (order) => {
      const begun = performance.now();
      const { indices } = arrangeLoops(loops, said, EVERY_LOOP, order);
      // 10 to 60 ms when measured; ten times that would be felt.
      expect(performance.now() - begun).toBeLessThan(500);
      expect(new Set(indices).size).toBe(10_000);
    },
  );
});
