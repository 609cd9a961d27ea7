import { describe, expect, it } from "vitest";
import { withPlaces } from "../../src/core/layout/insert";
import type { CldDocument } from "../../src/core/model/document";
import { prepared, prepareWith } from "../../src/state/preparing";
import { sketch } from "../sketch";

const measure = (text: string): number => text.length * 7;

/** A ring of so many variables, none of which has a place. */
function ring(size: number): CldDocument {
  const links = Array.from({ length: size }, (_, at) => `v${at} +> v${(at + 1) % size}`);
  const document = sketch(links.join(", "));
  return { ...document, layout: { ...document.layout, positions: {} } };
}

describe("a document that is about to be shown", () => {
  it("gets the places it would get in the moment it is shown, when it is large", async () => {
    prepareWith(measure);
    expect(await prepared(ring(60))).toEqual(withPlaces(ring(60), measure));
  });

  it("is left alone when it has its places", async () => {
    prepareWith(measure);
    const placed = withPlaces(ring(60), measure);
    expect(await prepared(placed)).toBe(placed);
  });

  it("is left to be completed at once when it is small", async () => {
    prepareWith(measure);
    const small = ring(5);
    expect(await prepared(small)).toBe(small);
  });
});
