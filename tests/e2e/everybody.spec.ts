import { expect, type Locator, test } from "@playwright/test";
import { isFine } from "./axe";
import { openTab, ring } from "./hand";

/** Boxes of things that stand under each other, and by how much the worst pair overlaps. */
async function worstOverlap(rows: Locator): Promise<number> {
  const boxes = await rows.evaluateAll((all) =>
    all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  expect(boxes.length).toBeGreaterThan(2);
  const gaps = boxes.slice(1).map(({ top }, index) => (boxes[index]?.bottom ?? top) - top);
  return Math.max(...gaps);
}

test("with text at 200 % nothing is covered, cut off or out of reach", async ({ page }) => {
  await page.goto("/?model=oregon-cco-core");
  await page.addStyleTag({ content: "html { font-size: 200% }" });
  const loops = await openTab(page, "Loops");
  await expect(loops.getByRole("option").first()).toBeVisible();
  await expect.poll(() => worstOverlap(loops.getByRole("option"))).toBeLessThan(1);
  // The facts of a row are within it, on as many lines as they need.
  const cut = await loops.getByRole("option").evaluateAll(
    (rows) =>
      rows.filter((row) =>
        Array.from(row.querySelectorAll("span")).some((fact) => {
          const [inner, outer] = [fact.getBoundingClientRect(), row.getBoundingClientRect()];
          const isShown = inner.width > 1 && inner.height > 1;
          return isShown && (inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1);
        }),
      ).length,
  );
  expect(cut).toBe(0);
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
  for (const button of await page
    .getByRole("toolbar", { name: "Tools" })
    .getByRole("button")
    .all()) {
    const box = await button.boundingBox();
    if (box) expect(box.x + box.width).toBeLessThanOrEqual(width);
  }
  for (const tab of ["Inspector", "Leverage points", "Evidence"] as const) await openTab(page, tab);
});

test.describe("in forced colours", () => {
  test.use({ forcedColors: "active" });

  test("what is chosen is seen without its ground, and axe finds nothing serious", async ({
    page,
  }) => {
    await page.goto("/?model=oregon-cco-core");
    const loops = await openTab(page, "Loops");
    await ring(page, "R1").click();
    await expect(loops.getByRole("region", { name: /^R1/ })).toBeVisible();
    await isFine(page, "a loop in forced colours");
    for (const chosen of [
      page.getByText("Edit", { exact: true }),
      page.getByRole("button", { name: "Leverage", exact: true }),
    ]) {
      const edge = await chosen.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(edge).toBe("solid");
    }
  });
});

test("where less motion is asked for there is none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/?model=oregon-cco-core");
  await openTab(page, "Loops");
  await ring(page, "R1").click();
  const moving = await page.evaluate(() =>
    Array.from(document.querySelectorAll("*"), (element) => getComputedStyle(element))
      .flatMap(({ transitionDuration, animationDuration }) =>
        `${transitionDuration}, ${animationDuration}`.split(", "),
      )
      .filter((duration) => parseFloat(duration) > 0),
  );
  expect(moving).toEqual([]);
});
