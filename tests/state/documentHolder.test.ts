import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  claimedKey,
  handOver,
  hold,
  isHeldElsewhere,
  onHandedOver,
} from "../../src/state/documentHolder";

interface Wish {
  readonly signal?: AbortSignal;
  readonly ifAvailable?: boolean;
}
/** Takes the lock, or null where it was wished for only if it is free and is not. */
type Work = (lock: object | null) => unknown;

/** Locks of a browser with other tabs: one holder a name, the others in their order. */
class Locks {
  private readonly queues = new Map<string, (() => void)[]>();
  private readonly held = new Set<string>();

  request(name: string, { signal, ifAvailable }: Wish, work: Work): Promise<void> {
    if (ifAvailable && this.held.has(name))
      return Promise.resolve(work(null)).then(() => undefined);
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        this.held.add(name);
        void Promise.resolve(work({})).then(() => {
          this.held.delete(name);
          resolve();
          this.next(name);
        });
      };
      signal?.addEventListener("abort", () => {
        const queue = this.queues.get(name) ?? [];
        if (!queue.includes(begin)) return;
        queue.splice(queue.indexOf(begin), 1);
        reject(new Error("aborted"));
      });
      this.queues.set(name, [...(this.queues.get(name) ?? []), begin]);
      if (!this.held.has(name)) queueMicrotask(() => this.next(name));
    });
  }

  private next(name: string): void {
    if (this.held.has(name)) return;
    this.queues.get(name)?.shift()?.();
  }

  /** Another tab takes a name; gives what lets go of it. */
  takenByOther(key: string): () => void {
    let release = (): void => undefined;
    void this.request(
      `loopwright-${key}`,
      {},
      () => new Promise<void>((resolve) => (release = resolve)),
    );
    return () => release();
  }
}

let locks: Locks;
const handedOver = vi.fn<() => void>();
const later = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);
/** Keys of documents of their own for each test: what was held stays with the browser. */
let serial = 0;
const fresh = (): string => `d-${++serial}`;

beforeEach(() => {
  vi.useFakeTimers();
  locks = new Locks();
  vi.stubGlobal("navigator", { locks });
  handedOver.mockReset();
  onHandedOver(handedOver);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a document", () => {
  it("is held where it is opened", async () => {
    const key = fresh();
    hold(key);
    await later();
    expect(claimedKey()).toBe(key);
    expect(isHeldElsewhere()).toBe(false);
    expect(handedOver).not.toHaveBeenCalled();
  });

  it("that another tab has is that tab's, until it lets go", async () => {
    const key = fresh();
    const letGo = locks.takenByOther(key);
    await later();
    hold(key);
    expect(isHeldElsewhere()).toBe(false); // not said before it is sure
    await later();
    expect(isHeldElsewhere()).toBe(true);
    letGo();
    await later();
    expect(isHeldElsewhere()).toBe(false);
    expect(handedOver).toHaveBeenCalledOnce();
  });

  it("is left for another one, and the wait with it", async () => {
    const [taken, other] = [fresh(), fresh()];
    const letGo = locks.takenByOther(taken);
    await later();
    hold(taken);
    await later();
    hold(other);
    expect(isHeldElsewhere()).toBe(false);
    letGo();
    await later();
    expect(claimedKey()).toBe(other);
    expect(handedOver).not.toHaveBeenCalled();
  });

  it("is handed over to the tab that waits, and comes back when that one closes", async () => {
    const key = fresh();
    hold(key);
    await later();
    const letGo = locks.takenByOther(key);
    handOver();
    expect(isHeldElsewhere()).toBe(true);
    await later();
    expect(isHeldElsewhere()).toBe(true);
    letGo();
    await later();
    expect(isHeldElsewhere()).toBe(false);
    expect(handedOver).toHaveBeenCalledOnce();
  });

  it("is held here however long the browser takes to say so", async () => {
    const slow = new Locks();
    const request = slow.request.bind(slow);
    slow.request = async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return request(...args);
    };
    vi.stubGlobal("navigator", { locks: slow });
    hold(fresh());
    await later();
    expect(isHeldElsewhere()).toBe(false);
  });

  it("is always held where the browser has no locks", async () => {
    vi.stubGlobal("navigator", {});
    hold(fresh());
    await later();
    expect(isHeldElsewhere()).toBe(false);
  });
});
