import type { Page } from "@playwright/test";
import { writeCld } from "../../../src/core/formats/cld/writeCld";
import { MANY, manyVariables } from "./maps";
import { drop, whenQuiet } from "./opening";

/** Of a drag of one of many variables. */
export interface DragTimes {
  /** By the median frame. */
  readonly fps: number;
  /** Frames of more than twice the usual length, of all. */
  readonly late: number;
  /** Links that React rendered, in the mean of all frames. */
  readonly rendered: number;
  readonly longTask: number;
}

/** Two seconds at 60 frames each. */
const FRAMES = 120;

/** Drags one of 200 variables with 400 links in a circle, with a move of the mouse at every frame. */
export async function dragOneOfMany(page: Page): Promise<DragTimes> {
  await page.goto("?measure");
  await page.locator(".react-flow__pane").waitFor();
  await drop(page, { name: "many.cld.json", text: writeCld(manyVariables()) });
  await page.locator(".react-flow__edge").first().waitFor();
  await page.getByRole("button", { name: "Fit" }).click();
  await page
    .locator(".react-flow__edge")
    .nth(MANY.links - 1)
    .waitFor({ state: "attached" });
  await whenQuiet(page);

  const grabbed = page.getByRole("button", { name: "Variable number 100", exact: true });
  const box = await grabbed.boundingBox();
  if (!box) throw new Error("The variable is not on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(x + 6, y + 6, { steps: 3 });
  const times = await page.evaluate(moveInCircle, { x, y, frames: FRAMES });
  await page.mouse.up();
  return times;
}

/** In the page: a move at every frame, and how the frames came. */
async function moveInCircle({
  x,
  y,
  frames,
}: {
  readonly x: number;
  readonly y: number;
  readonly frames: number;
}): Promise<DragTimes> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const lengths: number[] = [];
  window.loopwrightLinkRenders = 0;
  const start = await nextFrame();
  let now = start;
  for (let frame = 0; frame < frames; frame++) {
    const clientX = x + 80 * Math.sin(frame / 8);
    const clientY = y - 80 * (1 - Math.cos(frame / 8));
    const moved = { clientX, clientY, bubbles: true, view: window, buttons: 1 };
    window.dispatchEvent(new MouseEvent("mousemove", moved));
    const before = now;
    now = await nextFrame();
    lengths.push(now - before);
  }
  const tasks = window.watch.longTasks.filter(({ end }) => end > start);
  const middle = lengths.toSorted((one, other) => one - other)[frames >> 1] ?? Infinity;
  return {
    fps: 1000 / middle,
    late: lengths.filter((length) => length > 34).length,
    rendered: (window.loopwrightLinkRenders ?? 0) / frames,
    longTask: Math.max(0, ...tasks.map((task) => task.end - task.start)),
  };
}
