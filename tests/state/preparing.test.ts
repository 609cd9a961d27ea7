import { describe, expect, it, vi } from "vitest";
import { withPlaces } from "../../src/core/layout/insert";
import type { CldDocument } from "../../src/core/model/document";
import { takeSearchBegun } from "../../src/state/arrangedInTime";
import { prepared, prepareWith, wantsArranging } from "../../src/state/preparing";
import { sketch } from "../sketch";

/** In place of the search. */
const layOut = vi.hoisted(() => vi.fn<(...args: readonly unknown[]) => unknown>());
vi.mock("../../src/workers/layoutClient", async (original) => ({
  ...(await original<object>()),
  startLayout: layOut,
}));
const LAID = {
  places: [
    { x: 1.3, y: -7.4 },
    { x: 300, y: 0.2 },
  ],
  bends: [],
  cost: 0,
};

const measure = (text: string): number => text.length * 7;

/** A ring of so many variables, none of which has a place. */
function ring(size: number): CldDocument {
  const links = Array.from({ length: size }, (_, at) => `v${at} +> v${(at + 1) % size}`);
  const document = sketch(links.join(", "));
  return { ...document, layout: { ...document.layout, positions: {} } };
}

/** The next search, which does not end. */
function neverEnding() {
  const laid = new Promise<null>(() => undefined);
  const search = { laid, cancel: vi.fn<() => void>(), tell: (_share: number): void => undefined };
  layOut.mockImplementationOnce((_kind, _wanted, tell) => {
    search.tell = tell as (share: number) => void;
    return search;
  });
  return search;
}

function withoutLayout({ layout: _layout, ...rest }: CldDocument): Omit<CldDocument, "layout"> {
  return rest;
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

  it("is arranged when it is small and has no places at all, in whole pixels", async () => {
    prepareWith(measure);
    layOut.mockReturnValueOnce({ laid: Promise.resolve(LAID), cancel: () => undefined });
    const { layout, ...rest } = await prepared(ring(2));
    expect(rest).toEqual(withoutLayout(ring(2)));
    expect(Object.values(layout.positions)).toEqual([
      { x: 1, y: -7 },
      { x: 300, y: 0 },
    ]);
    expect(layOut).toHaveBeenLastCalledWith("arrange", expect.anything(), expect.anything());
  });

  it("is shown at other places when that takes too long, or cannot be done", async () => {
    vi.useFakeTimers();
    prepareWith(measure);
    layOut.mockImplementationOnce(() => {
      let cancel = (): void => undefined;
      const laid = new Promise<null>((resolve) => (cancel = () => resolve(null)));
      return { laid, cancel: () => cancel() };
    });
    const small = ring(3);
    const late = prepared(small);
    await vi.advanceTimersByTimeAsync(2500);
    expect(await late).toBe(small);
    const problem = new Error("no worker");
    layOut.mockReturnValueOnce({ laid: Promise.reject(problem), cancel: () => undefined });
    expect(await prepared(small)).toBe(small);
    vi.useRealTimers();
  });

  it("is shown before the search is over where that takes long, and the search goes on for it", async () => {
    vi.useFakeTimers();
    prepareWith(measure);
    const search = neverEnding();
    const small = ring(3);
    const late = prepared(small);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await late).toBe(small);
    expect(search.cancel).not.toHaveBeenCalled();
    expect(takeSearchBegun(ring(3))).toBeNull();
    const begun = takeSearchBegun(withPlaces(small, measure));
    expect(begun?.run).toBe(search);
    const heard: number[] = [];
    begun?.listen((share) => heard.push(share));
    search.tell(0.4);
    expect(heard).toEqual([0.4]);
    // It is taken once, and whoever has it ends it.
    expect(takeSearchBegun(small)).toBeNull();
    await vi.advanceTimersByTimeAsync(9000);
    expect(search.cancel).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it("has its search ended when it is not shown, or another one is opened", async () => {
    vi.useFakeTimers();
    prepareWith(measure);
    const first = neverEnding();
    const notShown = prepared(ring(3));
    await vi.advanceTimersByTimeAsync(1500);
    await notShown;
    const second = neverEnding();
    const other = prepared(ring(4));
    await vi.advanceTimersByTimeAsync(10);
    expect(first.cancel).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1500);
    await other;
    expect(second.cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(4000);
    expect(second.cancel).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it("is left to be completed at once when somebody has placed a part of it, or it has no links", async () => {
    prepareWith(measure);
    const part = ring(5);
    const positions = { [Object.values(part.variables)[0]!.id]: { x: 0, y: 0 } };
    const placed = { ...part, layout: { ...part.layout, positions } };
    expect(await prepared(placed)).toBe(placed);
    const loose = { ...sketch("a, b"), layout: { ...part.layout } };
    expect(await prepared(loose)).toBe(loose);
  });

  it("is arranged once it is shown when it is larger, but not when it is very large", () => {
    const placed = (size: number) => withPlaces(ring(size), measure);
    expect(wantsArranging(ring(60), placed(60))).toBe(true);
    expect(wantsArranging(ring(151), ring(151))).toBe(false);
    expect(wantsArranging(placed(60), placed(60))).toBe(false);
  });

  it("is arranged once it is shown when it is small and was not ready in time", () => {
    expect(wantsArranging(ring(5), withPlaces(ring(5), measure))).toBe(false);
    expect(wantsArranging(ring(5), ring(5))).toBe(true);
  });
});
