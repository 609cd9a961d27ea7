import { expect, type Locator, type Page, test } from "@playwright/test";
import { atRest, diagram, openTab, ring, variable } from "./hand";

const loopsOf = (page: Page): Locator => page.getByRole("region", { name: "Loops", exact: true });
const list = (page: Page): Locator => page.getByRole("listbox", { name: "Feedback loops" });
const dimmed = (page: Page): Locator => diagram(page).locator("[data-dimmed=true]");

async function openOregon(page: Page): Promise<void> {
  await page.goto("/?model=oregon-cco");
  await expect(loopsOf(page).getByRole("heading", { name: "All 64 loops" })).toBeVisible();
}

test("opens a model from the menu, reads what it is, follows its loops and narrows their list", async ({
  page,
}) => {
  await test.step("from the menu", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: "Models" }).click();
    const models = page.getByRole("region", { name: "Models" });
    await expect(models).toContainText("not the papers' own diagrams");
    await models.getByRole("searchbox", { name: "Search models" }).fill("oregon");
    await models.getByRole("button", { name: /^Oregon CCO payer-provider partnership/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Oregon CCO payer-provider partnership",
    );
    const inspector = await openTab(page, "Inspector");
    await expect(inspector).toContainText(/abstract/);
    await expect(inspector).toContainText("23 variables · 39 links · 64 loops");
    await openTab(page, "Loops");
    await expect(loopsOf(page).getByRole("heading", { name: "All 64 loops" })).toBeVisible();
  });
  await test.step("follows loops by the keyboard, one at a time", async () => {
    await list(page).focus();
    await page.keyboard.press("ArrowDown");
    const active = async (): Promise<string> =>
      (await list(page).getAttribute("aria-activedescendant")) ?? "";
    await expect(page.locator(`#${await active()}`)).toHaveAccessibleName(
      /^R6, reinforcing, 2 links, .*Larger clinics attract support/,
    );
    await expect(dimmed(page)).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const loop = loopsOf(page).getByRole("region", { name: /^R7, reinforcing, 2 links/ });
    await expect(loop).toContainText("The less-resourced get less and fall further behind.");
    await expect(loop).toContainText("Why reinforcing?");
    await expect(loop).toContainText("2 minus links cancel");
    const words = loop.locator("details", { hasText: "In words" }).getByRole("listitem");
    await expect(words).toHaveText([
      /^The greater the larger clinics' share of support, after a while the lower the improvement/,
      /^The lower the improvement capacity of rural clinics, the greater the larger clinics' share/,
      "…and round again, stronger.",
    ]);
    expect(await dimmed(page).count()).toBeGreaterThan(50);
    await expect(ring(page, "R7")).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Escape");
    await expect(dimmed(page)).toHaveCount(0);
    await expect(loop).toHaveCount(0);
  });
  await test.step("narrows the list by kind, variable, length, name and basis", async () => {
    const rows = list(page).getByRole("option");
    const status = loopsOf(page).getByRole("heading").first();
    await loopsOf(page).getByRole("button", { name: "Balancing 31" }).click();
    await expect(status).toHaveText("31 of 64 loops");
    await expect(rows.first()).toHaveAccessibleName(/balancing/);
    await loopsOf(page).getByRole("button", { name: "All 64" }).click();
    await loopsOf(page).getByRole("button", { name: "Filter" }).click();
    const filter = page.getByRole("dialog", { name: "Filter" });
    await filter
      .getByRole("combobox", { name: "Through" })
      .selectOption({ label: "Metric workload" });
    await expect(status).toHaveText(/^\d+ of 64 loops$/);
    const through = Number.parseInt((await status.textContent()) ?? "", 10);
    expect(through).toBeLessThan(64);
    await filter.getByRole("spinbutton", { name: "Most links" }).fill("4");
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toHaveAccessibleName(/Metric fatigue/);
    await filter.getByRole("button", { name: "Clear filter" }).click();
    await expect(status).toHaveText("All 64 loops");
    await filter.getByRole("checkbox", { name: "Only loops with a name" }).click();
    const named = Number.parseInt((await status.textContent()) ?? "", 10);
    expect(named).toBeLessThan(20);
    await filter.getByRole("checkbox", { name: "Without inferred links" }).click();
    await expect(rows.first()).not.toHaveAccessibleName(/inferred/);
    expect(Number.parseInt((await status.textContent()) ?? "", 10)).toBeLessThan(named);
    await page.keyboard.press("Escape");
    await expect(loopsOf(page).getByRole("button", { name: "Filter" })).toBeFocused();
  });
});

test("is taken to what is searched, to where a change would reach deepest, and to one sector", async ({
  page,
}) => {
  await openOregon(page);
  await test.step("searches a variable and a loop by name, and is taken there", async () => {
    await page.keyboard.press("/");
    const found = page.getByRole("dialog").getByRole("combobox");
    await expect(found).toBeFocused();
    await page.keyboard.type("metric work");
    await page.keyboard.press("Enter");
    await expect(variable(page, "Metric workload")).toBeFocused();
    await expect(variable(page, "Metric workload")).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("/");
    await expect(found).toBeFocused();
    await page.keyboard.type("metric fat");
    await expect(
      page.getByRole("dialog").getByRole("option", { name: /Metric fatigue/ }),
    ).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(ring(page, "B2")).toBeFocused();
    await expect(ring(page, "B2")).toHaveAttribute("aria-pressed", "true");
    await atRest(page);
  });
  await test.step("looks at one sector: the others are faded, not hidden", async () => {
    const inspector = await openTab(page, "Inspector");
    const names = diagram(page).locator("[aria-roledescription=variable]");
    await expect(names).toHaveCount(23);
    await inspector.getByRole("button", { name: "Show only Partnership" }).click();
    const faded = names.filter({ has: page.locator("[data-dimmed=true]") });
    expect(await faded.count()).toBeGreaterThan(10);
    await expect(names).toHaveCount(23);
    await expect(
      names.filter({ has: page.locator("[data-dimmed=false]") }).filter({ hasText: "Goal" }),
    ).toHaveCount(1);
    await inspector.getByRole("button", { name: "Show all groups" }).click();
    await expect(faded).toHaveCount(0);
  });
  await test.step("looks where a change would reach deepest, and goes there", async () => {
    const leverage = await openTab(page, "Leverage points");
    await expect(leverage).toContainText("25 tags on 10 of 12 rungs");
    await leverage.getByRole("button", { name: "Goal alignment", exact: true }).click();
    await expect(variable(page, "Goal alignment")).toHaveAttribute("aria-pressed", "true");
    await leverage.getByRole("button", { name: "Goals", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "What is Goals?" })).toContainText(
      "The goals of the system",
    );
    await page.keyboard.press("Escape");
    const chip = diagram(page).getByRole("button", { name: /^Leverage point 9/ });
    await chip.hover();
    await expect(page.getByRole("tooltip")).toContainText(/delays/);
  });
});

test("changes a sign and sees what becomes of the loops, in the theme of the system or another", async ({
  page,
}) => {
  await test.step("changes a sign and sees what becomes of the loops", async () => {
    await page.goto("/?model=arch-limits-to-growth");
    await expect(ring(page, "R1")).toBeVisible();
    const first = diagram(page).locator("[aria-roledescription=link]").first();
    const before = await loopsOf(page)
      .getByRole("button", { name: /^Reinforcing/ })
      .textContent();
    await first.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("?");
    await expect(loopsOf(page).getByRole("button", { name: "Undetermined 1" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Messages" })).toContainText(/is now U1/);
    await page.keyboard.press("Control+z");
    await expect(loopsOf(page).getByRole("button", { name: /^Reinforcing/ })).toHaveText(
      before ?? "",
    );
  });
  await test.step("sees it as the system asks for, and can have it otherwise", async () => {
    const paper = () =>
      page.evaluate(() => {
        const [red = "0"] = getComputedStyle(document.body).backgroundColor.match(/\d+/) ?? [];
        return Number(red) > 127 ? "light" : "dark";
      });
    for (const [colorScheme, other] of [
      ["light", "Dark"],
      ["dark", "Light"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole("button", { name: "Main menu" }).click();
      await page.getByRole("menuitemradio", { name: "As the system" }).click();
      expect(await paper()).toBe(colorScheme);
      await page.getByRole("button", { name: "Main menu" }).click();
      await page.getByRole("menuitemradio", { name: other, exact: true }).click();
      expect(await paper()).toBe(other.toLowerCase());
      await page.reload();
      await expect(diagram(page)).toBeVisible();
      expect(await paper()).toBe(other.toLowerCase());
    }
  });
});
