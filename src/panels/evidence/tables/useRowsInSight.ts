import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";

/** Of the rows in DataTable.module.css, in pixels; the table must know it before a row is there. */
const ROW_HEIGHT = 44;
/** Of the heads, which stay above the rows. */
const HEAD_HEIGHT = 37;

interface Sight {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The place of the row that the keyboard is in; -1 for none. */
  readonly kept: number;
  readonly search: string;
}

interface RowsInSight {
  /** Places of the rows that exist, ascending, with the room of those that do not before each. */
  readonly places: readonly { readonly index: number; readonly gap: number }[];
  /** The room after the last of them. */
  readonly gapAfter: number;
  readonly scrollTo: (index: number) => void;
}

/** Which of so many rows are to exist: those in sight, and the one that the keyboard is in. */
export function useRowsInSight({ scroll, count, kept, search }: Sight): RowsInSight {
  // What it returns is used only here, and nothing here is compiled for memoising.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 8,
    rangeExtractor: (range) => withPlace(defaultRangeExtractor(range), kept),
  });
  // Other rows are found: they are read from the first.
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [scroll, search]);
  const indices = virtual.getVirtualItems().map(({ index }) => index);
  const room = (from: number, to: number) => Math.max(0, to - from - 1) * ROW_HEIGHT;
  return {
    places: indices.map((index, place) => ({ index, gap: room(indices[place - 1] ?? -1, index) })),
    gapAfter: room(indices.at(-1) ?? -1, count),
    scrollTo: virtual.scrollToIndex,
  };
}

function withPlace(places: number[], kept: number): number[] {
  if (kept < 0 || places.includes(kept)) return places;
  return [...places, kept].sort((a, b) => a - b);
}
