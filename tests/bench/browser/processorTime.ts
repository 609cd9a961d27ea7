import type { Page } from "@playwright/test";

/** Processor time of the page's threads, milliseconds: what else the machine does adds little to it. */
export interface ProcessorTime {
  /** Of the worker that worked most. */
  readonly worker: number;
  /** Of the main thread's longest task. */
  readonly longTask: number;
}

/** One event of the browser's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  /** Of the thread alone; where the system does not count it there is none. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const TASKS = "disabled-by-default-devtools.timeline";

/** Does something with a page, and says what the page's threads did meanwhile, as the browser counts it. */
export async function withProcessorTime<Result>(
  page: Page,
  work: () => Promise<Result>,
): Promise<readonly [Result, ProcessorTime]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page belongs to no browser");
  await browser.startTracing(page, { categories: [TASKS], screenshots: false });
  const result = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const onThreads = (name: string): readonly (readonly number[])[] =>
    traceEvents
      .filter((event) => event.name === "thread_name" && event.args.name === name)
      .map(({ tid }) => tasksOf(traceEvents, tid));
  const sums = onThreads("DedicatedWorker thread").map((all) => all.reduce((a, b) => a + b, 0));
  return [
    result,
    {
      worker: Math.max(0, ...sums),
      longTask: Math.max(0, ...onThreads("CrRendererMain").flat()),
    },
  ];
}

function tasksOf(events: readonly TraceEvent[], thread: number): readonly number[] {
  return events
    .filter(({ name, tid }) => name === "RunTask" && tid === thread)
    .map(({ tdur = 0 }) => tdur / 1000);
}
