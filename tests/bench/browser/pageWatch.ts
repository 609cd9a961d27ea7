/** A stretch of time in the page, milliseconds since it was asked for. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is noted in the page while it is measured. */
export interface PageWatch {
  /** Tasks of the main thread of more than 50 ms. */
  readonly longTasks: Stretch[];
  /** Questions for loops, from being sent by the page to being answered by the worker. */
  readonly answers: Stretch[];
  /** How many questions were sent. */
  asked: number;
  /** When the last key went down or a file was dropped, as the browser stamped it. */
  began: number;
}

declare global {
  interface Window {
    watch: PageWatch;
  }
}

/** Stands before the code of a worker: what it says carries the time, however busy the page is. */
export const WORKER_WATCH = `{
  const post = self.postMessage.bind(self);
  self.postMessage = (message, how) =>
    post({ ...message, said: performance.timeOrigin + performance.now() }, how);
}
`;

/**
 * Runs in the page before the app does, so that nothing in the app is there for being measured. It
 * stands for itself: the browser gets its text alone.
 */
export function watchPage(): void {
  const watch: PageWatch = { longTasks: [], answers: [], asked: 0, began: 0 };
  window.watch = watch;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      watch.longTasks.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: "longtask", buffered: true });
  for (const kind of ["keydown", "drop"]) {
    window.addEventListener(kind, ({ timeStamp }) => (watch.began = timeStamp), true);
  }

  const BareWorker = window.Worker;
  window.Worker = class extends BareWorker {
    readonly sent = new Map<string, number>();

    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", ({ data }: MessageEvent<{ id: string; said: number }>) => {
        const start = this.sent.get(data.id);
        const end = data.said - performance.timeOrigin;
        if (start !== undefined) watch.answers.push({ start, end });
      });
    }

    override postMessage(message: { id: string; path?: string[] }, how: object = []): void {
      if (message.path?.[0] === "findLoops") {
        watch.asked += 1;
        this.sent.set(message.id, performance.now());
      }
      super.postMessage(message, how);
    }
  };
}
