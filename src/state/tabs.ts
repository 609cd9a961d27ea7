import { t } from "../words/words";
import { resumeSaved } from "./documents";
import { claimedKey, handOver, isHeldElsewhere, onHandedOver } from "./documentHolder";
import { currentDocument } from "./documentStore";
import { isUnsaved, saveNow } from "./keeping";
import { tell } from "./messages";

/** What tabs say to each other about the document of a key. */
interface Word {
  readonly says: "hand-over" | "cannot-save";
  readonly key: string;
}

/** Asks the tab that holds the open document to store it and let go; it is then shown here as it was left. */
export function takeOver(): void {
  const key = claimedKey();
  if (key && isHeldElsewhere()) say({ says: "hand-over", key });
}

let channel: BroadcastChannel | null = null;

/** Listens to other tabs that have the same document open. Returns what ends that. */
export function startSharingTabs(): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const opened = new BroadcastChannel("loopwright-tabs");
  channel = opened;
  opened.addEventListener("message", ({ data }: MessageEvent<Word>) => void hear(data));
  onHandedOver(() => void showAsLeft());
  return () => {
    channel = null;
    opened.close();
  };
}

async function hear({ says, key }: Word): Promise<void> {
  if (key !== claimedKey()) return;
  if (says === "cannot-save" && isHeldElsewhere()) {
    return tell(t("files:otherCannotSave"), { tone: "error" });
  }
  if (says !== "hand-over" || isHeldElsewhere()) return;
  // What is not stored would be lost to the tab that goes on.
  if (await saveNow()) handOver();
  else say({ says: "cannot-save", key });
}

/** The document as the other tab has stored it last, unless something was changed here meanwhile. */
async function showAsLeft(): Promise<void> {
  const key = claimedKey();
  if (key && !isUnsaved()) await resumeSaved(key, currentDocument());
}

function say(word: Word): void {
  channel?.postMessage(word);
}
