import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { readCld } from "../../src/core/formats/cld/readCld";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { independentLoopCount } from "../../src/core/loops/independentLoops";
import { loopGraph } from "../../src/core/loops/loopGraph";
import type { CldDocument, Variable } from "../../src/core/model/document";
import { linksOf, randomArrows, seededRandom } from "../oracle/graphs";
import { sketch } from "../sketch";
import { isFine } from "./axe";
import {
  catchFiles,
  clickLink,
  diagram,
  drag,
  dropFile,
  dropText,
  enter,
  link,
  middle,
  onRing,
  openTab,
  savedFile,
  type Spot,
  variable,
} from "./hand";

const TITLE = "Oregon CCO payer-provider partnership";

async function openOregon(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Models" }).click();
  const models = page.getByRole("region", { name: "Models" });
  await models.getByRole("button", { name: new RegExp(`^${TITLE}`) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(loopStatus(page)).toHaveText("All 64 loops");
}

function loopStatus(page: Page) {
  return page.getByRole("region", { name: "Loops", exact: true }).getByRole("heading").first();
}

/** As in Firefox and Safari: files cannot be written in place. */
async function onlyDownloads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    Reflect.deleteProperty(Window.prototype, "showSaveFilePicker");
  });
}

/** The document in a file that came out of the app. */
function documentOf(text: string): CldDocument {
  const loaded = readCld(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  expect(loaded.repairs).toEqual([]);
  return loaded.document;
}

function named({ variables }: CldDocument, name: string): Variable {
  const found = Object.values(variables).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not in the file`);
  return found;
}

function linkBetween(document: CldDocument, source: string, target: string) {
  const [from, to] = [named(document, source).id, named(document, target).id];
  return Object.values(document.links).find((one) => one.source === from && one.target === to);
}

async function isSaved(page: Page): Promise<void> {
  await expect(page.getByRole("toolbar", { name: "Tools" })).toContainText("Saved in this browser");
}

test("a link with its basis and rationale goes into the file, and is there after a reload", async ({
  page,
}) => {
  await onlyDownloads(page);
  await openOregon(page);
  const [source, target] = ["Metric workload", "CCO-clinic relationship strength"];
  const name = `${source} to ${target}, negative`;
  const rationale = "Clinics that count all day take the CCO for an “auditor”,\nnot a partner.";
  await drag(page, await onRing(page, source), await middle(variable(page, target)));
  await page.keyboard.press("-");
  const inspector = await openTab(page, "Inspector");
  const basis = inspector.getByRole("radiogroup", { name: "Basis" });
  for (const how of ["Stated", "Implied", "Inferred"]) {
    await basis.getByRole("radio", { name: how }).check();
    await expect(basis.getByRole("radio", { checked: true })).toHaveAccessibleName(how);
  }
  await inspector.getByRole("textbox", { name: "Rationale" }).fill(rationale);

  await test.step("saved while the rationale is still being typed", async () => {
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`${TITLE}.cld.json`);
    const document = documentOf(readFileSync(await download.path(), "utf8"));
    expect(Object.keys(document.links)).toHaveLength(40);
    expect(linkBetween(document, source, target)).toMatchObject({
      polarity: "-",
      basis: "inferred",
      rationale,
    });
    await expect(inspector.getByRole("textbox", { name: "Rationale" })).toBeFocused();
  });

  await test.step("and everything is there after a reload", async () => {
    await isSaved(page);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await link(page, name).focus();
    await page.keyboard.press("Enter");
    await openTab(page, "Inspector");
    await expect(inspector.getByRole("radio", { name: "Inferred" })).toBeChecked();
    await expect(inspector.getByRole("textbox", { name: "Rationale" })).toHaveValue(rationale);
  });
});

/** A place of the sheet inside the window where nothing is drawn. */
async function emptyPlace(page: Page): Promise<Spot> {
  return diagram(page).evaluate((region) => {
    const { left, top, width, height } = region.getBoundingClientRect();
    const things = [...region.querySelectorAll("[role=button]")].map((thing) =>
      thing.getBoundingClientRect(),
    );
    const isFree = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.classList.contains("react-flow__pane") === true &&
      things.every((box) => {
        const apart = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
        return apart > 50 || box.width > 300 || box.height > 300;
      });
    for (let down = 0.1; down < 0.8; down += 0.05)
      for (let across = 0.1; across < 0.9; across += 0.05) {
        const [x, y] = [left + width * across, top + height * down];
        if (isFree(x, y)) return { x, y };
      }
    throw new Error("the sheet is full");
  });
}

test("a stranger: 64 loops, three variables more, a leverage point, saved, reloaded, all there", async ({
  page,
}) => {
  await catchFiles(page);
  await openOregon(page);
  await test.step("64 loops are found and typed", async () => {
    const loops = page.getByRole("region", { name: "Loops", exact: true });
    await expect(loops.getByRole("button", { name: "Reinforcing 33" })).toBeVisible();
    await expect(loops.getByRole("button", { name: "Balancing 31" })).toBeVisible();
    await expect(loops.getByRole("button", { name: /^Undetermined/ })).toHaveCount(0);
  });
  await test.step("a variable by a double click, one from a ring, one from the line", async () => {
    const { x, y } = await emptyPlace(page);
    await page.mouse.dblclick(x, y);
    await enter(page, "Community voice");
    await expect(variable(page, "Community voice")).toBeVisible();
    await drag(page, await onRing(page, "Community voice"), await emptyPlace(page));
    await enter(page, "Board seats for clinics");
    await expect(link(page, "Community voice to Board seats for clinics, positive")).toHaveCount(1);
    await page.getByRole("textbox", { name: "Capture line" }).click();
    await enter(
      page,
      "board seats for clinics -> Goal alignment -> Shared savings + || -> Community voice +",
    );
    await expect(link(page, "Goal alignment to Shared savings, positive, delayed")).toHaveCount(1);
    await expect(loopStatus(page)).toHaveText("All 65 loops");
  });
  await test.step("one of them is a leverage point", async () => {
    await page.keyboard.press("Escape");
    await variable(page, "Community voice").click();
    await page.keyboard.press("l");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await enter(page, "2");
    const leverage = await openTab(page, "Leverage points");
    await expect(leverage).toContainText("26 tags on 11 of 12 rungs");
    await expect(diagram(page).getByRole("button", { name: /^Leverage point 2,/ })).toBeVisible();
  });
  await test.step("saved, and read by the reader of files", async () => {
    const document = documentOf(await savedFile(page));
    expect(Object.keys(document.variables)).toHaveLength(26);
    expect(Object.keys(document.links)).toHaveLength(43);
    const { id } = named(document, "Community voice");
    expect(Object.values(document.leverageTags)).toContainEqual(
      expect.objectContaining({ target: { type: "variable", id }, point: 2, by: "modeller" }),
    );
  });
  await test.step("reloaded, and nothing is lost", async () => {
    await isSaved(page);
    const before = await savedFile(page);
    await page.reload();
    await expect(variable(page, "Community voice")).toBeVisible();
    await expect(loopStatus(page)).toHaveText("All 65 loops");
    expect(await savedFile(page)).toBe(before);
  });
});

test("where the feedback runs, which signs to settle, and how one variable reaches another", async ({
  page,
}) => {
  await page.goto("/");
  await dropFile(
    page,
    sketch(
      "Trust ?> Effort, Effort +> Results, Results +> Trust, Results +||> Workload, Workload -> Effort, Cost -> Trust",
    ),
  );
  await expect(loopStatus(page)).toHaveText("All 2 loops");

  await test.step("bands under links and variables, with a legend of what is counted", async () => {
    const legend = page.getByRole("region", { name: "Loops through each" });
    await page.keyboard.press("w");
    await expect(legend).toContainText("of all 2 loops");
    await expect(diagram(page).locator("[data-part=bed] path")).toHaveCount(4);
    await isFine(page, "the lens of feedback");
    await page.keyboard.press("w");
    await expect(legend).toBeHidden();
  });

  await test.step("a sign is settled by one press, and back by one step", async () => {
    const title = page.getByText(/^Settle this link/);
    await title.click();
    await expect(title).toHaveText("Settle this link and 1 loop is decided");
    await page.getByRole("button", { name: "Positive: Trust → Effort" }).click();
    await expect(link(page, "Trust to Effort, positive")).toBeVisible();
    await expect(title).toBeHidden();
    await page.keyboard.press("Control+z");
    await expect(link(page, "Trust to Effort, polarity open")).toBeVisible();
    await expect(title).toBeVisible();
  });

  await test.step("the loops through a link are the only ones in the list", async () => {
    await clickLink(page, "Workload to Effort, negative");
    await page.keyboard.press("t");
    await expect(loopStatus(page)).toHaveText("1 of 2 loops");
  });

  await test.step("paths from one of two variables to the other, each lit in its turn", async () => {
    await variable(page, "Cost").click();
    await variable(page, "Effort").click({ modifiers: ["Shift"] });
    await page.keyboard.press("p");
    const paths = page.getByRole("region", { name: "Paths", exact: true });
    await expect(paths.getByRole("status")).toHaveText(/^Open: a link of the only path/);
    await paths.getByRole("combobox", { name: "From" }).selectOption("Results");
    await expect(paths.getByRole("status")).toHaveText(/^Open: 1 of 2 paths/);
    await paths.getByRole("button", { name: /via Workload$/ }).focus();
    const lit = diagram(page).locator("[data-tone=lit]");
    await expect(lit).toHaveCount(2);
    await page.keyboard.press("Enter");
    await isFine(page, "the panel of paths");
    await page.getByRole("tab", { name: "Loops", exact: true }).click();
    await expect(lit).toHaveCount(0);
  });
});

test("a map with more loops than anybody reads: more of them, stopped, the core, and words", async ({
  page,
}) => {
  const size = { variables: 32, links: 117, selfLinks: false };
  const arrows = randomArrows(seededRandom(60), size);
  const core = independentLoopCount(loopGraph(linksOf(arrows)));
  // With a place for each, so that nobody waits for an arrangement that is not what this is about.
  const dense = sketch(
    arrows.map(({ from, to, polarity }) => `Part ${from} ${polarity}> Part ${to}`).join(", "),
  );
  await page.goto("/");
  await dropText(page, writeCld(dense), "dense.cld.json");
  const panel = await openTab(page, "Loops");
  await expect(loopStatus(page)).toHaveText(/^10,000 (of|loops).*complete up to \d+ links/);

  await panel.getByRole("button", { name: "More loops" }).click();
  await page.getByText("1,000,000", { exact: true }).click();
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(panel.getByRole("progressbar")).toBeVisible();
  await panel.getByRole("button", { name: "Stop" }).click();
  await expect(panel.getByRole("progressbar")).toHaveCount(0);
  // What was found by then is there, and is not called all.
  await expect(panel.getByRole("option").first()).toBeVisible();
  await expect(loopStatus(page)).not.toHaveText(/^All/);

  await panel.getByRole("button", { name: "Core loops" }).click();
  await expect(loopStatus(page)).toHaveText(`${core} core loops`);
  await expect(panel).toContainText("a loop that matters may lie outside");
  await isFine(page, "the core loops of a dense map");
  await panel.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("searchbox", { name: "Words" }).fill("part 007");
  await page.keyboard.press("Escape");
  await expect(loopStatus(page)).toHaveText(new RegExp(`^\\d+ of ${core} core loops$`));
  await panel.getByRole("button", { name: "All loops" }).click();
  await expect(loopStatus(page)).toHaveText(/^[\d,]+ of [\d,]+ listed loops$/);
});
