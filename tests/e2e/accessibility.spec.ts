import { expect, type Page, test } from "@playwright/test";
import { DIMMED, isFine } from "./axe";
import { atRest, diagram, dropText, enter, link, middle, openTab, ring, variable } from "./hand";

/** Who has the keyboard, as somebody would say it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return "nothing";
    const label = here.getAttribute("aria-label") ?? here.textContent ?? "";
    return label.trim() || here.tagName.toLowerCase();
  });
}

test("axe finds nothing serious: the sheet, and what is selected on it", async ({ page }) => {
  await page.goto("/?model=oregon-cco");
  await expect(ring(page, "R7")).toBeVisible();
  await isFine(page, "a model, with its loops");
  await ring(page, "R7").click();
  await expect(diagram(page).locator(DIMMED).first()).toBeAttached();
  await isFine(page, "a loop selected");
  await link(page, "Metric target to Gap to metric target, positive").focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await isFine(page, "a link selected");
  await page.keyboard.press("Control+a");
  await isFine(page, "everything selected");
});

test("axe finds nothing serious: the empty app, and the panel", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Capture line" })).toBeFocused();
  await isFine(page, "the empty app");
  await page.goto("/?model=oregon-cco");
  await expect(ring(page, "R7")).toBeVisible();
  await openTab(page, "Inspector");
  await isFine(page, "the model in the inspector");
  await variable(page, "Metric workload").click();
  await isFine(page, "a variable selected");
  await atRest(page);
  await openTab(page, "Leverage points");
  await isFine(page, "the leverage points");
});

test("axe finds nothing serious: the main menu and what it and keys open", async ({ page }) => {
  await page.goto("/?model=oregon-cco-core");
  await expect(ring(page, "R1")).toBeVisible();
  const overlay = page.getByRole("dialog");
  for (const [what, key] of [
    ["the palette", "Control+k"],
    ["the help sheet", "F1"],
    ["the search", "/"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(overlay).toBeVisible();
    await isFine(page, what);
    await page.keyboard.press("Escape");
    await expect(overlay).toHaveCount(0);
  }
  for (const [what, entry] of [
    ["the documents", "All documents…"],
    ["the about box", "About Loopwright"],
  ] as const) {
    await page.getByRole("button", { name: "Main menu" }).click();
    if (entry === "All documents…") await isFine(page, "the main menu");
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(overlay).toBeVisible();
    await isFine(page, what);
    await page.keyboard.press("Escape");
    await expect(overlay).toHaveCount(0);
  }
});

test("axe finds nothing serious: what opens over the sheet and the panel", async ({ page }) => {
  await page.goto("/?model=oregon-cco-core");
  await expect(ring(page, "R1")).toBeVisible();
  const overlay = page.getByRole("dialog");
  await variable(page, "Goal alignment").click({ button: "right" });
  await isFine(page, "a menu on the sheet");
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await expect(overlay).toBeVisible();
  await isFine(page, "the choice of a leverage point");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await page.keyboard.type("cco");
  await isFine(page, "the choice of an effect");
  await page.keyboard.press("Escape");
  await openTab(page, "Loops");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(overlay).toBeVisible();
  await isFine(page, "the filter of the loops");
  await page.keyboard.press("Escape");
  await openTab(page, "Leverage points");
  await page.getByRole("button", { name: "Goals", exact: true }).click();
  await expect(overlay).toBeVisible();
  await isFine(page, "what a rung is");
  await page.keyboard.press("Escape");
  await dropText(page, "{ not a diagram");
  await expect(overlay).toBeVisible();
  await isFine(page, "a file that cannot be read");
});

test("a whole diagram by keyboard alone, and the keyboard is never lost", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Capture line" })).toBeFocused();
  const held = async (what: string): Promise<void> => {
    await test.step(what, async () => {
      await expect.poll(() => focused(page)).not.toBe("nothing");
    });
  };
  await page.keyboard.press("Escape");
  await held("on the sheet");
  await page.keyboard.press("n");
  await enter(page, "Training");
  await expect(variable(page, "Training")).toBeFocused();
  await page.keyboard.press("n");
  await enter(page, "Capacity");
  await expect(variable(page, "Capacity")).toBeFocused();
  await page.keyboard.press("c");
  await enter(page, "train");
  await expect(link(page, "Capacity to Training, positive")).toBeFocused();
  await page.keyboard.press("-");
  await expect(link(page, "Capacity to Training, negative")).toBeFocused();
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await enter(page, "9");
  await expect(page.getByRole("button", { name: /^Leverage point 9/ })).toBeVisible();
  await expect(link(page, "Capacity to Training, negative")).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link(page, "Capacity to Training, negative")).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await enter(page, "keys and gest");
  await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await held("after the help sheet that the palette opened");

  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { selected: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link(page, "Capacity to Training, negative")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(link(page, "Capacity to Training, negative")).toHaveCount(0);
  await held("a link was deleted");
  await page.keyboard.press("Control+z");
  await held("that was undone");
  await page.keyboard.press("Tab");
  await expect(variable(page, "Training")).toBeFocused();
  await page.keyboard.press("ContextMenu");
  await expect(page.getByRole("menu", { name: "Menu of Training" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(variable(page, "Training")).toBeFocused();
  await page.keyboard.press("Delete");
  await held("a variable was deleted");
  await page.keyboard.press("Control+z");

  await page.keyboard.press("F6");
  await expect(page.getByRole("textbox", { name: "Capture line" })).toBeFocused();
  await page.keyboard.press("F6");
  await held("the panel");
  await page.keyboard.press("F6");
  await expect(page.getByRole("button", { name: "Main menu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Main menu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "About Loopwright" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /Loopwright/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await held("the about box was closed");
});

test("what has the keyboard shows it and is in reach, and deleting gives the keyboard back", async ({
  page,
}) => {
  await page.goto("/?model=arch-limits-to-growth");
  await expect(ring(page, "R1")).toBeVisible();
  await test.step("all along the way of the Tab key", async () => {
    await page.getByRole("button", { name: "Main menu" }).focus();
    const way: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const here = document.activeElement;
        if (!here || here === document.body) return null;
        const region = here.closest("[data-region]")?.getAttribute("data-region") ?? "";
        const isShown = (element: Element): boolean => {
          const { outlineStyle, boxShadow, stroke } = getComputedStyle(element);
          return outlineStyle !== "none" || boxShadow !== "none" || stroke !== "none";
        };
        const around = [
          here,
          here.parentElement,
          here.closest("section"),
          ...here.querySelectorAll("*"),
        ];
        return {
          region,
          name: here.getAttribute("aria-label") ?? here.textContent?.slice(0, 40) ?? here.tagName,
          shown: around.some((element) => element && isShown(element)),
        };
      });
      if (!seen) break;
      expect(seen.shown, `${seen.region}: ${seen.name} shows that it has the keyboard`).toBe(true);
      if (way.at(-1) !== seen.region) way.push(seen.region);
    }
    expect(way.slice(0, 4)).toEqual(["tools", "diagram", "line", "panel"]);
  });
  await test.step("deleted in the inspector", async () => {
    const inspector = await openTab(page, "Inspector");
    for (const what of ["Delete variable", "Delete link"]) {
      const kind = what === "Delete variable" ? "variable" : "link";
      await diagram(page).locator(`[aria-roledescription=${kind}]`).first().focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await inspector.getByRole("button", { name: what }).focus();
      await page.keyboard.press("Enter");
      await expect(inspector.getByRole("button", { name: what })).toHaveCount(0);
      await expect.poll(() => focused(page)).not.toBe("nothing");
    }
  });
  await test.step("at 320 px, as zoomed in four times, nothing is out of reach", async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    await expect(diagram(page)).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    const { x } = await middle(page.getByRole("button", { name: "More commands" }));
    expect(x).toBeLessThan(320);
  });
});
