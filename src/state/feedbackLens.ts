import { type Lens, session, setSession } from "./sessionStore";

/** What the sheet told before it told where the feedback runs. */
let lensUnder: Lens = "none";

/** Shows where the feedback runs, or again what the sheet told before. */
export function showFeedback(isOn: boolean): void {
  const { lens } = session();
  const isShown = lens === "feedback";
  if (isOn === isShown) return;
  if (isOn) lensUnder = lens;
  setSession({ lens: isOn ? "feedback" : lensUnder });
}
