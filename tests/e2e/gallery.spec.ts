import { expect, type Page, test } from "@playwright/test";
import { isFine } from "./axe";
import { diagram, enter, ring, variable } from "./hand";

const gallery = (page: Page) => page.getByRole("region", { name: "Models" });
const cards = (page: Page, kind: string) =>
  gallery(page).getByRole("region", { name: kind }).getByRole("listitem");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Whether the keyboard is in the gallery, or has left the page for the browser's own controls. */
function isInGallery(): boolean {
  const here = document.activeElement;
  return here === document.body || here?.closest("section[data-keys=own]") !== null;
}

async function openGallery(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Models", exact: true }).click();
  await expect(gallery(page)).toBeVisible();
}

test("every model is drawn from itself, stands where it belongs, and is in reach on a phone", async ({
  page,
}) => {
  await page.goto("/");
  await openGallery(page);
  await test.step("each in its place", async () => {
    await expect(cards(page, "From papers")).toHaveCount(6);
    await expect(cards(page, "Archetypes")).toHaveCount(9);
    await expect(gallery(page).locator("svg[viewBox] path[d*='h']")).toHaveCount(15);
    const tops = async (kind: string) => {
      const boxes = await Promise.all(
        (await cards(page, kind).all()).map((card) => card.boundingBox()),
      );
      return boxes.map((box) => Math.round(box?.y ?? 0));
    };
    expect(new Set((await tops("From papers")).slice(0, 3)).size).toBe(1);
    expect(new Set(await tops("From papers")).size).toBe(2);
    expect(new Set((await tops("Archetypes")).slice(0, 4)).size).toBe(1);
    // What lies behind the page is out of reach.
    await page.getByRole("button", { name: "Back", exact: true }).focus();
    for (let steps = 0; steps < 12; steps++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(isInGallery)).toBe(true);
    }
  });
  await test.step("axe finds nothing serious", async () => {
    await expect(gallery(page).locator("[data-drawn=true]")).toHaveCount(15);
    await isFine(page, "the gallery");
    await page.keyboard.press("/");
    await page.keyboard.type("nothing of the kind");
    await isFine(page, "a search that finds nothing");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
  });
  await test.step("on a phone the cards stand below each other and nothing is out of reach", async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    const wide = await gallery(page).evaluate((element) => element.scrollWidth);
    expect(wide).toBeLessThanOrEqual(420);
    await gallery(page).getByRole("button", { name: "Archetypes 9" }).click();
    await gallery(page)
      .getByRole("button", { name: /^Escalation/ })
      .click();
    await expect(diagram(page).locator("[aria-roledescription=variable]")).toHaveCount(4);
  });
});

test("one's own diagrams, a blank one and any model are opened from the palette by way of the gallery", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Capture line" })).toBeFocused();
  await test.step("one's own diagrams are there too, and a blank one", async () => {
    await enter(page, "Trust -> Effort +");
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await enter(page, "ready-made");
    await gallery(page).getByRole("button", { name: "Blank diagram" }).click();
    await expect(variable(page, "Trust")).toHaveCount(0);
    await openGallery(page);
    await gallery(page)
      .getByRole("button", { name: /^Untitled today, / })
      .click();
    await expect(variable(page, "Trust")).toBeVisible();
    await expect(gallery(page)).toHaveCount(0);
  });
  await test.step("a model is found by one of its variables and opened by the keyboard alone", async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await enter(page, "ready-made");
    await expect(gallery(page).getByRole("button", { name: /^Oregon CCO: core/ })).toBeFocused();
    await expect(gallery(page).locator("[data-drawn=true]")).toHaveCount(15);
    await page.keyboard.press("/");
    await page.keyboard.type("metric fatigue");
    await expect(gallery(page)).toContainText("No model speaks of");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("metric workload");
    await expect(gallery(page).getByRole("listitem").locator("[data-card]")).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(gallery(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText("Oregon CCO payer-provider partnership");
    await expect(page.getByText("Saved in this browser")).toBeVisible();
  });
});

test("arrows go through the cards as they stand; Escape goes back to what was there", async ({
  page,
}) => {
  await page.goto("/?model=oregon-cco-core");
  await expect(ring(page, "R1")).toBeVisible();
  const menu = page.getByRole("button", { name: "Main menu" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Ready-made models…" }).click();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-card"));
  await expect.poll(focused).toBe("oregon-cco-core");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("oregon-cco");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("bcbsma-equity");
  await page.keyboard.press("End");
  expect(await focused()).toBe("arch-tragedy-of-the-commons");
  await page.keyboard.press("ArrowUp");
  await expect(gallery(page).locator("[data-card]:focus")).toBeInViewport();
  await page.keyboard.press("Home");
  await page.keyboard.press("Escape");
  await expect(gallery(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText("Oregon CCO: core loops");
  await expect(ring(page, "R1")).toBeVisible();
});
