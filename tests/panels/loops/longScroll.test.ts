import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AT_TOP,
  type Extent,
  HIGHEST_SHEET,
  type Place,
  placeAt,
  positionOf,
  scrolled,
  sheetHeight,
} from "../../../src/panels/loops/longScroll";

/** A million rows of 52 pixels in a view of 600. */
const MILLION: Extent = { full: 52_000_000, view: 600 };
const HUNDRED: Extent = { full: 5_200, view: 600 };

/** Turns a wheel: so many times by so many pixels, as far as the sheet goes. */
function turned(from: Place, by: number, times: number, extent: Extent): Place {
  let place = from;
  for (let turn = 0; turn < times; turn++) {
    const most = sheetHeight(extent) - extent.view;
    place = scrolled(place, Math.min(Math.max(place.top + by, 0), most), extent);
  }
  return place;
}

describe("a list that fits into an element", () => {
  it("is as high as its rows, and never shifted", () => {
    expect(sheetHeight(HUNDRED)).toBe(5_200);
    for (const top of [0, 1, 700, 4_600]) {
      expect(scrolled(AT_TOP, top, HUNDRED)).toEqual({ top, shift: 0 });
      expect(placeAt(top, HUNDRED)).toEqual({ top, shift: 0 });
    }
  });
});

describe("a list of a million rows", () => {
  it("has a sheet that every browser draws", () => {
    expect(sheetHeight(MILLION)).toBe(HIGHEST_SHEET);
    expect(HIGHEST_SHEET).toBeLessThan(17_000_000);
  });

  it("moves pixel by pixel under a wheel, wherever one is", () => {
    for (const start of [0, 100_000, 26_000_000, 51_990_000]) {
      const place = placeAt(start, MILLION);
      expect(positionOf(scrolled(place, place.top + 120, MILLION))).toBe(positionOf(place) + 120);
    }
  });

  it("leaps with the handle of the bar: the middle of it is the middle of the list", () => {
    const middle = scrolled(AT_TOP, (HIGHEST_SHEET - 600) / 2, MILLION);
    expect(positionOf(middle)).toBe((52_000_000 - 600) / 2);
    const end = scrolled(AT_TOP, HIGHEST_SHEET - 600, MILLION);
    expect(positionOf(end)).toBe(52_000_000 - 600);
    expect(positionOf(scrolled(end, 0, MILLION))).toBe(0);
  });

  it("is scrolled to its very first and last row by a wheel, from anywhere", () => {
    // The sheet comes to its end long before the list does, again and again.
    const place = { top: 3_000, shift: 40_000 };
    expect(positionOf(turned(place, -100, 500, MILLION))).toBe(0);
    const most = 52_000_000 - 600;
    const late = {
      top: HIGHEST_SHEET - 600 - 3_000,
      shift: most - 43_000 - (HIGHEST_SHEET - 3_600),
    };
    expect(positionOf(turned(late, 100, 500, MILLION))).toBe(most);
  });

  it("never leaves the list, nor the sheet", () => {
    const steps = fc.array(fc.integer({ min: -9_000_000, max: 9_000_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 3_000_000 }), (moves, rows) => {
        const extent = { full: rows * 52, view: 600 };
        const most = Math.max(0, extent.full - extent.view);
        let place = AT_TOP;
        for (const move of moves) {
          place = turned(place, move, 1, extent);
          expect(positionOf(place)).toBeGreaterThanOrEqual(0);
          expect(positionOf(place)).toBeLessThanOrEqual(most);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeLessThanOrEqual(Math.max(0, sheetHeight(extent) - 600));
        }
      }),
    );
  });

  it("shows the same rows before and after the bar is put where it belongs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 51_999_400 }), (position) => {
        expect(positionOf(placeAt(position, MILLION))).toBe(position);
      }),
    );
  });

  it("has its bar the lower the further one is in it", () => {
    fc.assert(
      fc.property(fc.nat(51_999_400), fc.nat(51_999_400), (one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        expect(placeAt(near, MILLION).top).toBeLessThanOrEqual(placeAt(far, MILLION).top);
      }),
    );
  });
});
