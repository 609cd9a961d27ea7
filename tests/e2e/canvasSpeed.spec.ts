import { expect, type Page, test } from "@playwright/test";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { MANY, manyVariables } from "../bench/browser/maps";

const FRAMES = 120;
/** Frames a second. */
const ENOUGH = 30;

/** Drops a file on the window. */
async function dropFile(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "many.cld.json", { type: "application/json" }));
    const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
  }, text);
}

/** How many frames a second a label under the hand is dragged about with, and links rendered in each. */
async function drag(
  page: Page,
  startX: number,
  startY: number,
): Promise<{ readonly fps: number; readonly renders: number }> {
  return page.evaluate(
    async ({ startX, startY, frames }) => {
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      window.loopwrightLinkRenders = 0;
      const start = await nextFrame();
      let now = start;
      for (let frame = 0; frame < frames; frame++) {
        const clientX = startX + 80 * Math.sin(frame / 8);
        const clientY = startY - 80 * (1 - Math.cos(frame / 8));
        const moved = { clientX, clientY, bubbles: true, view: window, buttons: 1 };
        window.dispatchEvent(new MouseEvent("mousemove", moved));
        now = await nextFrame();
      }
      const rendered = window.loopwrightLinkRenders ?? 0;
      return { fps: (1000 * frames) / (now - start), renders: rendered / frames };
    },
    { startX, startY, frames: FRAMES },
  );
}

test("one of 200 variables with 400 links is dragged smoothly, and only its own links are rendered", async ({
  page,
}) => {
  await page.goto("/?measure");
  await expect(page.getByRole("region", { name: "Diagram" })).toBeVisible();
  await dropFile(page, writeCld(manyVariables()));
  await expect(page.locator(".react-flow__edge").first()).toBeVisible();
  await page.getByRole("button", { name: "Fit" }).click();
  await expect(page.locator(".react-flow__edge")).toHaveCount(MANY.links);
  await page.waitForTimeout(500);

  const grabbed = page.getByRole("button", { name: "Variable number 100", exact: true });
  const box = await grabbed.boundingBox();
  if (!box) throw new Error("the variable is not on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(x + 6, y + 6, { steps: 3 });

  const first = await drag(page, x, y);
  // Once more where something else wanted the machine in these two seconds.
  const { fps, renders } = first.fps > ENOUGH ? first : await drag(page, x, y);
  await page.mouse.up();

  console.log(`drag of one of ${MANY.variables}: ${fps.toFixed(1)} fps, ${renders} links a frame`);
  // Four links touch this variable: one to and one from each of two neighbours.
  expect(renders).toBeGreaterThan(0);
  expect(renders).toBeLessThanOrEqual(4);
  // 60 on a quiet machine; others may want this one, so that this only catches what has become slow.
  expect(fps).toBeGreaterThan(ENOUGH);
});
