import { expect, type Locator, type Page, test } from "@playwright/test";
import { isFine } from "./axe";
import { atRest, diagram, link, openTab, ring } from "./hand";

const list = (page: Page): Locator => page.getByRole("listbox", { name: "Feedback loops" });
const row = (page: Page, name: RegExp): Locator => list(page).getByRole("option", { name });
const detail = (page: Page, label: string): Locator =>
  page.getByRole("region", { name: new RegExp(`^${label}, `) });
const folded = (within: Locator, title: string): Locator =>
  within.locator("details", { hasText: title });
const messages = (page: Page): Locator => page.getByRole("region", { name: "Messages" });

/** Selects a link by the keyboard alone. */
async function reach(page: Page, name: string): Promise<void> {
  await link(page, name).focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(link(page, name)).toHaveAttribute("aria-pressed", "true");
}

async function openCore(page: Page): Promise<void> {
  await page.goto("/?model=oregon-cco-core");
  await expect(row(page, /^R1,/)).toBeVisible();
}

test("a loop tells its story from where one wants, and it is written from the palette and a ring's menu", async ({
  page,
}) => {
  await openCore(page);
  await test.step("why it is of its kind, from where one wants", async () => {
    await row(page, /^R4,/).click();
    const loop = detail(page, "R4");
    await expect(loop.getByText("2 minus links cancel")).toBeVisible();
    await folded(loop, "Step by step").locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(folded(loop, "Step by step").getByRole("listitem")).toHaveText([
      "Suppose the larger clinics' share of support rises.",
      "−But then the metric results of rural clinics worsen: the minus turns it round.",
      "−But then the larger clinics' share of support rises further: the minus turns it round.",
    ]);
    const words = folded(loop, "In words").getByRole("listitem");
    await expect(words).toHaveText([
      /^The greater the larger clinics' share of support, the worse the metric results of rural/,
      /^The worse the metric results of rural clinics, the greater the larger clinics' share/,
      "…and round again, stronger.",
    ]);
    await loop.getByLabel("Told from").selectOption("Metric results of rural clinics");
    await expect(words.first()).toHaveText(/^The better the metric results of rural clinics, the/);
    await page.keyboard.press("Escape");
    await row(page, /^B1,/).click();
    await expect(
      folded(detail(page, "B1"), "Step by step").getByRole("listitem").last(),
    ).toHaveText("+So goal alignment falls again.");
  });
  await test.step("from the palette and from the menu of a ring", async () => {
    await ring(page, "R3").click();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("story");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Story")).toHaveValue(/^The greater the larger clinics' share/);
    await ring(page, "R4").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Write the loop's story from its links" }).click();
    await expect(detail(page, "R4").getByLabel("Story")).toHaveValue(
      /rural clinics than they would/,
    );
  });
});

test("a story is kept, held against the drawing, and written anew", async ({ page }) => {
  await openCore(page);
  await row(page, /^R4,/).click();
  const loop = page.getByRole("region", { name: /^[RB]\d+, (reinforcing|balancing), 2 links$/ });
  const story = loop.getByLabel("Story");
  await story.fill("");
  await page.keyboard.press("Tab");
  await loop.getByRole("button", { name: "Use as its story" }).click();
  await expect(story).toBeFocused();
  await expect(story).toHaveValue(/^The greater the larger clinics' share .* stronger\.$/);
  const outdated = loop.getByText("The links have changed since this was written.");
  await expect(outdated).toHaveCount(0);
  await atRest(page);
  await reach(
    page,
    "Larger clinics' share of support to Metric results of rural clinics, negative",
  );
  await page.keyboard.press("+");
  await expect(ring(page, "R4")).toHaveCount(0);
  await row(page, /Rural clinics lose support$/).click();
  await expect(outdated).toBeVisible();
  await expect(page.getByRole("note", { name: "meant as reinforcing" })).toContainText(
    "You say it reinforces, but as drawn it balances.",
  );
  await loop.getByRole("button", { name: "Write it anew from the links" }).click();
  await expect(story).toHaveValue(/…which pushes back\.$/);
  await expect(outdated).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(outdated).toBeVisible();
  await expect(story).toHaveValue(/stronger\.$/);
});

test("what was said of a loop that is gone is kept, attached elsewhere, and comes back", async ({
  page,
}) => {
  await openCore(page);
  await reach(
    page,
    "Metric results of rural clinics to Larger clinics' share of support, negative",
  );
  await page.keyboard.press("Delete");
  await expect(messages(page)).toContainText("What is said of 2 loops is kept under Loops.");
  await messages(page).getByRole("button", { name: "Show them" }).click();
  const panel = page.getByRole("region", { name: "Loops", exact: true });
  const gone = panel.getByRole("button", { name: /^R4 Rural clinics lose support/ });
  await expect(gone).toContainText(
    "Metric results of rural clinics → Larger clinics' share of support is gone",
  );
  await gone.click();
  const dormant = panel.getByRole("region", { name: "No longer a loop" });
  await expect(dormant.getByRole("list", { name: "What is missing" })).toBeVisible();
  await expect(
    dormant.getByRole("button", { name: /^Attach to .*shares 1 of its 2 links$/ }),
  ).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(messages(page)).toContainText("2 loops are back, with all that was said");
  await expect(row(page, /^R4,.*Rural clinics lose support$/)).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(gone).toBeVisible();
  await dormant.getByRole("button", { name: /^Attach to/ }).click();
  await expect(messages(page)).toContainText("so nothing was moved");
});

test("stories are fine by axe, and on a narrow window it is all there", async ({ page }) => {
  await openCore(page);
  await test.step("axe finds nothing serious", async () => {
    await row(page, /^R1,/).click();
    await folded(detail(page, "R1"), "Step by step").locator("summary").click();
    await detail(page, "R1").getByRole("radio", { name: "Balancing" }).click();
    await page.getByRole("button", { name: /links on firmer ground$/ }).click();
    await isFine(page, "a loop that is meant otherwise");
    await openTab(page, "Inspector");
    await isFine(page, "the same in the inspector");
    await atRest(page);
    await openTab(page, "Loops");
    await reach(page, "CCO incentive revenue to Goal alignment, positive");
    await page.keyboard.press("Delete");
    await messages(page).getByRole("button", { name: "Show them" }).click();
    await page.getByRole("button", { name: /^R1 Shared goals/ }).click();
    await isFine(page, "a loop that is none any more");
    await expect(diagram(page)).toBeVisible();
  });
  await test.step("on a narrow window, the page is no longer than the window", async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    await row(page, /^R3,/).click();
    const loop = detail(page, "R3");
    const height = (): Promise<number> =>
      page.evaluate(() => document.scrollingElement?.scrollHeight ?? 0);
    expect(await height()).toBeLessThanOrEqual(800);
    await page.getByRole("button", { name: "Raise the panel" }).click();
    await folded(loop, "Step by step").locator("summary").click();
    for (const part of [
      loop.getByText("So the larger clinics' share of support rises further."),
      loop.getByLabel("Told from"),
      loop.getByRole("radio", { name: "Balancing" }),
    ]) {
      await part.scrollIntoViewIfNeeded();
      const box = await part.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 420).toBe(true);
    }
    expect(await height()).toBeLessThanOrEqual(800);
  });
});
