import { describe, expect, it } from "vitest";
import { arrangeLoops } from "../../../src/core/loops/arranging/arrangeLoops";
import { listLoops } from "../../../src/core/loops/listLoops";
import { EVERY_LOOP } from "../../../src/core/loops/loopFilter";
import type { LoopOrder } from "../../../src/core/loops/loopOrder";
import type { CldDocument, LoopNoteId } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";

const PLAIN = sketch("a +> b, b +> a, a +> c, c -> a, d +> e, e +> f, f +> d, d +> g, g +> d");

function withLabels(labels: Record<string, string>): CldDocument {
  const loopLabels = Object.entries(labels).map(([names, label]) => ({
    path: names.split(" ").map(sketchId),
    label,
  }));
  return { ...PLAIN, loopLabels };
}

function withNames(names: Record<string, string>): CldDocument {
  const loopNotes = Object.fromEntries(
    Object.entries(names).map(([path, name], index) => {
      const id = `n-${index}` as LoopNoteId;
      const variables = path.split(" ").map(sketchId);
      const rest = { story: "", intended: null, evidence: [], visibility: "auto" } as const;
      return [id, { id, path: variables, name, ...rest }];
    }),
  );
  return { ...PLAIN, loopNotes };
}

function ordered(document: CldDocument, order: LoopOrder): readonly string[] {
  const loops = listLoops(document.links);
  const from = { loops, said: document, tellers: loops };
  const { indices } = arrangeLoops(from, EVERY_LOOP, order);
  return Array.from(indices, (index) => loops.key(index).replaceAll("v-", ""));
}

describe("the order of loops", () => {
  it("shortest first is that of the set", () => {
    expect(ordered(PLAIN, "shortest")).toEqual(["a b", "a c", "d g", "d e f"]);
  });

  it("longest first keeps the order of the set among equals", () => {
    expect(ordered(PLAIN, "longest")).toEqual(["d e f", "a b", "a c", "d g"]);
  });

  it("by label is R, B, U, by number within each, and those without a label last", () => {
    const document = withLabels({ "a b": "R10", "a c": "B1", "d e f": "R2" });
    expect(ordered(document, "label")).toEqual(["d e f", "a b", "a c", "d g"]);
  });

  it("by label without labels is that of the set", () => {
    expect(ordered(PLAIN, "label")).toEqual(ordered(PLAIN, "shortest"));
  });

  it("by name is alphabetical for given names, then by the variables of the others", () => {
    const document = withNames({ "d e f": "Burnout 2", "a c": "Burnout 10" });
    expect(ordered(document, "name")).toEqual(["d e f", "a c", "a b", "d g"]);
  });
});
