import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { type ListScroller, listScroller, rowsInSight, sheetOf } from "./listScroller";

interface LongList extends Pick<ListScroller, "attach" | "measure" | "scrollTo"> {
  readonly rows: ReturnType<typeof rowsInSight>;
  /** Height of the sheet that is scrolled, in pixels. */
  readonly height: number;
}

/** The rows that are in sight of a list of any length. */
export function useLongList(count: number): LongList {
  const [scroller] = useState(listScroller);
  const sight = useSyncExternalStore(scroller.subscribe, scroller.sight);
  useLayoutEffect(() => scroller.setCount(count), [scroller, count]);
  const { attach, measure, scrollTo } = scroller;
  return {
    rows: rowsInSight(sight, count),
    height: sheetOf(sight, count),
    attach,
    measure,
    scrollTo,
  };
}
