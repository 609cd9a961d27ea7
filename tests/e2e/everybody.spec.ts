import { expect, type Locator, test } from "@playwright/test";
import { isFine } from "./axe";
import { atRest, link, openTab, ring, variable } from "./hand";

/** Boxes of things that stand under each other, and by how much the worst pair overlaps. */
async function worstOverlap(rows: Locator): Promise<number> {
  const boxes = await rows.evaluateAll((all) =>
    all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  expect(boxes.length).toBeGreaterThan(2);
  const gaps = boxes.slice(1).map(({ top }, index) => (boxes[index]?.bottom ?? top) - top);
  return Math.max(...gaps);
}

test("a model is met by name, without motion, in forced colours and with text at 200 %", async ({
  page,
}) => {
  await page.goto("/?model=oregon-cco-core");
  await test.step("everything is called what it is", async () => {
    await expect(page.getByRole("region", { name: "Diagram" })).toBeVisible();
    await expect(variable(page, "Goal alignment")).toBeVisible();
    await expect(
      link(page, "CCO support for clinics to Metric results of larger clinics, positive, delayed"),
    ).toHaveCount(1);
    for (const name of ["Inspector", "Leverage points", "Loops"] as const)
      await openTab(page, name);
    await expect(page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Capture line" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Messages" })).toBeAttached();
    await expect(page.getByRole("option").first()).toHaveAccessibleName(
      /^[RB]\d+, (reinforcing|balancing), \d+ links/,
    );
  });

  const loops = await openTab(page, "Loops");
  await ring(page, "R1").click();
  await expect(loops.getByRole("region", { name: /^R1/ })).toBeVisible();
  await test.step("where less motion is asked for there is none", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      Array.from(document.querySelectorAll("*"), (element) => getComputedStyle(element))
        .flatMap(({ transitionDuration, animationDuration }) =>
          `${transitionDuration}, ${animationDuration}`.split(", "),
        )
        .filter((duration) => parseFloat(duration) > 0),
    );
    expect(moving).toEqual([]);
  });
  await test.step("in forced colours what is chosen is seen without its ground", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await isFine(page, "a loop in forced colours");
    for (const chosen of [
      page.getByText("Edit", { exact: true }),
      page.getByRole("button", { name: "Leverage", exact: true }),
    ]) {
      const edge = await chosen.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(edge).toBe("solid");
    }
    await page.emulateMedia({ forcedColors: "none" });
  });

  await atRest(page);
  await page.addStyleTag({ content: "html { font-size: 200% }" });
  await test.step("with text at 200 % nothing is covered, cut off or out of reach", async () => {
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
    for (const tab of ["Inspector", "Leverage points", "Evidence"] as const)
      await openTab(page, tab);
  });
});
