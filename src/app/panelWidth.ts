import { changeSettings, settings } from "../state/settings";
import { onSessionChange, setSession } from "../state/sessionStore";

/** Dragging the panel's edge changes its width many times a second; only the last is kept. */
const QUIET_MS = 300;

/** The panel is as wide as it was last time, and stays so. Returns what ends that. */
export function startKeepingPanelWidth(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  setSession({ panelWidth: settings().panelWidth });
  const stop = onSessionChange(({ panelWidth }, before) => {
    if (panelWidth === before.panelWidth) return;
    clearTimeout(timer);
    timer = setTimeout(() => changeSettings({ panelWidth }), QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
