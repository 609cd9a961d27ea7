import { isPast, latestMessage, tell } from "../../state/messages";
import { t } from "../../words/words";
import type { Blocked } from "./action";

/** So long a message stands, milliseconds: see panels/messages. */
const STANDS_MS = 6000;

let told = { serial: -1, text: "", at: 0 };

/** Says why nothing came of a key at this time, in milliseconds; what is still to be read is not said again. */
export function tellWhyNot(reason: Blocked, at: number): void {
  const text = t(`app:blocked.${reason}`);
  const latest = latestMessage();
  const isStanding = latest?.serial === told.serial && !isPast(latest) && at - told.at < STANDS_MS;
  if (isStanding && text === told.text) return;
  tell(text, { tone: "refusal" });
  told = { serial: latestMessage()?.serial ?? -1, text, at };
}
