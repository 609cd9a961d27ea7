import { tell } from "../../state/messages";
import { session } from "../../state/sessionStore";
import { t } from "../../words/words";
import { loadPasting } from "../clipboard/startClipboard";
import type { Action } from "./action";
import { keyCap } from "./keyCaps";
import { needsVariable } from "./selected";

const PASTE = "$mod+v";

/** Copies of variables. Their keys make events of the browser's own: see startClipboard. */
export const CLIPBOARD_ACTIONS: readonly Action[] = [
  {
    id: "cut",
    group: "edit",
    keys: ["$mod+x"],
    heard: "browser",
    blocked: needsVariable,
    run: () => void document.execCommand("cut"),
  },
  {
    id: "copy",
    group: "edit",
    keys: ["$mod+c"],
    heard: "browser",
    menus: ["variable", "several"],
    blocked: needsVariable,
    run: () => void document.execCommand("copy"),
  },
  {
    id: "paste",
    group: "edit",
    keys: [PASTE],
    heard: "browser",
    menus: ["sheet"],
    run: () => void pasteFromClipboard(),
  },
  {
    id: "duplicate",
    group: "edit",
    keys: ["$mod+d"],
    menus: ["variable", "several"],
    blocked: needsVariable,
    run: () => {
      const { variables } = session().selection;
      void loadPasting().then(({ duplicate }) => duplicate(variables));
    },
  },
];

/** From a menu the browser has to be asked, and may not want to tell. */
async function pasteFromClipboard(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => null);
  if (text) await (await loadPasting()).pasteText(text);
  else tell(t("app:paste.byKey", { key: keyCap(PASTE) }));
}
