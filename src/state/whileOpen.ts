import { currentOpening } from "./documentStore";
import type { Message } from "./messages";

/** A way on from a message that leads nowhere once another document is open: then it is not offered. */
export function whileOpen(action: NonNullable<Message["action"]>): NonNullable<Message["action"]> {
  const opening = currentOpening();
  return { ...action, isPast: () => currentOpening() !== opening || action.isPast?.() === true };
}
