import { startAnalysis } from "../state/analysis";
import { startShortcuts } from "./actions/shortcuts";
import { startTheme } from "./theme";

/** Sets everything going that works beside the picture. Returns what ends all of it. */
export function start(): () => void {
  const stops = [startTheme(), startAnalysis(), startShortcuts()];
  return () => {
    for (const stop of stops.toReversed()) stop();
  };
}
