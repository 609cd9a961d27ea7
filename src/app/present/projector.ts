import { onSessionChange, type Session, session } from "../../state/sessionStore";

/** While presenting everything is drawn for the last row of a room. Returns what ends that. */
export function startProjector(): () => void {
  show(session());
  return onSessionChange((now, before) => {
    if (now.mode !== before.mode) show(now);
  });
}

function show({ mode }: Session): void {
  const { dataset } = document.documentElement;
  if (mode === "present") dataset.style = "projector";
  else delete dataset.style;
}
