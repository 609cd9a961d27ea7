import { create } from "zustand";
import type { Theme } from "./sessionStore";

/** What a person has chosen for all documents in this browser. */
export interface Settings {
  readonly theme: Theme;
  /** Whether letters and signs alone are commands; WCAG 2.1.4 asks that this can be switched off. */
  readonly singleKeys: boolean;
  /** CSS pixels. */
  readonly panelWidth: number;
  /** Whether a variable under the hand comes to lines with others. */
  readonly snapWhileDragging: boolean;
}

const DEFAULTS: Settings = {
  theme: "system",
  singleKeys: true,
  panelWidth: 368,
  snapWhileDragging: true,
};
const KEY = "loopwright-settings";

const store = create<Settings>()(() => ({ ...DEFAULTS, ...storedSettings() }));

/** A setting, kept up to date. */
export function useSettings<Fact>(select: (settings: Settings) => Fact): Fact {
  return store(select);
}

export function settings(): Settings {
  return store.getState();
}

/** Changes settings, and keeps them for the next visit where the browser lets us. */
export function changeSettings(changes: Partial<Settings>): void {
  store.setState(changes);
  try {
    localStorage.setItem(KEY, JSON.stringify(store.getState()));
  } catch {
    // Storage is blocked or full: the choice holds until the page is closed, which is what can be done.
  }
}

export function onSettingsChange(listener: (now: Settings) => void): () => void {
  return store.subscribe(listener);
}

function storedSettings(): Partial<Settings> {
  try {
    return settingsIn(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    // Blocked storage, or text that another program left there: begin with the defaults.
    return {};
  }
}

/** What of the stored value can be trusted. */
function settingsIn(stored: unknown): Partial<Settings> {
  if (typeof stored !== "object" || stored === null) return {};
  const known = stored as Record<keyof Settings, unknown>;
  const { theme, singleKeys, panelWidth, snapWhileDragging } = known;
  return {
    ...(theme === "light" || theme === "dark" || theme === "system" ? { theme } : {}),
    ...(typeof singleKeys === "boolean" ? { singleKeys } : {}),
    ...(typeof panelWidth === "number" && Number.isFinite(panelWidth) ? { panelWidth } : {}),
    ...(typeof snapWhileDragging === "boolean" ? { snapWhileDragging } : {}),
  };
}
