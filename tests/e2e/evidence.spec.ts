import { expect, type Page, test } from "@playwright/test";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import type { CldDocument } from "../../src/core/model/document";
import { sketch } from "../sketch";
import { type Origin, quoted } from "../core/evidence/quoted";
import { isFine } from "./axe";
import {
  catchFiles,
  clickLink,
  diagram,
  dropFile,
  dropText,
  link,
  messages,
  openTab,
  savedFile,
} from "./hand";

const FIRST = "Payment tied to quality metrics to Goal alignment, positive";
const SECOND = "Goal alignment to CCO support for clinics, positive";

/** Selects a link and shows it in the inspector. */
async function inspect(page: Page, name: string): Promise<void> {
  await clickLink(page, name);
  await openTab(page, "Inspector");
  await expect(page.getByRole("button", { name: "Delete link" })).toBeVisible();
}

/** 200 variables in rows, 400 links; every third with one quote, every third with two of two sources. */
function manyLinks(): CldDocument {
  const across = 17;
  const names = Array.from({ length: 200 }, (_, index) => `Variable ${index}`);
  const links = names.flatMap((name, index) => [
    `${name} +> ${names[(index + 1) % 200]}`,
    `${name} -> ${names[(index + across) % 200]}`,
  ]);
  const cited = links.flatMap((_, index): [number, string][] => {
    if (index % 3 === 0) return [];
    return [[index + 1, index % 3 === 1 ? "+1" : "+1 +2"]];
  });
  const start = sketch(links.join(", "));
  const places = Object.keys(start.variables).map((id, index) => [
    id,
    { x: (index % across) * 190 + ((index * 37) % 41), y: Math.floor(index / across) * 130 },
  ]);
  const layout = { ...start.layout, positions: Object.fromEntries(places) };
  const origins: readonly Origin[] = [
    [1, 1],
    [2, 2],
  ];
  return quoted({ ...start, layout }, origins, Object.fromEntries(cited));
}

test("a quote with its source and informant, attached twice, contested, and undone in steps", async ({
  page,
}) => {
  await catchFiles(page);
  await page.goto("/?model=oregon-cco-core");
  await expect(link(page, FIRST)).toBeVisible();
  const before = await savedFile(page);
  await inspect(page, FIRST);
  const evidence = page.getByRole("region", { name: "Evidence", exact: true });

  await test.step("all by keyboard: one form, one step", async () => {
    await evidence.getByRole("button", { name: "Add evidence" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("radio", { name: "New quote" })).toBeChecked();
    await expect(page.getByLabel("Word for word")).toBeFocused();
    await page.keyboard.type("the bonus came and the goals moved together");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("New source");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Interview 7");
    await page.keyboard.press("Tab");
    await page.keyboard.type("New informant");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Maria Lopez");
    await expect(page.getByText(/this looks like a name/)).toBeVisible();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("CCO-07");
    await expect(page.getByText(/this looks like a name/)).toHaveCount(0);
    await page.keyboard.press("Control+Enter");
    await expect(evidence.getByText("“the bonus came and the goals moved together”")).toBeVisible();
    await expect(evidence.getByText(/Interview 7, CCO-07/)).toBeVisible();
    await expect(evidence.getByRole("button", { name: "Add evidence" })).toBeFocused();
  });
  await test.step("the same quote behind another link, against it", async () => {
    await evidence.getByRole("button", { name: /^Change: the bonus came/ }).click();
    await evidence.getByRole("button", { name: "Attach to…" }).click();
    await page.keyboard.type("alignment support");
    await page.keyboard.press("Enter");
    await expect(messages(page)).toContainText("Attached to Goal alignment → CCO support");
    await evidence
      .getByRole("button", { name: "Goal alignment → CCO support for clinics" })
      .click();
    await evidence.getByRole("button", { name: /^Change: the bonus came/ }).click();
    await evidence.getByRole("radio", { name: "Contradicts" }).check();
    await expect(link(page, `${SECOND}, contested`)).toBeVisible();
    await expect(evidence.getByRole("note")).toHaveText("Contested: 1 against.");
  });
  await test.step("the panel and the rows of loops tell of it", async () => {
    const panel = await openTab(page, "Evidence");
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
      "14 of 14 links have evidence",
    );
    const contested = panel.getByRole("region", { name: "Contested links" });
    await expect(contested.getByRole("button", { name: `${SECOND}, contested` })).toBeVisible();
    const loops = await openTab(page, "Loops");
    await expect(loops.getByRole("option", { name: /1 contested link/ }).first()).toBeVisible();
  });
  await test.step("three steps back, and the file is as it was", async () => {
    await page.keyboard.press("Escape");
    for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
    await expect(link(page, SECOND)).toBeVisible();
    expect(await savedFile(page)).toBe(before);
  });
});

test("the lens draws 400 links by width, switching it renders none, and the legend counts them", async ({
  page,
}) => {
  await page.goto("/?measure");
  await dropText(page, writeCld(manyLinks()));
  await expect(diagram(page).locator(".react-flow__edge").first()).toBeAttached();
  await page.getByRole("button", { name: "Fit" }).click();
  await expect(diagram(page).locator(".react-flow__edge")).toHaveCount(400);
  const panel = await openTab(page, "Evidence");
  const width = (step: string) =>
    diagram(page)
      .locator(`[data-evidence~="sources-${step}"] path`)
      .nth(1)
      .evaluate((path) => getComputedStyle(path).strokeWidth);
  await expect
    .poll(() => page.evaluate(() => window.loopwrightLinkRenders ?? 0))
    .toBeGreaterThan(0);
  const took = await page.evaluate(async () => {
    window.loopwrightLinkRenders = 0;
    const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
    const start = performance.now();
    box?.click();
    const script = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { script, renders: window.loopwrightLinkRenders };
  });
  console.log(`evidence lens on 400 links: ${took.script.toFixed(1)} ms of script`);
  expect(took.renders).toBe(0);
  await expect(panel.getByRole("checkbox", { name: "Show on the sheet" })).toBeChecked();

  const legend = page.getByRole("region", { name: "Width of links" });
  await expect(legend.getByRole("listitem")).toHaveText([
    /none.*134/,
    /1:.*133/,
    /2–3:.*133/,
    /4\+:.*0/,
  ]);
  const [none, one, two] = [await width("0"), await width("1"), await width("2")].map(parseFloat);
  expect(none).toBeLessThan(one!);
  expect(one).toBeLessThan(two!);
  await legend.getByRole("combobox").selectOption("Informants");
  await expect(panel.getByRole("radio", { name: "by informants" })).toBeChecked();
  await legend.getByRole("button", { name: "Hide the widths" }).click();
  await expect(legend).toHaveCount(0);
  expect(await width("2")).toBe(await width("0"));
});

test("a table of 2000 quotes has the rows in sight, is gone through by keys and changed in its cells", async ({
  page,
}) => {
  const origins = Array.from({ length: 2000 }, (_, index) => [index % 12, index % 40] as const);
  await page.goto("/");
  await dropFile(page, quoted(sketch("Trust +> Support"), origins, { 1: "+1 -2000" }));
  const panel = await openTab(page, "Evidence");
  await panel.getByRole("button", { name: "Open the table: 2,000 quotes" }).click();
  const grid = page.getByRole("grid", { name: "Quotes" });
  await expect(grid).toHaveAttribute("aria-rowcount", "2001");
  const rows = grid.locator("tr[data-row]");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(50);

  await test.step("a page at a time, and the keyboard is where it went", async () => {
    await grid.getByRole("gridcell").first().focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press("PageDown");
    await expect(grid.locator("td:focus")).toHaveText("words 121");
    expect(await rows.count()).toBeLessThan(60);
  });
  await test.step("sorted the other way round, and found by words", async () => {
    await grid.getByRole("columnheader", { name: "Word for word" }).getByRole("button").click();
    await grid.getByRole("columnheader", { name: "Word for word" }).getByRole("button").click();
    await expect(grid.getByRole("columnheader", { name: "Word for word" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(rows.first()).toContainText("words 2000");
    await page.getByRole("searchbox").fill("words 77 interview 4");
    await expect(rows.first()).toContainText("words 1877");
    await expect(grid).not.toHaveAttribute("aria-rowcount", "2001");
  });
  await test.step("changed in a cell, undone, and left with Escape", async () => {
    await rows.first().getByRole("gridcell").nth(1).click();
    await page.keyboard.type("Support came late");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("combobox", { name: "Source" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(rows.first()).toContainText("Support came late");
    await page.keyboard.press("Control+z");
    await expect(rows.first()).not.toContainText("Support came late");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(panel.getByRole("button", { name: "Open the table: 2,000 quotes" })).toBeFocused();
  });
});

test("a file without quotes holds no word of them", async ({ page }) => {
  await catchFiles(page);
  await page.goto("/");
  await dropFile(page, quoted(sketch("Trust +> Support"), [[1, 1]], { 1: "+1" }));
  expect(await savedFile(page)).toContain("words 1");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("without quotes");
  await page.keyboard.press("Enter");
  await expect(messages(page)).toContainText("no quote, no informant");
  const copy = await page.evaluate(async () => (await window.caughtFile?.text()) ?? "");
  expect(copy).toContain("Trust");
  expect(copy).not.toMatch(/words 1|CCO-01|Interview 1/);
  expect(await savedFile(page)).toContain("words 1");
});

test("axe finds nothing serious: evidence", async ({ page }) => {
  await page.goto("/");
  const start = sketch("Trust +> Support, Support -> Cost, Cost +> Trust");
  await dropFile(page, quoted(start, [[1, 1], [2, 2], [2]], { 1: "+1 -2 ~3", 2: "!1" }));
  const panel = await openTab(page, "Evidence");
  await panel.getByRole("checkbox", { name: "Show on the sheet" }).check();
  await expect(page.getByRole("region", { name: "Width of links" })).toBeVisible();
  await isFine(page, "the panel, with the lens on");
  await inspect(page, "Trust to Support, positive, contested");
  await page.getByRole("button", { name: /^Change: words 1/ }).click();
  await isFine(page, "a quote opened");
  await page.getByRole("button", { name: "Attach to…" }).click();
  await isFine(page, "what it can be attached to");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("combobox", { name: "Informant" }).selectOption("new");
  await page.getByLabel("Code of the new informant").fill("Maria Lopez");
  await page.getByRole("form").getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("alert")).not.toBeEmpty();
  await isFine(page, "a form with what is missing");
  await openTab(page, "Evidence");
  await panel.getByRole("button", { name: "Open the table: 3 quotes" }).click();
  await page.getByRole("gridcell").first().click();
  await isFine(page, "the quotes, with a cell being changed");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.getByRole("button", { name: "Delete: Interview 1" }).click();
  await page.getByRole("button", { name: "Add column" }).click();
  await expect(page.getByLabel("Name of the column")).toBeFocused();
  await isFine(page, "the sources, with a new column and a refusal");
  await page.keyboard.type("Site");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Site" })).toBeVisible();
  await page.getByRole("tab", { name: "Informants" }).click();
  await isFine(page, "the informants");
});
