import { expect, type Page, test } from "@playwright/test";
import { middle, variable } from "./hand";

/** Presses the undo key until nothing is left to undo, and says how often that was. */
async function undoSteps(page: Page): Promise<number> {
  const undo = page.getByRole("button", { name: "Undo" });
  let steps = 0;
  while (await undo.isEnabled()) {
    await undo.click();
    steps++;
  }
  return steps;
}

/** A double click on the empty sheet, and a name. */
async function addVariable(page: Page, name: string, x: number, y: number): Promise<void> {
  await page.mouse.dblclick(x, y);
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(variable(page, name)).toBeVisible();
}

/** Presses on the ring below a variable and moves on, without letting go. */
async function pullFromRing(page: Page, from: string, to: { x: number; y: number }): Promise<void> {
  const { x, y, height } = await middle(variable(page, from));
  await page.mouse.move(x, y);
  await page.mouse.move(x, y + height / 2 + 6);
  await page.mouse.down();
  await page.mouse.move((x + to.x) / 2, (y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** An empty sheet. Each step takes back all that it did, and leaves it as empty. */
async function openSheet(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Diagram" })).toBeVisible();
}

test("by hand: variables and links are drawn, moved, bent and given up, and the steps are counted", async ({
  page,
}) => {
  await openSheet(page);
  await test.step("a double click and a drag from the ring draw a link, each in one step", async () => {
    await addVariable(page, "Training", 300, 300);
    await addVariable(page, "Capacity", 620, 360);
    await pullFromRing(page, "Training", await middle(variable(page, "Capacity")));
    await expect(page.getByText("Closes no loop", { exact: true })).toBeVisible();
    await page.mouse.up();
    await expect(
      page.getByRole("button", { name: "Training to Capacity, positive", exact: true }),
    ).toBeVisible();
    expect(await undoSteps(page)).toBe(3);
  });
  await test.step("dropped on the empty sheet, a link makes its variable too, in one step", async () => {
    await addVariable(page, "Training", 300, 300);
    await pullFromRing(page, "Training", { x: 640, y: 420 });
    await page.mouse.up();
    await page.keyboard.type("Capacity");
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("button", { name: "Training to Capacity, positive", exact: true }),
    ).toBeVisible();
    expect(await undoSteps(page)).toBe(2);
  });
  await test.step("Escape ends any gesture without trace", async () => {
    await addVariable(page, "Training", 300, 300);
    await addVariable(page, "Capacity", 620, 360);
    const before = await middle(variable(page, "Training"));

    await pullFromRing(page, "Training", await middle(variable(page, "Capacity")));
    await page.keyboard.press("Escape");
    await page.mouse.up();

    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 80, before.y + 60, { steps: 4 });
    await page.keyboard.press("Escape");
    await page.mouse.up();

    await page.mouse.dblclick(460, 520);
    await page.keyboard.type("Never");
    await page.keyboard.press("Escape");

    const after = await middle(variable(page, "Training"));
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
    expect(await undoSteps(page)).toBe(2);
  });
  await test.step("several variables move together, exactly with the hand, in one step", async () => {
    await addVariable(page, "Training", 300, 300);
    await addVariable(page, "Capacity", 620, 360);
    await page.keyboard.down("Shift");
    await page.mouse.move(200, 240);
    await page.mouse.down();
    await page.mouse.move(720, 420, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    const [training, capacity] = [
      await middle(variable(page, "Training")),
      await middle(variable(page, "Capacity")),
    ];
    await page.mouse.move(training.x, training.y);
    await page.mouse.down();
    await page.mouse.move(training.x + 50, training.y + 90, { steps: 6 });
    await page.mouse.up();
    const moved = await middle(variable(page, "Capacity"));
    expect(moved.x - capacity.x).toBeCloseTo(50, 0);
    expect(moved.y - capacity.y).toBeCloseTo(90, 0);
    expect(await undoSteps(page)).toBe(3);
  });
  await test.step("a link bends by its middle and straightens itself with a double click", async () => {
    await addVariable(page, "Training", 300, 300);
    await addVariable(page, "Capacity", 620, 300);
    await pullFromRing(page, "Training", await middle(variable(page, "Capacity")));
    await page.mouse.up();
    const handle = page.locator("[data-bends]");
    const before = await middle(handle);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x, before.y - 60, { steps: 5 });
    await page.mouse.up();
    const bent = await middle(handle);
    expect(bent.y).toBeLessThan(before.y - 40);
    await handle.dblclick();
    expect((await middle(handle)).y).toBeCloseTo(before.y, 0);
    expect(await undoSteps(page)).toBe(5);
  });
  await test.step("signs and the delay can be changed while drawing, and the loop is foretold", async () => {
    await addVariable(page, "Training", 300, 300);
    await addVariable(page, "Capacity", 620, 360);
    await pullFromRing(page, "Training", await middle(variable(page, "Capacity")));
    await page.mouse.up();
    await pullFromRing(page, "Capacity", await middle(variable(page, "Training")));
    await page.keyboard.press("-");
    await page.keyboard.press("d");
    await expect(page.getByText("Closes 1 loop", { exact: true })).toBeVisible();
    await expect(page.getByText("Capacity → Training → Capacity")).toBeVisible();
    await page.mouse.up();
    await expect(
      page.getByRole("button", { name: "Capacity to Training, negative, delayed", exact: true }),
    ).toBeVisible();
    await expect(
      page.getByRole("button", { name: /^B1, balancing, 2 links/ }).first(),
    ).toBeVisible();
    expect(await undoSteps(page)).toBe(4);
  });
});

test("by keyboard: named, linked and renamed, and Tab goes through it all", async ({ page }) => {
  await openSheet(page);
  await test.step("from the keyboard: name a variable, choose its effect, rename it", async () => {
    await page.getByRole("region", { name: "Diagram" }).click({ position: { x: 40, y: 400 } });
    await page.keyboard.press("n");
    await page.keyboard.type("Training");
    await page.keyboard.press("Enter");
    await page.keyboard.press("c");
    await page.keyboard.type("Capacity");
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("button", { name: "Training to Capacity, positive", exact: true }),
    ).toBeVisible();
    await page.keyboard.press("F2");
    await page.keyboard.type("Screening capacity");
    await page.keyboard.press("Enter");
    await expect(variable(page, "Screening capacity")).toBeFocused();
    expect(await undoSteps(page)).toBe(3);
  });
  await test.step("Tab goes through variables, links and rings, and what it reaches is selected", async () => {
    await addVariable(page, "Training", 300, 300);
    await addVariable(page, "Capacity", 620, 360);
    await pullFromRing(page, "Training", await middle(variable(page, "Capacity")));
    await page.mouse.up();
    await pullFromRing(page, "Capacity", await middle(variable(page, "Training")));
    await page.mouse.up();
    await variable(page, "Training").focus();
    const names: (string | null)[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press("Tab");
      names.push(await page.locator(":focus").getAttribute("aria-label"));
    }
    expect(names).toEqual([
      "Capacity",
      "Training to Capacity, positive",
      "Capacity to Training, positive",
      "R1, reinforcing, 2 links",
    ]);
    await page.keyboard.press("Enter");
    await expect(page.locator(":focus")).toHaveAttribute("aria-pressed", "true");
  });
});
