import { expect, type Locator, type Page, test } from "@playwright/test";
import { isFine } from "./axe";
import { catchFiles, diagram, enter, link, ring, savedFile, variable } from "./hand";

const bar = (page: Page) => page.getByRole("region", { name: "Exploring" });
const mode = (page: Page, name: "Edit" | "Explore" | "Present") =>
  page.getByRole("radiogroup", { name: "Mode" }).getByRole("radio", { name });
const messages = (page: Page) => page.getByRole("region", { name: "Messages" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const saved = (page: Page) => page.getByText("Saved in this browser");

async function drawOwn(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Capture line" })).toBeFocused();
  await enter(page, "Trust -> Effort +; Effort -> Trust +");
  await expect(ring(page, "R1")).toBeVisible();
  await expect(saved(page)).toBeVisible();
}

async function boxOf(thing: Locator) {
  const box = await thing.boundingBox();
  if (!box) throw new Error("not on the page");
  return box;
}

/** Draws a balancing loop more; what a loop was called once in a session is not given to another. */
async function tryOut(page: Page, label = "B1"): Promise<void> {
  await page.getByRole("textbox", { name: "Capture line" }).click();
  await enter(page, "Effort -> Fatigue +; Fatigue -> Trust -");
  await expect(ring(page, label)).toBeVisible();
}

test("what is tried with one's own diagram is not kept, unless as a copy, and undo is as it was", async ({
  page,
}) => {
  await catchFiles(page);
  await drawOwn(page);
  await test.step("not kept, and undo is as it was", async () => {
    const before = await savedFile(page);
    await mode(page, "Explore").click();
    await expect(bar(page)).toContainText("try anything, nothing is kept");
    await expect(saved(page)).toHaveCount(0);
    await tryOut(page);
    await mode(page, "Edit").click();
    await expect(bar(page)).toHaveCount(0);
    await expect(variable(page, "Fatigue")).toHaveCount(0);
    await expect(messages(page)).toContainText("What you tried was not kept.");
    expect(await savedFile(page)).toBe(before);
    await page.getByRole("button", { name: /^Undo: Type/ }).click();
    await expect(link(page, "Trust to Effort, positive")).toHaveCount(0);
    await page.keyboard.press("Control+Shift+z");
    await expect(link(page, "Trust to Effort, positive")).toHaveCount(1);
  });
  await test.step("a reload in the middle shows the diagram as it was", async () => {
    await mode(page, "Explore").click();
    await tryOut(page, "B2");
    await page.waitForTimeout(700);
    await page.reload();
    await expect(variable(page, "Trust")).toBeVisible();
    await expect(variable(page, "Fatigue")).toHaveCount(0);
    await expect(mode(page, "Edit")).toBeChecked();
  });
  await test.step("what was tried can be kept as a copy after all", async () => {
    await mode(page, "Explore").click();
    await tryOut(page);
    await mode(page, "Edit").click();
    await messages(page).getByRole("button", { name: "Keep it as a copy" }).click();
    await expect(heading(page)).toHaveText("Untitled (copy)");
    await expect(variable(page, "Fatigue")).toBeVisible();
    await expect(saved(page)).toBeVisible();
  });
});

test("a student explores a model by its address, starts over, and makes a copy", async ({
  page,
}) => {
  await test.step("to edit it gives it back as it was, and keeps what was tried when asked", async () => {
    await page.goto("/?model=arch-limits-to-growth&mode=explore");
    const names = diagram(page).locator("[aria-roledescription=variable]");
    await names.first().click();
    await page.keyboard.press("Delete");
    await expect(names).toHaveCount(4);
    await expect(messages(page).getByRole("button", { name: "Undo" })).toBeVisible();
    await mode(page, "Edit").click();
    await expect(names).toHaveCount(5);
    await expect(messages(page)).toContainText("What you tried was not kept.");
    await expect(messages(page).getByRole("button", { name: "Undo" })).toHaveCount(0);
    await messages(page).getByRole("button", { name: "Keep it as a copy" }).click();
    await expect(heading(page)).toHaveText(/\(copy\)$/);
    await expect(names).toHaveCount(4);
  });
  await test.step("explored, started over, and copied", async () => {
    await page.goto("/?model=arch-limits-to-growth&mode=explore");
    await expect(mode(page, "Explore")).toBeChecked();
    await expect(ring(page, "R1")).toBeVisible();
    await expect(bar(page)).toBeVisible();
    await isFine(page, "exploring");
    const names = diagram(page).locator("[aria-roledescription=variable]");
    await expect(names).toHaveCount(5);
    await names.first().click();
    await page.keyboard.press("Delete");
    await expect(names).toHaveCount(4);
    await expect(messages(page)).toContainText("deleted");
    await bar(page).getByRole("button", { name: "Start over" }).click();
    await expect(names).toHaveCount(5);
    await expect(messages(page)).not.toContainText("deleted");
    await page.keyboard.press("Control+z");
    await expect(names).toHaveCount(4);
    await page.reload();
    await expect(names).toHaveCount(5);
    await expect(mode(page, "Explore")).toBeChecked();
    await page.getByRole("textbox", { name: "Capture line" }).click();
    await enter(page, "Something of mine");
    await bar(page).getByRole("button", { name: "Make an editable copy" }).click();
    await expect(mode(page, "Edit")).toBeChecked();
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(variable(page, "Something of mine")).toBeVisible();
    await expect(mode(page, "Edit")).toBeChecked();
  });
});

test("a bar under the sheet covers nothing, and a message is not in the way", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/?model=multipayer-cpc");
  const lowest = variable(page, "Payer champion support");
  await expect(ring(page, "R1")).toBeVisible();
  const clearance = async (): Promise<number> => {
    const [label, legends] = [await boxOf(lowest), await boxOf(page.locator("[data-legends]"))];
    return legends.y - label.y - label.height;
  };
  await test.step("a sheet that was not moved by hand is fitted anew, one that was stays", async () => {
    // Touched, but not moved.
    await page.mouse.click(300, 70);
    const before = await boxOf(lowest);
    await mode(page, "Explore").click();
    await expect(bar(page)).toBeVisible();
    await expect.poll(async () => (await boxOf(lowest)).y).toBeLessThan(before.y - 20);
    expect(await clearance()).toBeGreaterThanOrEqual(0);
    await mode(page, "Edit").click();
    await expect.poll(async () => await boxOf(lowest)).toEqual(before);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 60);
    await expect.poll(async () => (await boxOf(lowest)).width).toBeLessThan(before.width - 1);
    const moved = await boxOf(lowest);
    await mode(page, "Explore").click();
    await expect(bar(page)).toBeVisible();
    expect(await boxOf(lowest)).toEqual(moved);
  });
  await test.step("what is refused is told until something is done, and takes no press", async () => {
    await page.mouse.click(300, 70);
    await page.keyboard.press("Delete");
    const refusal = messages(page).getByText("Select something first.");
    const { x, y, width, height } = await boxOf(refusal);
    const isInTheWay = await page.evaluate(
      ([left, top]) =>
        document.elementFromPoint(left, top)?.closest("[aria-label=Messages]") !== null,
      [x + width / 2, y + height / 2] as const,
    );
    expect(isInTheWay).toBe(false);
    await page.keyboard.press("f");
    await expect(refusal).toHaveCount(0);
    expect(await clearance()).toBeGreaterThanOrEqual(0);
  });
});

test("the gallery opens a model to be explored, and in a narrow window the menu does", async ({
  page,
}) => {
  await test.step("from the gallery, and nothing of it comes into the list", async () => {
    await drawOwn(page);
    await page.getByRole("button", { name: "Main menu" }).click();
    await page.getByRole("menuitem", { name: "Ready-made models…" }).click();
    await page
      .getByRole("region", { name: "Models" })
      .getByRole("button", { name: /^Explore Escalation/ })
      .click();
    await expect(heading(page)).toHaveText(/^Escalation/);
    await expect(bar(page)).toBeVisible();
    await page.getByRole("button", { name: "Main menu" }).click();
    await page.getByRole("menuitem", { name: "All documents…" }).click();
    await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
  });
  await test.step("below 900 px the modes are in the menu", async () => {
    await page.setViewportSize({ width: 800, height: 700 });
    await page.goto("/?model=arch-escalation");
    await expect(heading(page)).toHaveText(/^Escalation/);
    await expect(page.getByRole("radiogroup", { name: "Mode" })).toHaveCount(0);
    await page.getByRole("button", { name: "Main menu" }).click();
    await page.getByRole("menuitemradio", { name: "Explore" }).click();
    await expect(bar(page)).toBeVisible();
  });
});
