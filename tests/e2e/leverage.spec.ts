import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { isFine } from "./axe";
import { diagram, openTab, variable } from "./hand";

/** The published model with 25 tags: sectors, loops and links among them. */
const MODEL = "/?model=oregon-cco";

async function openLadder(page: Page): Promise<Locator> {
  await page.goto(MODEL);
  const panel = await openTab(page, "Leverage points");
  await expect(line(panel, "Metric target")).toBeVisible();
  return panel;
}

const rung = (panel: Locator, point: number) => panel.locator(`[data-rung="${point}"]`);
const line = (panel: Locator, name: string) => panel.getByRole("button", { name, exact: true });

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error("not on the page");
  return { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 };
}

test("lines are moved by one step each, their washes can be read, and filter and legend fade the others", async ({
  page,
}) => {
  const panel = await openLadder(page);
  await test.step("a line is dragged from rung to rung and moved by keys, each one undo step", async () => {
    const rules = line(panel, "Payment tied to quality metrics");
    const from = await middleOf(rules);
    const to = await middleOf(rung(panel, 9));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 4, from.y + 30, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect(rung(panel, 9)).toHaveAttribute("data-target", "true");
    await expect(panel.locator("[data-lifted=true]")).toHaveCount(1);
    await page.mouse.up();
    await expect(line(rung(panel, 9), "Payment tied to quality metrics")).toBeVisible();
    // A drag is no click: nothing was selected by it.
    await expect(variable(page, "Payment tied to quality metrics")).toHaveAttribute(
      "aria-pressed",
      "false",
    );

    await line(panel, "Metric target").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(line(rung(panel, 11), "Metric target")).toBeFocused();
    await expect(page.getByRole("region", { name: "Messages" })).toContainText(
      "Metric target moved from 12 to 11, Buffers.",
    );
    await page.keyboard.press("Alt+ArrowDown");
    await expect(line(rung(panel, 12), "Metric target")).toBeFocused();

    for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
    await expect(line(rung(panel, 5), "Payment tied to quality metrics")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  });
  await test.step("the words on every wash can be read, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(diagram(page).locator("[data-chip]").first()).toBeVisible();
      const ratios = await page.evaluate(contrastsOnWashes);
      expect(ratios.length).toBeGreaterThan(10);
      expect(Math.min(...ratios)).toBeGreaterThan(4.5);
    }
    await page.emulateMedia({ colorScheme: "light" });
  });
  await test.step("the filter and the legend fade what is not meant; the legend says what is in use", async () => {
    const legend = page.getByRole("toolbar", { name: "Leverage, deep to shallow" });
    await expect(
      legend.getByRole("button", { name: "1, Transcending paradigms: no tag" }),
    ).toBeVisible();
    await expect(legend.getByRole("button", { name: "5, Rules: 2 tags" })).toBeVisible();
    const dimmed = (name: string) =>
      variable(page, name).locator("[data-dimmed]").first().getAttribute("data-dimmed");

    // A chip tells its name to a pointer that rests on it, and to the keyboard.
    const chip = diagram(page).getByRole("button", { name: /^Leverage point 12, Constants/ });
    await chip.hover();
    await expect(page.getByRole("tooltip")).toContainText("Constants, parameters, numbers");
    await page.mouse.move(600, 860);
    await expect(page.getByRole("tooltip")).toHaveCount(0);

    await panel.getByRole("button", { name: "Deep, 1 to 6" }).click();
    expect(await dimmed("Goal alignment")).toBe("false");
    expect(await dimmed("Metric target")).toBe("true");
    await legend.getByRole("button", { name: /^12, / }).click();
    expect(await dimmed("Goal alignment")).toBe("true");
    expect(await dimmed("Metric target")).toBe("false");
    await legend.getByRole("button", { name: /^12, / }).click();
    expect(await dimmed("Goal alignment")).toBe("false");

    // Nothing of the fitted diagram lies under the legend.
    const box = await legend.boundingBox();
    if (!box) throw new Error("no legend");
    const labels = await diagram(page).locator(".react-flow__node").all();
    for (const label of labels) {
      const at = await label.boundingBox();
      expect(
        at && at.x < box.x + box.width && at.y + at.height > box.y && at.y < box.y + box.height,
      ).toBe(false);
    }
    await page.getByRole("button", { name: "Leverage", exact: true }).click();
    await expect(legend).toHaveCount(0);
    await expect(diagram(page).locator("[data-chip]")).toHaveCount(0);
  });
});

test("a finger scrolls the ladder, and holds a line to take it along", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const panel = await openLadder(page);
  const from = await middleOf(line(panel, "Goal alignment"));
  const to = await middleOf(rung(panel, 5));
  const touch = await context.newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await send("touchStart", from);
  await page.waitForTimeout(500);
  for (let part = 1; part <= 5; part++) {
    await send("touchMove", { x: to.x, y: from.y + ((to.y - from.y) * part) / 5 });
  }
  await expect(rung(panel, 5)).toHaveAttribute("data-target", "true");
  await send("touchEnd");
  await expect(line(rung(panel, 5), "Goal alignment")).toBeVisible();
  await context.close();
});

/** Contrast of the words of each tagged variable with what is drawn behind them: runs in the page. */
function contrastsOnWashes(): readonly number[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (colour: string): number => {
    if (!canvas) return NaN;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = Array.from(
      canvas.getImageData(0, 0, 1, 1).data,
      (value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      },
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return Array.from(document.querySelectorAll("[data-depth]"), (node) => {
    const body = node.querySelector("svg")?.previousElementSibling;
    const words = node.querySelector("text");
    if (!body || !words) return 0;
    const [dark = 0, light = 0] = [
      luminance(getComputedStyle(body).backgroundColor),
      luminance(getComputedStyle(words).fill),
    ].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  });
}

test("advice is answered, and stays answered in the file", async ({ page }) => {
  const panel = await openLadder(page);
  await line(panel, "Metric target").focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("Alt+ArrowUp");
  const check = panel.getByRole("button", { name: "Check Metric target on 8" });
  await expect(check).toBeVisible();
  await isFine(page, "the ladder, with something to check");
  await panel.getByRole("button", { name: "Shallow, 7 to 12" }).click();
  await isFine(page, "the shallow half");
  await check.click();
  await isFine(page, "advice");
  const sheet = page.getByRole("dialog");
  await expect(sheet).toContainText("no balancing loop runs through this variable");
  await sheet.getByLabel("Leave it, because…").fill("The plan's own loop is outside of this map");
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(
    panel.getByRole("button", { name: "Metric target on 8 is left as it is" }),
  ).toBeVisible();
  await expect(panel.getByRole("button", { name: /^Check/ })).toHaveCount(0);
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await page.reload();
  await openTab(page, "Leverage points");
  await page.getByRole("button", { name: "Metric target on 8 is left as it is" }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "Left: The plan's own loop is outside of this map",
  );
});

test("the table is put in order, copied and saved as CSV, and rungs are grouped", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = await openLadder(page);
  await test.step("the table", async () => {
    await panel.getByRole("button", { name: "More about the tags" }).click();
    await page.getByRole("menuitem", { name: "Table of leverage tags…" }).click();
    const table = page.getByRole("dialog", { name: "Table of leverage tags" });
    await expect(table.getByRole("row")).toHaveCount(26);
    await isFine(page, "the table of tags");
    await table.getByRole("button", { name: "Element" }).click();
    await table.getByRole("button", { name: "Copy" }).click();
    await expect(table.getByText("25 rows copied.")).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? "";
      return { text: await read("text/plain"), html: await read("text/html") };
    });
    expect(copied.text.split("\n")).toHaveLength(26);
    expect(copied.text.split("\n")[1]).toMatch(/^Alternative payment to clinics\tVariable\t5\t/);
    expect(copied.html).toContain("Alternative payment to clinics</td>");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      table.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      "Oregon CCO payer-provider partnership – leverage tags.csv",
    );
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv.startsWith("\uFEFFElement,Kind,Level,Leverage point,")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(26);

    await page.keyboard.press("Escape");
    await expect(table).toHaveCount(0);
    await expect(panel.getByRole("button", { name: "More about the tags" })).toBeFocused();
  });
  await test.step("rungs are grouped by a division that says whose it is", async () => {
    await panel.getByRole("button", { name: "Not grouped" }).click();
    await page.getByRole("menuitemradio", { name: "Action Scales Model's four" }).click();
    await expect(panel.getByRole("heading", { name: "Beliefs, no tag" })).toBeVisible();
    await expect(panel.getByRole("heading", { name: "Structures, 22 tags" })).toBeVisible();
    await expect(panel.getByRole("heading", { name: "Events: none of the twelve" })).toBeAttached();
    await panel.getByRole("button", { name: "About Action Scales Model's four" }).click();
    await expect(page.getByRole("dialog")).toContainText("The mapping is ours.");
  });
});
