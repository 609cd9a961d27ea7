import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { clearSelection } from "../../state/sessionStore";
import { goTo } from "../shared/goTo";
import { lightLoop } from "../shared/lightLoop";
import type { ListedLoops } from "./useShownLoops";

interface ListOfLoops {
  readonly shown: ListedLoops;
  /** Key of the selected loop. */
  readonly selected: string | null;
  readonly scrollTo: (position: number) => void;
}

interface ListKeys {
  /** Position of the row the arrows have come to, or null. */
  readonly active: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

const PAGE = 8;

/** Id of the row at a position, for aria-activedescendant. */
export function rowId(position: number): string {
  return `loop-row-${position}`;
}

/**
 * Arrows go through the list and light each loop, Enter selects it, Escape lets go. Where a loop is
 * selected already, the selection goes along: two loops lit at once could not be told apart.
 */
export function useListKeys({ shown, selected, scrollTo }: ListOfLoops): ListKeys {
  const { loops } = shown;
  const { indices } = shown.arranged;
  const [reached, setReached] = useState<number | null>(null);
  const active = reached !== null && reached < indices.length ? reached : null;
  const selectedAt = useMemo(
    () => (selected === null ? -1 : indices.indexOf(loops.indexOf(selected))),
    [selected, indices, loops],
  );
  useEffect(() => {
    if (selectedAt >= 0) scrollTo(selectedAt);
  }, [selectedAt, scrollTo]);
  useListStart(shown, selectedAt, scrollTo);

  function go(position: number): void {
    const index = indices[position];
    if (index === undefined) return;
    setReached(position);
    scrollTo(position);
    if (selected === null) lightLoop(loops.path(index));
    else goTo({ type: "loop", path: loops.path(index) });
  }
  function leave(): void {
    setReached(null);
    lightLoop(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const next = nextPosition(event.key, active ?? selectedAt, indices.length);
    const index = indices[active ?? selectedAt];
    if (next !== null) go(next);
    else if (event.key === "Enter" && index !== undefined)
      goTo({ type: "loop", path: loops.path(index) });
    else if (event.key === "Escape") {
      leave();
      clearSelection();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { active, onKeyDown, onBlur: leave };
}

/** A list in another order, or filtered otherwise, begins at its first row, or at the selected loop. */
function useListStart(
  { filter, order, which }: ListedLoops,
  selectedAt: number,
  scrollTo: ListOfLoops["scrollTo"],
): void {
  const start = useRef(0);
  useEffect(() => {
    start.current = Math.max(0, selectedAt);
  });
  const isCore = which === "core";
  useEffect(() => scrollTo(start.current), [filter, order, isCore, scrollTo]);
}

/** Where a key leads from a position (-1: from outside), or null when it leads nowhere. */
function nextPosition(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(from + 1, last);
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "PageDown":
      return Math.min(from + PAGE, last);
    case "PageUp":
      return Math.max(from - PAGE, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
