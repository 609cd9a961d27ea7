import type { Page } from "@playwright/test";
import { writeCld } from "../../../src/core/formats/cld/writeCld";
import { withPlaces } from "../../../src/core/layout/insert";
import type { CldDocument } from "../../../src/core/model/document";
import { measureText } from "../../core/drawing/measure";
import { largeGraph } from "../../measures/generatedGraphs";
import { documentOfGraph } from "../../measures/layoutGraph";
import { drop, whenQuiet } from "./opening";
import { type ProcessorTime, withProcessorTime } from "./processorTime";

/** How a diagram is arranged, or tidied; milliseconds. */
export interface ArrangeTimes extends SearchSeen {
  readonly processor: ProcessorTime;
}

/** The same as far as it is seen in the page. */
interface SearchSeen {
  /** From the key to the frame after which everything stands where it belongs, and that is said. */
  readonly taken: number;
  /** From the key until it is seen how far it is; null where it was over before. */
  readonly progress: number | null;
  /** The longest task of the main thread meanwhile and just after; 0 when none was long. */
  readonly longTask: number;
}

/** How a search ends that is called off; milliseconds. */
export interface CancelTimes {
  /** From Escape to the frame after which no progress is seen any more; null where there was none to be seen. */
  readonly gone: number | null;
  /** Whether anything stands elsewhere than before, at once or some time later. */
  readonly isMoved: boolean;
}

/** What one diagram took, and in which order: the first arrangement of a page is by itself. */
export interface DiagramTimes {
  readonly first: ArrangeTimes;
  readonly warm: readonly ArrangeTimes[];
  /** The same where all variables are seen to go to their new places. */
  readonly moving: readonly ArrangeTimes[];
  readonly tidied: readonly ArrangeTimes[];
  readonly cancelled: CancelTimes;
}

/** How a file without places is opened; milliseconds from its drop. */
export interface OpenedTimes {
  /** Until its variables are first seen. */
  readonly painted: number;
  /** Until they stand where they stay. */
  readonly settled: number;
}

declare global {
  interface Window {
    /** What is seen of a search since `watchSearch`; resolves when the search is over. */
    searchSeen: Promise<SearchSeen>;
  }
}

/** So long somebody looks at a diagram before arranging it, milliseconds. */
const LOOKING = 4000;

/** A generated diagram of so many variables, with places as they are found one by one, or with none. */
export function generatedDiagram(variables: number, places: "placed" | "bare"): CldDocument {
  const bare = documentOfGraph(largeGraph(variables, 1));
  return places === "placed" ? withPlaces(bare, measureText) : bare;
}

/** Arranges a diagram in a page just opened, then so many times again, and tidies it; every time from the same places. */
export async function arrangeAgain(
  page: Page,
  document: CldDocument,
  runs: { readonly warm: number; readonly moving: number; readonly tidied: number },
): Promise<DiagramTimes> {
  await freshPage(page);
  await dropDocument(page, document);
  await page.locator(".react-flow__node").first().waitFor();
  await whenQuiet(page);
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await page.locator("main").focus();
  await page.waitForTimeout(LOOKING);
  const first = await searched(page, "Shift+A");
  const warm = await several(runs.warm, () => searched(page, "Shift+A"));
  const tidied = await several(runs.tidied, () => searched(page, "Shift+T"));
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const moving = await several(runs.moving, () => searched(page, "Shift+A"));
  await page.emulateMedia({ reducedMotion: "reduce" });
  return { first, warm, moving, tidied, cancelled: await calledOff(page) };
}

/** Without the moving from place to place, which is to be seen and not to be waited for. */
async function freshPage(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("");
  await page.locator(".react-flow__pane").waitFor();
  await whenQuiet(page);
}

async function dropDocument(page: Page, document: CldDocument): Promise<void> {
  await drop(page, { name: "generated.cld.json", text: writeCld(document) });
}

/** Searches by a key, and puts everything back for the next search. */
async function searched(page: Page, key: string): Promise<ArrangeTimes> {
  await page.evaluate(watchSearch);
  const [seen, processor] = await withProcessorTime(page, async () => {
    await page.keyboard.press(key);
    return page.evaluate(() => window.searchSeen);
  });
  await page.keyboard.press("Control+Z");
  await page.waitForTimeout(500);
  return { ...seen, processor };
}

async function several<Result>(
  times: number,
  one: () => Promise<Result>,
): Promise<readonly Result[]> {
  const all: Result[] = [];
  for (let time = 0; time < times; time++) all.push(await one());
  return all;
}

/** Runs in the page, before the key: sees at every frame whether progress is shown, and when it is over. */
function watchSearch(): void {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const said = document.querySelector('[aria-label="Messages"]');
  if (!said) throw new Error("Nothing says when a search is over");
  let isOver = false;
  const observer = new MutationObserver(() => {
    isOver ||= /^(Arranged|Tidied|Nothing)/.test(said.textContent);
  });
  observer.observe(said, { subtree: true, childList: true, characterData: true });
  window.watch.longTasks.length = 0;
  const watched = async (): Promise<SearchSeen> => {
    let progress: number | null = null;
    while (!isOver) {
      const now = await frame();
      if (document.querySelector("progress")) progress ??= now - window.watch.began;
    }
    observer.disconnect();
    await frame();
    const taken = performance.now() - window.watch.began;
    // So long the way to the new places takes, and a little.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const lengths = window.watch.longTasks.map(({ start, end }) => end - start);
    return { taken, progress, longTask: Math.max(0, ...lengths) };
  };
  window.searchSeen = watched();
}

/** How long a search goes on before it is called off, and how long nothing may happen after that. */
const BEFORE_CANCEL = 900;
const AFTER_CANCEL = 1500;

async function calledOff(page: Page): Promise<CancelTimes> {
  const before = await page.evaluate(placesSeen);
  await page.keyboard.press("Shift+A");
  await page.waitForTimeout(BEFORE_CANCEL);
  const isSeen = await page.locator("progress").isVisible();
  await page.keyboard.press("Escape");
  const gone = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector("progress")) await frame();
    return performance.now() - window.watch.began;
  });
  await page.waitForTimeout(AFTER_CANCEL);
  const isMoved = isSeen && (await page.evaluate(placesSeen)) !== before;
  return { gone: isSeen ? gone : null, isMoved };
}

/** Runs in the page: where everything stands. */
function placesSeen(): string {
  const nodes = document.querySelectorAll<HTMLElement>(".react-flow__node");
  return Array.from(nodes, ({ dataset, style }) => `${dataset["id"]} ${style.transform}`).join();
}

/** Opens a file without places in a page that has come to rest, and again in the same page. */
export async function openBare(
  page: Page,
  document: CldDocument,
): Promise<readonly [OpenedTimes, OpenedTimes]> {
  await freshPage(page);
  const open = async (): Promise<OpenedTimes> => {
    const opened = page.evaluate(watchOpening);
    await dropDocument(page, document);
    return opened;
  };
  const first = await open();
  await page.getByRole("button", { name: "Main menu" }).click();
  await page.getByRole("menuitem").first().click();
  await whenQuiet(page);
  return [first, await open()];
}

/** Runs in the page: when variables are first seen, and when the last of them gets another place. */
async function watchOpening(): Promise<OpenedTimes> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const places = (): string =>
    Array.from(
      document.querySelectorAll<HTMLElement>(".react-flow__node"),
      ({ dataset, style, textContent }) => `${dataset["id"]} ${style.transform} ${textContent}`,
    ).join();
  while (places() === "") await frame();
  const began = window.watch.began;
  const painted = performance.now() - began;
  let [seen, settled] = [places(), painted];
  // A search that is under way shows itself within half a second.
  while (document.querySelector("progress") || performance.now() - began - settled < 2000) {
    await frame();
    const now = places();
    if (now !== seen) settled = performance.now() - began;
    seen = now;
  }
  return { painted, settled };
}
