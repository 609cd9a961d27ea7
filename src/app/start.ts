import { startSharingTabs } from "../state/tabs";
import { startCanvas } from "../canvas/startCanvas";
import { startAnalysis } from "../state/analysis";
import { startKeeping } from "../state/autosave";
import { acceptDrops } from "../state/drops";
import { startShortcuts } from "./actions/shortcuts";
import { startLoopLabelling } from "../state/loopLabelling";
import { startTellingOfTwins } from "../state/tellOfTwins";
import { startClipboard } from "./clipboard/startClipboard";
import { startFoldingPanel } from "./firstRun/foldPanel";
import { startForgettingGone } from "./forgetGone";
import { startHandingOver } from "./handOverTyped";
import { startKeepingFocus } from "./keepFocus";
import { startLoadingTheRest } from "./loadWhenIdle";
import { openModelOfAddress } from "./openModel";
import { startKeepingPanelWidth } from "./panelWidth";
import { startProjector } from "./present/projector";
import { startTabTitle } from "./tabTitle";

/**
 * In this order: a document that is opened needs places for its variables, and somebody who looks for
 * its loops; what is being typed is handed over before the document is stored.
 */
const STARTS = [
  startProjector,
  startCanvas,
  startAnalysis,
  startLoopLabelling,
  startTellingOfTwins,
  startKeepingPanelWidth,
  startFoldingPanel,
  startForgettingGone,
  startTabTitle,
  startHandingOver,
  startSharingTabs,
  startKeeping,
  acceptDrops,
  startShortcuts,
  startKeepingFocus,
  startClipboard,
  startLoadingTheRest,
];

/** Sets everything going that works beside the picture. Returns what ends all of it. */
export function start(): () => void {
  const stops = STARTS.map((begin) => begin());
  openModelOfAddress();
  return () => {
    for (const stop of stops.toReversed()) stop();
  };
}
