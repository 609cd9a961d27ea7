import type { Page } from "@playwright/test";

/** A file as it is dropped on the window. */
export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** Drops a file on the window. */
export async function drop(page: Page, file: DroppedFile): Promise<void> {
  await page.evaluate(({ name, text }) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    const dropped = { dataTransfer: data, bubbles: true, cancelable: true };
    // Of its own task, so that the browser counts its time as the app's.
    setTimeout(() => document.body.dispatchEvent(new DragEvent("drop", dropped)));
  }, file);
}

/** How a file opens; milliseconds. */
export interface OpeningTimes {
  /** From the drop to the picture in which its variables are named. */
  readonly painted: number;
  /** The longest task of the main thread until all is quiet; 0 when none was long. */
  readonly longTask: number;
}

/** Drops a file on a window that has come to rest, and watches it open. */
export async function openFile(page: Page, file: DroppedFile): Promise<OpeningTimes> {
  await page.goto("");
  await page.locator(".react-flow__pane").waitFor();
  await whenQuiet(page);
  await drop(page, file);
  const painted = await page.evaluate(firstPaint);
  await whenQuiet(page);
  const longTask = await page.evaluate(() => {
    const { began, longTasks } = window.watch;
    return Math.max(
      0,
      ...longTasks.filter(({ end }) => end > began).map(({ start, end }) => end - start),
    );
  });
  return { painted, longTask };
}

/** Looks at every frame for the label of a variable, and waits for the frame after it. */
async function firstPaint(): Promise<number> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const seen = (): boolean => {
    const label = document.querySelector(".react-flow__node text");
    return (
      label?.checkVisibility({ visibilityProperty: true }) === true && label.textContent !== ""
    );
  };
  while (!seen()) await frame();
  await frame();
  return performance.now() - window.watch.began;
}

/** Waits until nothing long has happened for a while, saving and loading the rest included. */
export async function whenQuiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    await rest(1000);
    for (;;) {
      const { longTasks, asked, answers } = window.watch;
      const last = longTasks.at(-1)?.end ?? 0;
      if (performance.now() - last > 700 && answers.length >= asked) return;
      await rest(100);
    }
  });
}
