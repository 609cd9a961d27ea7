import { create } from "zustand";

/** A sentence for the person, already in words. At most one is shown at a time. */
export interface Message {
  readonly serial: number;
  readonly text: string;
  /**
   * A notice goes after six seconds, a refusal also when something else is done, an error stays, a
   * whisper is only read out by a screen reader.
   */
  readonly tone: "notice" | "refusal" | "error" | "whisper";
  readonly action: MessageAction | null;
  /** Whether what it tells of is out of sight, the document being what it is by now: then it is not told any more. */
  readonly isPast: (() => boolean) | null;
}

/** A way on from a message. */
interface MessageAction {
  readonly label: string;
  readonly run: () => void;
  /** Whether it could do nothing any more, the document being what it is by now: then it is not offered. */
  readonly isPast?: () => boolean;
}

interface Said {
  readonly latest: Message | null;
  /** Notices and refusals with this serial number or a lower one are about something that is over. */
  readonly past: number;
  /** The same of refusals alone. */
  readonly heeded: number;
}

const store = create<Said>()(() => ({ latest: null, past: 0, heeded: 0 }));

export function tell(
  text: string,
  { tone = "notice", action = null, isPast = null }: Partial<Omit<Message, "serial" | "text">> = {},
): void {
  store.setState(({ latest }) => ({
    latest: { serial: (latest?.serial ?? 0) + 1, text, tone, action, isPast },
  }));
}

/** What notices tell of is over: they go. Errors stay until they are read. */
export function passNotices(): void {
  store.setState(({ latest }) => ({ past: latest?.serial ?? 0 }));
}

/** Something was done: what was refused before goes. */
export function passRefusals(): void {
  store.setState(({ latest }) => ({ heeded: latest?.serial ?? 0 }));
}

/** Whether a message is of something that is over. */
export function isPast({ serial, tone }: Message, { past, heeded } = store.getState()): boolean {
  return tone !== "error" && serial <= (tone === "refusal" ? Math.max(past, heeded) : past);
}

/** The same, kept up to date. */
export function useIsPast(message: Message): boolean {
  return store((said) => isPast(message, said));
}

export function useLatestMessage(): Message | null {
  return store((state) => state.latest);
}

/** The same, outside of React. */
export function latestMessage(): Message | null {
  return store.getState().latest;
}
