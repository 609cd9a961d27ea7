import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentChanges } from "../../../src/core/commands/documentChanges";
import { removeElements } from "../../../src/core/commands/elements";
import { moveVariables } from "../../../src/core/commands/layout";
import { addLink, setPolarity } from "../../../src/core/commands/links";
import {
  mapList,
  mapRecord,
  sameData,
  withFields,
  withoutKeys,
  withReplaced,
} from "../../../src/core/commands/sharing";
import { renameVariable } from "../../../src/core/commands/variables";
import { A, annotated, B, D } from "./annotated";
import { after, id, link } from "./carriedOut";

describe("whether two values say the same", () => {
  it("does not depend on the order of fields, and does on the order of lists", () => {
    expect(sameData({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameData([1, 2], [2, 1])).toBe(false);
  });

  it("tells absence from null, lists from records, and 0 from -0", () => {
    expect(sameData({ a: undefined }, {})).toBe(false);
    expect(sameData({ a: null }, { a: undefined })).toBe(false);
    expect(sameData([], {})).toBe(false);
    expect(sameData(null, {})).toBe(false);
    expect(sameData(0, -0)).toBe(false);
    expect(sameData(NaN, NaN)).toBe(true);
  });

  it("looks at a field's own name only, whatever it is", () => {
    const odd = Object.fromEntries([["__proto__", 1]]);
    expect(sameData(odd, {})).toBe(false);
    expect(sameData({ constructor: Object }, {})).toBe(false);
    expect(sameData(odd, Object.fromEntries([["__proto__", 1]]))).toBe(true);
  });

  it("holds for any value and its copy, and for no value and one with a field more", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameData(value, structuredClone(value))).toBe(true);
        expect(sameData({ value }, { value, more: 1 })).toBe(false);
        expect(sameData({ value, more: 1 }, { value })).toBe(false);
        expect(sameData([value], [value, value])).toBe(false);
      }),
    );
  });
});

describe("changed copies", () => {
  const record = { x: 1, y: 2, z: 3 };

  it("are the thing itself when they say nothing new", () => {
    const thing = { list: [1, 2], n: 1 };
    expect(withFields(thing, { list: [1, 2] })).toBe(thing);
    expect(mapRecord(record, (n) => n)).toBe(record);
    expect(withoutKeys(record, new Set())).toBe(record);
    const list = [1, 2];
    expect(mapList(list, (n) => n)).toBe(list);
  });

  it("keep the order, and lose what becomes null", () => {
    expect(Object.entries(mapRecord(record, (n) => (n === 2 ? null : n * 10)))).toEqual([
      ["x", 10],
      ["z", 30],
    ]);
    expect(mapList([1, 2, 3], (n) => (n === 2 ? null : n * 10))).toEqual([10, 30]);
    expect(Object.keys(withoutKeys(record, new Set(["x"] as const)))).toEqual(["y", "z"]);
  });

  it("put others in the place of one", () => {
    const [p, q, r] = [{ id: "p" }, { id: "q" }, { id: "r" }];
    const things: Readonly<Record<string, { readonly id: string }>> = { p, q };
    const replaced = (id: string, by: readonly { readonly id: string }[]) =>
      Object.keys(withReplaced<string, { readonly id: string }>(things, id, by));
    expect(replaced("p", [r, p])).toEqual(["r", "p", "q"]);
    expect(replaced("q", [])).toEqual(["p"]);
  });
});

describe("what differs between two states of a document", () => {
  const start = annotated();

  it("is what was added, removed and changed, as it is now", () => {
    let now = after(start, removeElements, { variableIds: [D], linkIds: [] });
    now = after(now, renameVariable, { variableId: A, name: "Care" });
    now = after(now, setPolarity, { linkIds: [link(1)], polarity: "?" });
    const added = { id: id("link", "new"), source: A, target: id("variable", "c") } as const;
    now = after(now, addLink, { ...added, polarity: "+", delay: null });
    expect(documentChanges(start, now)).toEqual({
      variables: { added: [], removed: [start.variables[D]], changed: [now.variables[A]] },
      links: {
        added: [now.links[added.id]],
        removed: [start.links[link(4)]],
        changed: [now.links[link(1)]],
      },
    });
  });

  it("is nothing when things were only moved", () => {
    const now = after(start, moveVariables, { positions: { [B]: { x: 1, y: 1 } } });
    const nothing = { added: [], removed: [], changed: [] };
    expect(documentChanges(start, now)).toEqual({ variables: nothing, links: nothing });
  });

  it("backwards is the opposite: what undo takes away", () => {
    const now = after(start, removeElements, { variableIds: [B], linkIds: [] });
    const [there, back] = [documentChanges(start, now), documentChanges(now, start)];
    expect(back.variables.added).toEqual(there.variables.removed);
    expect(back.links.added).toEqual(there.links.removed);
    expect(back.variables.removed).toEqual([]);
  });
});
