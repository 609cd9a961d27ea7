import { useEffect, useMemo, useState } from "react";
import { useSession } from "../state/sessionStore";

/** So many are drawn in a few dozen milliseconds. */
const TURN = 100;

/**
 * The links of a document that was just opened, some more of them with every frame, so that the window
 * answers while a large one appears; then all of them, whatever is changed.
 */
export function useInTurns<Item>(items: Item[]): Item[] {
  const opened = useSession(({ openedSerial }) => openedSerial);
  const [turns, setTurns] = useState({ opened, count: TURN });
  const count = turns.opened === opened ? turns.count : TURN;
  const isWhole = count >= items.length;
  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => setTurns({ opened, count: count + TURN }));
    return () => cancelAnimationFrame(frame);
  }, [opened, count, isWhole]);
  return useMemo(() => (isWhole ? items : items.slice(0, count)), [items, count, isWhole]);
}
