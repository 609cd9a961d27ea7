import { useSyncExternalStore } from "react";

/** What lies over the sheet for a moment; at most one. */
export type Overlay = "palette" | "find" | "help" | "models" | "about" | "leverage";

let open: Overlay | null = null;
const listeners = new Set<() => void>();

/** Opens it instead of whatever is open; null closes. */
export function showOverlay(overlay: Overlay | null): void {
  open = overlay;
  for (const listener of listeners) listener();
}

export function closeOverlay(): void {
  showOverlay(null);
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(subscribe, () => open);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
