import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ID_PREFIX, type IdKind, isIdOfKind, newId } from "../../../src/core/model/ids";

const KINDS = Object.keys(ID_PREFIX) as IdKind[];
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Gives these numbers one after another, and again from the first. */
function numbers(values: readonly number[]): () => number {
  let at = 0;
  return () => values[at++ % values.length] ?? 0;
}

describe("a new id", () => {
  it.each(KINDS)("of a %s is an id of that kind and of no other", (kind) => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 10, maxLength: 10 }), (values) => {
        const id = newId(kind, numbers(values));
        expect(KINDS.filter((other) => isIdOfKind(other, id))).toEqual([kind]);
      }),
    );
  });

  it("has ten characters of chance, none of which is misread", () => {
    const id = newId("variable", numbers([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.99]));
    expect(id).toMatch(/^v-[0-9a-hjkmnp-tv-z]{10}$/);
  });

  it("differs when chance does", () => {
    const ids = Array.from({ length: 32 }, (_, index) => newId("link", () => index / 32));
    expect(new Set(ids).size).toBe(32);
  });
});

describe("an id of a kind", () => {
  it.each(["v-1", "v-screening-rate", "v-A", "v--"])("%j is one of a variable", (text) => {
    expect(isIdOfKind("variable", text)).toBe(true);
  });

  it.each([
    "",
    "v",
    "v-",
    "v1",
    "V-1",
    "v-ä",
    "v-a b",
    "v-a\n",
    " v-a",
    "__proto__",
    "constructor",
  ])("%j is none", (text) => {
    expect(isIdOfKind("variable", text)).toBe(false);
  });

  it("a scene's is no source's, though both begin with s", () => {
    expect(isIdOfKind("source", "sc-1")).toBe(false);
    expect(isIdOfKind("scene", "s-1")).toBe(false);
  });

  it("is never a property that every object has", () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype))
      for (const kind of KINDS) expect(isIdOfKind(kind, name)).toBe(false);
  });
});
