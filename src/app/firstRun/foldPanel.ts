import { onDocumentChange } from "../../state/documentStore";
import { onSessionChange, session, setSession } from "../../state/sessionStore";
import { isFirstRun } from "./isFirstRun";

/**
 * Folds the side panel away while nothing is drawn that it could speak of, and unfolds it then, unless
 * it was folded before or has been unfolded by hand. Returns what ends that.
 */
export function startFoldingPanel(): () => void {
  let folded = false;
  const look = (): void => {
    if (!isFirstRun()) {
      if (folded) setSession({ panelOpen: true });
      folded = false;
    } else if (!folded && session().panelOpen) {
      folded = true;
      setSession({ panelOpen: false });
    }
  };
  look();
  const stops = [
    onDocumentChange(look),
    onSessionChange((now, before) => {
      if (now.openedSerial !== before.openedSerial) look();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
