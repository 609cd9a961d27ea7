import { expect, type Page, test } from "@playwright/test";
import { diagram, middle, variable } from "./hand";

const MODEL = "/?model=bcbsma-equity";
const bar = (page: Page) => page.getByRole("region", { name: "Flow view" });
/** How much the sheet is magnified. */
const zoom = (page: Page) =>
  page
    .locator(".react-flow__viewport")
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

async function showFlow(page: Page): Promise<void> {
  await page.keyboard.press("g");
  await expect(bar(page)).toBeVisible();
}

test("the flow view can be read when it opens, on a phone too, and one Escape leaves it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(MODEL);
  await expect(variable(page, "Equity shortfall")).toBeAttached();
  const before = await zoom(page);
  await showFlow(page);
  // Labels of 15 px are at least 11 px high.
  await expect.poll(() => zoom(page)).toBeGreaterThan(0.73);
  // Where reading begins is seen whole.
  const begin = await diagram(page).boundingBox();
  const first = await middle(variable(page, "Equity incentive size"));
  expect(first.x).toBeGreaterThan(begin!.x);
  expect(first.x).toBeLessThan(begin!.x + begin!.width);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  expect(await zoom(page)).toBeLessThanOrEqual(Math.max(1, before));
});

test("long chains are folded into rows, and the selected variable is in view with its links lit", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(MODEL);
  const chosen = variable(page, "Health plan support for groups");
  await chosen.focus();
  await page.keyboard.press("Space");
  await expect(chosen).toHaveAttribute("aria-pressed", "true");
  await showFlow(page);
  const [early, late] = await Promise.all([
    middle(variable(page, "Physician group buy-in")),
    middle(variable(page, "Equity of care quality")),
  ]);
  // In one row the later one would be farther to the right.
  expect(late.y).toBeGreaterThan(early.y + early.height);
  await expect(diagram(page).locator("[data-tone=lit]")).toHaveCount(3);
  const box = await diagram(page).boundingBox();
  const place = await middle(chosen);
  expect(place.x).toBeGreaterThan(box!.x);
  expect(place.x).toBeLessThan(box!.x + box!.width);
});
