import type { Page } from "@playwright/test";
import { whenQuiet } from "./opening";

/** How a scene follows another; milliseconds. */
export interface SceneTimes {
  /** From the key to the picture in which nothing moves or fades any more. */
  readonly settled: number;
  /** The longest task of the main thread meanwhile; 0 when none was long. */
  readonly longTask: number;
}

/** Goes through the tour of the Oregon model, 23 variables with 39 links, before a room, with all motion: each step. */
export async function stepThroughScenes(page: Page): Promise<readonly SceneTimes[]> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("?model=oregon-cco");
  await page.getByRole("button", { name: /^R6, / }).waitFor();
  await page.getByText("Present", { exact: true }).click();
  await page.getByRole("region", { name: "Presentation" }).waitFor();
  await whenQuiet(page);
  const times: SceneTimes[] = [];
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Home", "End"]) {
    const before = await page.evaluate(() => performance.now());
    const watched = page.evaluate(watchStep, before);
    await page.keyboard.press(key);
    times.push(await watched);
    await page.waitForTimeout(200);
  }
  return times;
}

/** In the page: looks at every frame for what moves or fades, from the first key after a time on. */
async function watchStep(since: number): Promise<SceneTimes> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  while (window.watch.began < since) await nextFrame();
  const pressed = window.watch.began;
  const view = document.querySelector<HTMLElement>(".react-flow__viewport");
  const isFading = (): boolean =>
    document.getAnimations().some((animation) => animation.playState === "running");
  let before = view?.style.transform;
  let settled = pressed;
  let frame = pressed;
  while (frame - pressed < 1500) {
    frame = await nextFrame();
    const now = view?.style.transform;
    if (now !== before || isFading()) settled = performance.now();
    before = now;
  }
  const tasks = window.watch.longTasks.filter(({ start, end }) => end > pressed && start < settled);
  return {
    settled: settled - pressed,
    longTask: Math.max(0, ...tasks.map(({ start, end }) => end - start)),
  };
}

/** How the gallery opens; milliseconds. */
export interface GalleryTimes {
  /** From the click until every model is drawn. */
  readonly drawn: number;
  readonly longTask: number;
}

/** Opens the gallery in a window that has come to rest, and watches all models being drawn. */
export async function openGallery(page: Page): Promise<GalleryTimes> {
  await page.goto("");
  await page.locator(".react-flow__pane").waitFor();
  await whenQuiet(page);
  const clicked = await page.evaluate(() => {
    const button = Array.from(document.querySelectorAll("button")).find(
      ({ textContent }) => textContent === "Models",
    );
    // Of its own task, so that the browser counts its time as the app's.
    setTimeout(() => button?.click());
    return performance.now();
  });
  const all = page.locator("section[data-keys=own] [data-drawn=true]");
  await all.nth(14).waitFor();
  const drawn = await page.evaluate((start) => performance.now() - start, clicked);
  await whenQuiet(page);
  const longTask = await page.evaluate(
    (start) =>
      Math.max(
        0,
        ...window.watch.longTasks
          .filter((task) => task.end > start)
          .map((task) => task.end - task.start),
      ),
    clicked,
  );
  return { drawn, longTask };
}
