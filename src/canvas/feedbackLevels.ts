import { useSyncExternalStore } from "react";
import type { VariableId } from "../core/model/document";

/** How wide the band round a variable is, 1 to 5; variables without loops have none. */
export type FeedbackLevels = ReadonlyMap<VariableId, number>;

const NONE: FeedbackLevels = new Map();
let levels = NONE;
const listeners = new Set<() => void>();

/** Tells the variables what the lens of feedback has found; null when it is off. */
export function setFeedbackLevels(found: FeedbackLevels | null): void {
  levels = found ?? NONE;
  for (const listener of listeners) listener();
}

/** The level of a variable; undefined while the lens is off, and without loops. */
export function useFeedbackLevel(id: VariableId): number | undefined {
  return useSyncExternalStore(subscribe, () => levels.get(id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
