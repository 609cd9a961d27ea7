const KEY = "loopwright-open";

/** Remembers, for a reload of this tab, which document it shows. */
export function rememberOpen(key: string): void {
  try {
    sessionStorage.setItem(KEY, key);
  } catch {
    // Blocked: after a reload the document used last is opened, which is mostly the same one.
  }
}

/** The document this tab showed before it was reloaded; null in a fresh tab. */
export function openBeforeReload(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
