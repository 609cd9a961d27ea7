import { loadSnapping } from "../canvas/moveGesture";
import { loadProjecting } from "../canvas/startCanvas";
import { loadFraming } from "../canvas/useView";
import { loadInserting } from "../state/inserting";
import { loadTravel } from "../state/travel";
import { loadTheRest } from "../ui/later";
import { loadArranging } from "./actions/arrangeActions";
import { loadCleanUp } from "./actions/cleanUpActions";
import { loadFlow } from "./actions/flowActions";
import { loadPasting } from "./clipboard/startClipboard";

/** What is not shown but worked with: it reads documents and files, lays out, snaps and moves. */
const LOADS = [
  loadInserting,
  () => import("../state/readFileText"),
  () => import("../core/commands/mergeVariables"),
  loadCleanUp,
  loadArranging,
  loadFlow,
  loadPasting,
  loadSnapping,
  loadProjecting,
  loadFraming,
  loadTravel,
];

/**
 * Loads what the first page did without, once the browser has nothing better to do, and has who arranges
 * rehearse. Returns what ends the wait.
 */
export function startLoadingTheRest(): () => void {
  const load = async (): Promise<void> => {
    await Promise.allSettled([loadTheRest(), ...LOADS.map((each) => each())]);
    const rehearsing = await import("../state/rehearseArranging").catch(() => null);
    await rehearsing?.rehearseArranging();
  };
  // Not every browser tells when it is idle.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(() => void load(), 2000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => void load(), { timeout: 5000 });
  return () => cancelIdleCallback(handle);
}
