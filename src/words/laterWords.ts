import type about from "./en/about.json";
import type arranging from "./en/arranging.json";
import type evidence from "./en/evidence.json";
import type fileDialogs from "./en/fileDialogs.json";
import type find from "./en/find.json";
import type flow from "./en/flow.json";
import type groups from "./en/groups.json";
import type help from "./en/help.json";
import type inspector from "./en/inspector.json";
import type leverage from "./en/leverage.json";
import type library from "./en/library.json";
import type loops from "./en/loops.json";
import type outline from "./en/outline.json";
import type palette from "./en/palette.json";
import type paths from "./en/paths.json";
import type stories from "./en/stories.json";
import type scenes from "./en/scenes.json";

/** The sentences that the first page does without. */
export interface LaterWords {
  readonly about: typeof about;
  readonly arranging: typeof arranging;
  readonly evidence: typeof evidence;
  readonly fileDialogs: typeof fileDialogs;
  readonly find: typeof find;
  readonly flow: typeof flow;
  readonly groups: typeof groups;
  readonly help: typeof help;
  readonly inspector: typeof inspector;
  readonly leverage: typeof leverage;
  readonly library: typeof library;
  readonly loops: typeof loops;
  readonly outline: typeof outline;
  readonly palette: typeof palette;
  readonly paths: typeof paths;
  readonly scenes: typeof scenes;
  readonly stories: typeof stories;
}
