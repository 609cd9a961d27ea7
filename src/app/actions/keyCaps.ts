import type { Action } from "./action";

const APPLE = /Mac|iPod|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** Key names that are written otherwise on a key cap. */
const CAPS: Readonly<Record<string, string>> = {
  $mod: APPLE ? "⌘" : "Ctrl",
  Shift: APPLE ? "⇧" : "Shift",
  Alt: APPLE ? "⌥" : "Alt",
  "-": "−",
  Escape: "Esc",
  Delete: "Del",
  Backspace: "⌫",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** How a key is written on a key cap: "$mod+Shift+z" is "Ctrl Shift Z". */
export function keyCap(keys: string): string {
  const names = keys.split(/\b\+/);
  return names.map((name) => CAPS[name] ?? capital(name)).join(" ");
}

/** The key that is written beside an action, if it has one. */
export function shownKey({ keys }: Action): string | undefined {
  return keys?.[0] && keyCap(keys[0]);
}

function capital(name: string): string {
  return name.length === 1 ? name.toUpperCase() : name;
}
