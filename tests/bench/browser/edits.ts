import type { Page } from "@playwright/test";
import { median } from "../table";
import { drop, type DroppedFile, whenQuiet } from "./opening";
import type { Stretch } from "./pageWatch";

/** How a diagram answers to edits; milliseconds. */
export interface EditTimes {
  /** What the panel says of the loops. */
  readonly says: string;
  /** From the question to the worker to its answer, for edits that change which links there are. */
  readonly worker: number;
  /** From the key to the picture with the new loops, median and longest. */
  readonly refreshed: number;
  readonly slowest: number;
  /** The longest task of the main thread from the first edit to after the last; 0 when none was long. */
  readonly longTask: number;
  /** The same while the diagram was opened. */
  readonly longTaskOpening: number;
}

const EDITS = 10;
/** Long enough for everything that follows an edit: loops, labels, saving. */
const AFTERMATH_MS = 900;

/** Reverses a link and flips its sign, again and again, in a ready-made model. */
export async function editModel(page: Page, id: string): Promise<EditTimes> {
  await page.goto(`?model=${id}`);
  return editOpened(page);
}

/** The same in a file that is dropped on the window. */
export async function editFile(page: Page, file: DroppedFile): Promise<EditTimes> {
  await page.goto("");
  await page.locator(".react-flow__pane").waitFor();
  await whenQuiet(page);
  await drop(page, file);
  return editOpened(page);
}

async function editOpened(page: Page): Promise<EditTimes> {
  await page.locator(".react-flow__edge").first().waitFor();
  await whenQuiet(page);
  const longTaskOpening = await longestTask(page, 0);
  await selectReversible(page);
  const start = await page.evaluate(() => performance.now());
  const asked: Refreshed[] = [];
  const all: Refreshed[] = [];
  for (let round = 0; round < EDITS; round++) {
    for (const key of [round % 2 === 0 ? "-" : "+", "r"]) {
      const refreshed = await edit(page, key);
      all.push(refreshed);
      if (key === "r" && round > 0) asked.push(refreshed);
    }
  }
  await page.waitForTimeout(AFTERMATH_MS);
  return {
    says: await page
      .getByRole("region", { name: "Loops" })
      .getByRole("heading")
      .first()
      .innerText(),
    worker: median(asked.map(({ worker }) => worker ?? Infinity)),
    refreshed: median(asked.map(({ painted }) => painted)),
    slowest: Math.max(...all.map(({ painted }) => painted)),
    longTask: await longestTask(page, start),
    longTaskOpening,
  };
}

interface Refreshed {
  /** Null where the loops stay the same and nobody is asked. */
  readonly worker: number | null;
  readonly painted: number;
}

/** Presses a key and waits until the sheet and the panel show what follows from it. */
async function edit(page: Page, key: string): Promise<Refreshed> {
  await page.evaluate(() => {
    window.watch.answers.length = 0;
    window.watch.asked = 0;
    window.watch.began = Infinity;
  });
  await page.keyboard.press(key);
  const refreshed = await page.evaluate(async () => {
    const { watch } = window;
    const painted = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const shown = new MessageChannel();
          shown.port1.onmessage = () => resolve(performance.now());
          shown.port2.postMessage(null);
        });
      });
    let now = await painted();
    while (watch.answers.length < watch.asked) now = await painted();
    const answer = watch.answers.at(-1);
    return {
      worker: answer ? answer.end - answer.start : null,
      // Where the answer came between two frames the picture is that of the second.
      painted: (answer ? await painted() : now) - watch.began,
    };
  });
  return refreshed;
}

/** Puts the keyboard on a link that can be reversed, which not every link can: its opposite may be there. */
async function selectReversible(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const count = await page.locator(".react-flow__edge").count();
  for (let index = 0; index < count; index++) {
    await page.locator(".react-flow__edge").nth(index).focus();
    await edit(page, "r");
    if (await page.evaluate(() => window.watch.asked > 0)) return;
  }
  throw new Error("No link of this diagram can be reversed");
}

async function longestTask(page: Page, since: number): Promise<number> {
  const tasks = await page.evaluate(() => window.watch.longTasks);
  const lengths = tasks.filter(({ end }) => end > since).map(lengthOf);
  return Math.max(0, ...lengths);
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}
