import { expect, type Locator, type Page, test } from "@playwright/test";
import { isFine } from "./axe";

const outline = (page: Page): Locator => page.getByRole("region", { name: "Outline", exact: true });
const line = (page: Page, name: string | RegExp): Locator =>
  outline(page).getByRole("treeitem", { name });
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The outline by way of the palette, as somebody comes to it who sees no picture. */
async function openOutline(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Capture line" })).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("show the outline");
  await page.keyboard.press("Enter");
  await expect(outline(page)).toBeVisible();
}

test("a model of two loops is built in the outline alone, without the mouse", async ({ page }) => {
  await openOutline(page);
  await page.getByRole("textbox", { name: "New variable" }).focus();
  await page.keyboard.type("Trust");
  await press(page, "Enter");
  await page.keyboard.type("Effort");
  await press(page, "Enter", "Tab", "Tab");
  await expect(line(page, /^Effort,/)).toBeFocused();

  // Trust → Effort +, Effort → Trust +: the first loop.
  await press(page, "Home", "c");
  await page.keyboard.type("effort");
  await press(page, "Enter");
  await expect(line(page, "changes Trust to Effort, positive")).toBeFocused();
  await press(page, "End", "c");
  await page.keyboard.type("trust");
  await press(page, "Enter", "d");
  await expect(line(page, "changes Effort to Trust, positive, delayed")).toBeFocused();
  await expect(line(page, /^R1, reinforcing, 2 links/)).toHaveCount(2);

  // Effort → Fatigue +, Fatigue → Effort −: the second one.
  await press(page, "ArrowLeft", "c");
  await page.keyboard.type("Fatigue");
  await press(page, "Enter", "End", "c");
  await page.keyboard.type("effort");
  await press(page, "Enter");
  await expect(line(page, /^R2, reinforcing, 2 links/).first()).toBeVisible();
  await press(page, "-");
  await expect(line(page, "changes Fatigue to Effort, negative")).toBeFocused();
  await expect(line(page, /^B2, balancing, 2 links/).first()).toBeVisible();

  // A leverage point, another name, and a step back.
  await press(page, "ArrowLeft", "l", "6");
  await expect(line(page, /^Fatigue,/)).toBeFocused();
  await press(page, "End");
  await expect(line(page, /^leverage point 6, Information flows/)).toBeFocused();
  await line(page, /^Fatigue,/).focus();
  await press(page, "F2");
  await page.keyboard.type("Metric fatigue");
  await press(page, "Enter");
  await expect(line(page, /^Metric fatigue,/)).toBeFocused();
  await press(page, "Control+z");
  await expect(line(page, /^Fatigue,/)).toBeVisible();

  await page.getByRole("tab", { name: "Loops" }).click();
  await expect(page.getByRole("heading", { name: "All 2 loops" })).toBeVisible();
});

test("the outline of a ready-made model leads to its loops and is fine by axe", async ({
  page,
}) => {
  await page.goto("/?model=oregon-cco-core");
  await page.getByRole("button", { name: "More panels" }).click();
  await page.getByRole("menuitem", { name: "Outline" }).click();
  await expect(outline(page).getByRole("treeitem")).toHaveCount(9);
  await line(page, /^Goal alignment,/).focus();
  await press(page, "ArrowRight");
  const loop = line(page, /^R1, reinforcing/).first();
  await loop.focus();
  await isFine(page, "the outline");
  await press(page, "Enter");
  await expect(page.getByRole("region", { name: /^R1, reinforcing/ })).toBeVisible();
});
