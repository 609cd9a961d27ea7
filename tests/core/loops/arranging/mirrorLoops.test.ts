import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCld } from "../../../../src/core/formats/cld/readCld";
import { arrangeLoops } from "../../../../src/core/loops/arranging/arrangeLoops";
import { listLoops } from "../../../../src/core/loops/listLoops";
import { EVERY_LOOP } from "../../../../src/core/loops/loopFilter";
import { labelsByKey } from "../../../../src/core/loops/loopLabels";
import { LOOP_ORDERS } from "../../../../src/core/loops/loopOrder";
import { loopKey } from "../../../../src/core/loops/loopPath";
import type { CldDocument, LoopNote, LoopNoteId } from "../../../../src/core/model/document";

/** A published model in which two loops run through the same variables in another order. */
function model(): CldDocument {
  const loaded = readCld(readFileSync("src/library/oregon-cco-core.cld.json", "utf8"));
  if (!loaded.ok) throw new Error("the model cannot be read");
  return loaded.document;
}

describe("loops through the same variables in another order", () => {
  const document = model();
  const loops = listLoops(document.links);
  const members = (index: number): string => loops.path(index).toSorted().join(" ");
  const all = Array.from({ length: loops.count }, (_, index) => index);
  const first = all.find((index) =>
    all.some((one) => one > index && members(one) === members(index)),
  );
  const pair = all.filter((index) => first !== undefined && members(index) === members(first));

  it("are there in this model, and have labels and keys of their own", () => {
    expect(pair.length).toBeGreaterThan(1);
    const labels = labelsByKey(document.loopLabels);
    const keys = pair.map((index) => loops.key(index));
    expect(new Set(keys).size).toBe(pair.length);
    expect(new Set(keys.map((key) => labels.get(key))).size).toBe(pair.length);
    expect(keys.map((key) => loops.indexOf(key))).toEqual(pair);
  });

  it("keep what was said of each through every order, filter and sign", () => {
    const notes = pair.map((index, at): LoopNote => ({
      id: `n-mirror-${at}` as LoopNoteId,
      path: loops.path(index),
      name: `Way ${at}`,
      story: "",
      intended: null,
      evidence: [],
      visibility: "auto",
    }));
    const loopNotes = Object.fromEntries(notes.map((note) => [note.id, note]));
    const [turned] = Object.values(document.links);
    const signs = turned ? { [turned.id]: { ...turned, polarity: "-" as const } } : {};
    for (const links of [document.links, { ...document.links, ...signs }]) {
      const now = listLoops(links);
      const from = { loops: now, said: { ...document, loopNotes }, tellers: now };
      for (const order of LOOP_ORDERS)
        for (const [at, { path }] of notes.entries()) {
          const filter = { ...EVERY_LOOP, text: `way ${at}` };
          const { indices } = arrangeLoops(from, filter, order);
          expect(Array.from(indices, (index) => now.key(index))).toContain(loopKey(path));
          const named = arrangeLoops(from, { ...EVERY_LOOP, namedOnly: true }, order);
          expect(named.indices).toHaveLength(pair.length);
        }
    }
  });
});
