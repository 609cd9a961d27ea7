import { describe, expect, it } from "vitest";
import { arrangeLoops } from "../../../src/core/loops/arranging/arrangeLoops";
import type { ArrangedLoops } from "../../../src/core/loops/arranging/arrangement";
import { listLoops } from "../../../src/core/loops/listLoops";
import { EVERY_LOOP, type LoopFilter, narrows } from "../../../src/core/loops/loopFilter";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import type {
  Basis,
  CldDocument,
  GroupId,
  LinkId,
  LoopNote,
  LoopNoteId,
} from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";

/** Loops: a b (R), a c (B, delayed), a d (U), b e f (R). */
const DOCUMENT = sketch("a +> b, b +> a, a +> c, c -||> a, a +> d, d ?> a, b +> e, e +> f, f +> b");

const linkId = (number: number): LinkId => `l-${number}` as LinkId;

function withBasis(bases: Readonly<Record<number, Basis>>): CldDocument["links"] {
  const links = Object.values(DOCUMENT.links).map((link, at) => ({
    ...link,
    basis: bases[at + 1] ?? null,
  }));
  return Object.fromEntries(links.map((link) => [link.id, link]));
}

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

function arranged(document: CldDocument, filter: Partial<LoopFilter> = {}): ArrangedLoops {
  const loops = listLoops(document.links);
  const from = { loops, said: document, tellers: loops };
  return arrangeLoops(from, { ...EVERY_LOOP, ...filter }, "shortest");
}

function shown(document: CldDocument, filter: Partial<LoopFilter> = {}): readonly string[] {
  const loops = listLoops(document.links);
  const { indices } = arranged(document, filter);
  return Array.from(indices, (index) => loops.key(index).replaceAll("v-", ""));
}

describe("a filter of loops", () => {
  it("that narrows nothing shows all", () => {
    expect(shown(DOCUMENT)).toEqual(["a b", "a c", "a d", "b e f"]);
  });

  it("shows one kind, and counts all kinds all the same", () => {
    expect(shown(DOCUMENT, { kind: "reinforcing" })).toEqual(["a b", "b e f"]);
    expect(shown(DOCUMENT, { kind: "balancing" })).toEqual(["a c"]);
    expect(shown(DOCUMENT, { kind: "undetermined" })).toEqual(["a d"]);
    const { counts } = arranged(DOCUMENT, { kind: "balancing" });
    expect(counts).toEqual({ all: 4, reinforcing: 2, balancing: 1, undetermined: 1 });
  });

  it("counts only what the other parts let through", () => {
    const { counts } = arranged(DOCUMENT, { through: sketchId("b") });
    expect(counts).toEqual({ all: 2, reinforcing: 2, balancing: 0, undetermined: 0 });
  });

  it("shows loops through a variable", () => {
    expect(shown(DOCUMENT, { through: sketchId("b") })).toEqual(["a b", "b e f"]);
  });

  it("does not narrow by a variable, a link or a group that is gone", () => {
    const gone = { through: sketchId("nobody"), group: "g-gone" as GroupId };
    expect(shown(DOCUMENT, gone)).toHaveLength(4);
    expect(shown(DOCUMENT, { links: ["l-gone" as LinkId] })).toHaveLength(4);
  });

  it("shows loops through a group: one variable of it is enough", () => {
    const group = { id: "g-1" as GroupId, name: "Skills", colour: "group-1" } as const;
    const isIn = (name: string) => name === "c" || name === "f";
    const variables = Object.fromEntries(
      Object.values(DOCUMENT.variables).map((variable) => [
        variable.id,
        { ...variable, groupIds: isIn(variable.name) ? [group.id] : [] },
      ]),
    );
    const document = { ...DOCUMENT, variables, groups: { [group.id]: group } };
    expect(shown(document, { group: group.id })).toEqual(["a c", "b e f"]);
  });

  it("finds words in the names of variables, wherever they stand and however they are written", () => {
    const document = sketch(
      "Staff morale +> Burn-out, Burn-out -> Staff morale, Burn-out +> x, x +> Burn-out",
    );
    expect(shown(document, { text: "MORALE" })).toEqual(["Burn-out Staff-morale"]);
    expect(shown(document, { text: "burn x" })).toEqual(["Burn-out x"]);
    expect(shown(document, { text: "staff x" })).toEqual([]);
    expect(shown(document, { text: "  " })).toHaveLength(2);
  });

  it("finds words in the name that somebody gave, and a label as a whole", () => {
    const named = withNotes(note("b e f", { name: "Success breeds success" }));
    expect(shown(named, { text: "breeds f" })).toEqual(["b e f"]);
    const path = ["a", "c"].map(sketchId);
    const labelled = { ...DOCUMENT, loopLabels: [{ path, label: "B12" }] };
    expect(shown(labelled, { text: "b12" })).toEqual(["a c"]);
    expect(shown(labelled, { text: "b1" })).toEqual([]);
  });

  it("shows loops whose weakest link rests on one thing", () => {
    const links = withBasis({ 1: "stated", 2: "implied", 3: "stated", 4: "stated", 7: "inferred" });
    const document = { ...DOCUMENT, links };
    expect(shown(document, { weakest: "implied" })).toEqual(["a b"]);
    expect(shown(document, { weakest: "stated" })).toEqual(["a c"]);
    expect(shown(document, { weakest: "inferred" })).toEqual(["b e f"]);
    expect(shown(document, { weakest: null })).toEqual(["a d"]);
  });

  it("shows loops along links, each of them", () => {
    const [along, back, delayed] = ["l-1", "l-2", "l-3"].map((id) => id as LinkId);
    const only = (...links: readonly (LinkId | undefined)[]) =>
      shown(DOCUMENT, { links: links.flatMap((id) => id ?? []) });
    expect(only(along)).toEqual(["a b"]);
    expect(only(along, back)).toEqual(["a b"]);
    expect(only(along, delayed)).toEqual([]);
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
    const links = withBasis({ 7: "inferred" });
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
    expect(narrows({ ...EVERY_LOOP, links: [linkId(1)] })).toBe(true);
    expect(narrows({ ...EVERY_LOOP, weakest: null })).toBe(true);
  });
});

describe("a set that is no view of stored loops", () => {
  it("has nothing to arrange", () => {
    const from = { loops: NO_LOOPS, said: DOCUMENT, tellers: NO_LOOPS };
    expect(arrangeLoops(from, EVERY_LOOP, "name").indices).toHaveLength(0);
  });
});
