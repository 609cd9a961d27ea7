import type { Page } from "@playwright/test";
import { listLoops } from "../../../src/core/loops/listLoops";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { type LinkTable, tableOf } from "./maps";
import { drop, whenQuiet } from "./opening";

/** How a diagram of many loops answers to edits; milliseconds. */
export interface BadgeTimes {
  readonly loops: string;
  /** Those that changed the badges. */
  readonly edits: number;
  /** From the key to the last change of which loops have badges, of what kind and with what label. */
  readonly badges: Spread;
  /** From the key to the last change of anything on the page: lists, the picture refined, counts. */
  readonly settled: Spread;
  /** From the question to the worker to its answer, 95th percentile. */
  readonly worker: number;
}

/** Of many times. */
interface Spread {
  readonly median: number;
  /** The 95th percentile. */
  readonly late: number;
}

/** The largest random diagram of 60 variables that has at most 10,000 loops, as links are added one by one. */
export function sixtyVariables(): LinkTable {
  const order = randomArrows(seededRandom(60), { variables: 60, links: 180, selfLinks: false });
  let count = 100;
  const loopsWith = (links: number): number =>
    listLoops(linksOf(order.slice(0, links)), { maxLoops: 10_001 }).count;
  while (count < order.length && loopsWith(count + 1) <= 10_000) count++;
  return tableOf(`random 60 / ${count}`, order.slice(0, count));
}

/** An arrangement is waited for so long. */
const ARRANGED_MS = 60_000;

/**
 * Opens a table of links and puts the keyboard on the sheet, all of it in view. Such a table is arranged
 * first, which takes a processor for seconds: that is waited for, or called off for a larger one.
 */
async function open(page: Page, table: LinkTable, arranging: "wait" | "cancel"): Promise<void> {
  await page.goto("");
  await page.locator(".react-flow__pane").waitFor();
  await whenQuiet(page);
  await drop(page, { name: `${table.name}.csv`, text: table.text });
  await page.locator(".react-flow__edge").first().waitFor();
  await whenQuiet(page);
  const progress = page.getByRole("progressbar");
  if (arranging === "cancel" && (await progress.isVisible())) {
    await page.getByRole("button", { name: "Cancel" }).click();
  }
  await progress.waitFor({ state: "detached", timeout: ARRANGED_MS });
  await whenQuiet(page);
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await page.getByRole("tab", { name: "Loops", exact: true }).click();
  await whenQuiet(page);
  // What is gone to by the keyboard is selected: from here on the page thinks of somebody at the keys.
  await page.keyboard.press("Tab");
}

const ROUNDS = 20;

/**
 * Deletes links of loops that have badges and brings them back, and flips their signs: nearly every
 * time there are other badges.
 */
export async function refreshBadges(page: Page, table: LinkTable): Promise<BadgeTimes> {
  await open(page, table, "wait");
  const badges: number[] = [];
  const settled: number[] = [];
  const worker: number[] = [];
  const edges = page.locator(".react-flow__edge");
  for (let round = 0; round < ROUNDS; round++) {
    const shown = await page.evaluate(linksOfBadges);
    await edges.nth(shown[(round * 7) % shown.length] ?? 0).focus();
    for (const key of ["-", "Delete", "Control+z", "Control+z"]) {
      const times = await edited(page, key);
      // Where nothing changes there is nothing to wait for.
      if (times.settled !== null) settled.push(times.settled);
      if (times.badges !== null) badges.push(times.badges);
      if (times.answered !== null) worker.push(times.answered);
    }
  }
  return {
    loops: await status(page),
    edits: badges.length,
    badges: spread(badges),
    settled: spread(settled),
    worker: quantile(worker, 0.95),
  };
}

/** Runs in the page: the places among the links of those that are in a loop with a badge. */
function linksOfBadges(): readonly number[] {
  const names = new Map(
    Array.from(document.querySelectorAll<HTMLElement>(".react-flow__node"), (node) => [
      node.dataset["id"],
      node.textContent,
    ]),
  );
  const badges = Array.from(document.querySelectorAll<HTMLElement>("[data-loop]"), ({ dataset }) =>
    (dataset["loop"] ?? "").split(" ").map((id) => names.get(id)),
  );
  const steps = new Set(
    badges.flatMap((loop) => loop.map((name, at) => `${name} to ${loop[(at + 1) % loop.length]}`)),
  );
  const spoken = Array.from(
    document.querySelectorAll(".react-flow__edge"),
    (edge) => (edge.getAttribute("aria-label") ?? "").split(",")[0],
  );
  return spoken.flatMap((step, place) => (step && steps.has(step) ? [place] : []));
}

function spread(times: readonly number[]): Spread {
  return { median: quantile(times, 0.5), late: quantile(times, 0.95) };
}

interface Edited {
  /** Null where the badges are the same as before. */
  readonly badges: number | null;
  /** Null where nothing changes. */
  readonly settled: number | null;
  readonly answered: number | null;
}

/** What is seen of the page after a key; times on the page's clock, 0 for never. */
interface Seen {
  /** When anything changed last, and when the badges did. */
  changed: number;
  badges: number;
  readonly observer: MutationObserver;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Presses a key; how long until the badges are the new ones, and until nothing changes any more. */
async function edited(page: Page, key: string): Promise<Edited> {
  await page.evaluate(beginSeeing);
  await page.keyboard.press(key);
  return page.evaluate(async () => {
    const { watch, seen } = window;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (watch.answers.length < watch.asked) await frame();
    // Until the page has been quiet for a while.
    while (performance.now() - Math.max(seen.changed, watch.began) < 150) await frame();
    seen.observer.disconnect();
    const answer = watch.answers.at(-1);
    return {
      badges: seen.badges > 0 ? seen.badges - watch.began : null,
      settled: seen.changed > 0 ? seen.changed - watch.began : null,
      answered: answer ? answer.end - answer.start : null,
    };
  });
}

/** Runs in the page: notes from now on when anything changes, and when the badges do. */
function beginSeeing(): void {
  const badges = (): string =>
    Array.from(
      document.querySelectorAll<HTMLElement>("[data-loop]"),
      ({ dataset, textContent }) => `${dataset["loop"]} ${dataset["kind"]} ${textContent}`,
    )
      .toSorted()
      .join("\n");
  let known = badges();
  const observer = new MutationObserver(() => {
    window.seen.changed = performance.now();
    const now = badges();
    if (now !== known) window.seen.badges = window.seen.changed;
    known = now;
  });
  window.seen = { changed: 0, badges: 0, observer };
  window.watch.answers.length = 0;
  window.watch.asked = 0;
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
}

/** Milliseconds from the first question for loops to its answer, in a page that was just opened at a model. */
export async function firstAnswer(page: Page, id: string): Promise<number> {
  await page.goto(`?model=${id}`);
  await page.locator(".react-flow__edge").first().waitFor();
  await whenQuiet(page);
  const lengths = await page.evaluate(() =>
    window.watch.answers.map(({ start, end }) => end - start),
  );
  return Math.max(...lengths);
}

/** How a million loops are listed and looked through; milliseconds. */
export interface MillionTimes {
  readonly says: string;
  readonly listed: number;
  readonly longTaskListing: number;
  readonly longTaskScrolling: number;
}

/** Has a million loops listed, scrolls through some of them, and leaps to the middle and the end. */
export async function listMillion(page: Page, table: LinkTable): Promise<MillionTimes> {
  await open(page, table, "cancel");
  await page.getByRole("button", { name: "More loops" }).click();
  await page.getByText("1,000,000", { exact: true }).click();
  await page.waitForTimeout(300);
  const listed = await page.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "List",
    );
    const begun = performance.now();
    window.watch.began = begun;
    // Of its own task, so that the browser counts its time as the app's.
    setTimeout(() => button?.click());
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const heading = () => document.querySelector("h2")?.textContent ?? "";
    while (!heading().startsWith("1,000,000") && !heading().startsWith("All 1,")) await frame();
    return performance.now() - begun;
  });
  await page.waitForTimeout(600);
  const longTaskListing = await longestTask(page);
  await page.evaluate(scrollThrough);
  await page.waitForTimeout(600);
  return {
    says: await status(page),
    listed,
    longTaskListing,
    longTaskScrolling: await longestTask(page),
  };
}

/** Turns the wheel for some seconds, then leaps. */
async function scrollThrough(): Promise<void> {
  window.watch.began = performance.now();
  const list = document.querySelector("[role=listbox]");
  if (!list) throw new Error("no list");
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let turn = 0; turn < 120; turn++) {
    list.scrollTop += 300;
    await frame();
  }
  for (const part of [0.5, 0.1, 0.99, 0]) {
    list.scrollTop = part * list.scrollHeight;
    for (let turn = 0; turn < 20; turn++) await frame();
  }
}

/** What editing a large map for a while costs. */
export interface LastingTimes {
  readonly edits: number;
  readonly longTask: number;
  /** Of the page, in MB, after the first edits and after the last. */
  readonly before: number;
  readonly after: number;
}

/** Deletes links of a map and brings them back, draws new ones and takes them back, for so many seconds. */
export async function editForLong(
  page: Page,
  table: LinkTable,
  seconds: number,
): Promise<LastingTimes> {
  await open(page, table, "cancel");
  const edges = page.locator(".react-flow__edge");
  const count = await edges.count();
  let edits = 0;
  const some = async (): Promise<void> => {
    await edges.nth((edits * 13) % count).focus();
    for (const key of ["Delete", "Control+z", "r", "Control+z"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
      edits++;
    }
  };
  for (let warm = 0; warm < 3; warm++) await some();
  const before = await heap(page);
  await page.evaluate(() => (window.watch.longTasks.length = 0));
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) await some();
  await page.waitForTimeout(1000);
  const longTask = await page.evaluate(() =>
    Math.max(0, ...window.watch.longTasks.map((task) => task.end - task.start)),
  );
  return { edits, longTask, before, after: await heap(page) };
}

/** Megabytes in use in the page when all that can be let go is. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { began, longTasks } = window.watch;
    const since = longTasks.filter(({ end }) => end > began);
    return Math.max(0, ...since.map(({ start, end }) => end - start));
  });
}

async function status(page: Page): Promise<string> {
  return page.getByRole("region", { name: "Loops" }).getByRole("heading").first().innerText();
}

function quantile(figures: readonly number[], part: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
