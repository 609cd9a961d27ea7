import { create } from "zustand";

/**
 * Which tab holds the open document: only that one writes it. Browsers without locks, and pages that
 * may not use them, hold whatever they open; the revision in the store then keeps tabs apart.
 */
interface Claim {
  readonly key: string;
  /** Ends waiting for a document that another tab holds. */
  readonly stop: AbortController;
  /** Lets go of a document that is held here. */
  release: () => void;
}

/** A document that is not ours after so long, in milliseconds, is another tab's; a reload takes less. */
const SOON = 250;

const store = create<{ readonly isElsewhere: boolean }>()(() => ({ isElsewhere: false }));
let claim: Claim | null = null;
let whenHandedOver: () => void = () => undefined;

/** Whether another tab holds the open document. */
export function useIsElsewhere(): boolean {
  return store(({ isElsewhere }) => isElsewhere);
}

/** The same, outside of React. */
export function isHeldElsewhere(): boolean {
  return store.getState().isElsewhere;
}

/** The key of the document that this tab holds or waits for. */
export function claimedKey(): string | null {
  return claim?.key ?? null;
}

/** What is to be done when another tab has let go of the open document and it is ours. */
export function onHandedOver(work: () => void): void {
  whenHandedOver = work;
}

/** Holds a document from now on instead of the one before, as soon as no other tab does. */
export function hold(key: string): void {
  if (claim?.key === key) return;
  const former = claim;
  claim = { key, stop: new AbortController(), release: () => undefined };
  former?.stop.abort();
  former?.release();
  store.setState({ isElsewhere: false });
  wait(claim);
}

/** Leaves the open document to the tab that waits for it, and waits for it in turn. */
export function handOver(): void {
  if (!claim) return;
  const { key, release } = claim;
  claim = { key, stop: new AbortController(), release: () => undefined };
  store.setState({ isElsewhere: true });
  release();
  const locks = locksOfBrowser();
  if (locks) queue(locks, claim);
}

/** Null in an old browser, on a page that was not sent safely, and where there is no browser. */
function locksOfBrowser(): LockManager | null {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return null;
  return navigator.locks;
}

function wait(mine: Claim): void {
  const locks = locksOfBrowser();
  if (!locks) return;
  // On a busy machine an answer may come late: only a lock that is refused is another tab's.
  void locks.request(lockName(mine), { ifAvailable: true }, (lock) => {
    if (lock) return keep(mine);
    queue(locks, mine);
    return undefined;
  });
}

/** Another tab has it, or the page that was here before a reload, which lets go at once. */
function queue(locks: LockManager, mine: Claim): void {
  const timer = setTimeout(() => {
    if (claim === mine) store.setState({ isElsewhere: true });
  }, SOON);
  const held = locks.request(lockName(mine), { signal: mine.stop.signal }, () => {
    clearTimeout(timer);
    return keep(mine);
  });
  // Aborted: another document is open by now.
  held.catch(() => clearTimeout(timer));
}

/** Keeps the lock, by what it gives, until it is released; not when another document is open by now. */
function keep(mine: Claim): Promise<void> | undefined {
  if (claim !== mine) return undefined;
  const wasElsewhere = isHeldElsewhere();
  store.setState({ isElsewhere: false });
  if (wasElsewhere) whenHandedOver();
  return new Promise((resolve) => (mine.release = resolve));
}

function lockName({ key }: Claim): string {
  return `loopwright-${key}`;
}
