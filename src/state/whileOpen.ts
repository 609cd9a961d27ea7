import { currentOpening } from "./documentStore";
import { type Message, tell } from "./messages";

/** A way on from a message that leads nowhere once another document is open: then it is not offered. */
export function whileOpen(action: NonNullable<Message["action"]>): NonNullable<Message["action"]> {
  const opening = currentOpening();
  return { ...action, isPast: () => currentOpening() !== opening || action.isPast?.() === true };
}

/** Says something of the open document: it goes with it. */
export function tellWhileOpen(text: string): void {
  const opening = currentOpening();
  tell(text, { isPast: () => currentOpening() !== opening });
}
