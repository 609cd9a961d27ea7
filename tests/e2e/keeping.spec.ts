import { expect, type Locator, type Page, test } from "@playwright/test";
import expected from "../library/expectedModels.json" with { type: "json" };
import { readCld } from "../../src/core/formats/cld/readCld";
import { catchFiles, enter, fromMainMenu, link, messages, openTab, title, variable } from "./hand";

function tools(page: Page): Locator {
  return page.getByRole("toolbar", { name: "Tools" });
}

function line(page: Page): Locator {
  return page.getByRole("textbox", { name: "Capture line" });
}

async function isSaved(page: Page): Promise<void> {
  await expect(tools(page)).toContainText("Saved in this browser");
}

async function isOpen(page: Page, name: string): Promise<void> {
  await expect(title(page)).toHaveText(name);
}

/** Opens the app as somebody does who comes back. */
async function comeBack(page: Page): Promise<Page> {
  const next = await page.context().newPage();
  await next.goto("/");
  return next;
}

/** The process of the page is gone, with no time for anything. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  // Never answered: who should answer is gone.
  void session.send("Page.crash").catch(() => undefined);
  await gone;
}

async function typeLine(page: Page, text: string): Promise<void> {
  await line(page).click();
  await enter(page, text);
}

/** From the menu behind the title. */
async function rename(page: Page, name: string): Promise<void> {
  await title(page).getByRole("button").click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Title of the document" }).fill(name);
  await page.keyboard.press("Enter");
  await isOpen(page, name);
}

/** From the list of all documents. */
async function openDocument(page: Page, name: string): Promise<void> {
  await fromMainMenu(page, "All documents…");
  const list = page.getByRole("dialog", { name: "Your documents" });
  await list.getByText(name, { exact: true }).click();
  await isOpen(page, name);
}

/** A diagram of one link under this title. */
async function draw(page: Page, name: string): Promise<void> {
  await typeLine(page, `${name} cause -> ${name} effect +`);
  await rename(page, name);
  await isSaved(page);
}

/** A field of the variable "training". */
async function field(page: Page, name: string): Promise<Locator> {
  await variable(page, "training").click();
  return (await openTab(page, "Inspector")).getByRole("textbox", { name });
}

test("neither a tab that is closed at once nor a crash takes anything, not even what was being typed", async ({
  page,
}) => {
  await page.goto("/");
  await typeLine(page, "training -> screening capacity +");
  await expect(variable(page, "training")).toBeVisible();
  await page.close();
  const next = await comeBack(page);
  await expect(variable(next, "training")).toBeVisible();
  await (await field(next, "Definition")).fill("Hours a year.");
  await next.reload();
  await expect(await field(next, "Definition")).toHaveValue("Hours a year.");
  await (await field(next, "Notes")).fill("Asked twice.");
  await next.close();
  const last = await comeBack(page);
  await expect(await field(last, "Notes")).toHaveValue("Asked twice.");
  await test.step("what is a second old outlives a crash", async () => {
    await typeLine(last, "screening capacity -> trust +");
    await expect(variable(last, "trust")).toBeVisible();
    await last.waitForTimeout(1000);
    await crash(last);
    const next = await comeBack(page);
    await expect(link(next, "screening capacity to trust, positive")).toHaveCount(1);
  });
});

test("several documents: recent ones, rename, duplicate, delete and take back", async ({
  page,
}) => {
  await page.goto("/");
  await draw(page, "Rural access");
  await fromMainMenu(page, "New diagram");
  await isOpen(page, "Untitled");
  await expect(variable(page, "Rural access cause")).toHaveCount(0);
  await draw(page, "Quality bonus");

  await test.step("the recent one is behind the title", async () => {
    await title(page).getByRole("button").click();
    await page.getByRole("menuitem", { name: "Rural access" }).click();
    await isOpen(page, "Rural access");
    await expect(variable(page, "Rural access cause")).toBeVisible();
  });

  await fromMainMenu(page, "All documents…");
  const dialog = page.getByRole("dialog", { name: "Your documents" });
  const rows = dialog.getByRole("list", { name: "Saved documents" }).getByRole("listitem");
  const button = (name: string) => dialog.getByRole("button", { name, exact: true });
  await test.step("renamed, the one that is open and another", async () => {
    await expect(rows).toHaveText([/^Rural access.*Open now, 2 variables, 1 link/, /^Quality/]);
    await button("Rename “Quality bonus”").click();
    await page.keyboard.type("Bonus engine");
    await page.keyboard.press("Enter");
    await expect(rows.nth(1)).toContainText("Bonus engine");
    await button("Rename “Rural access”").click();
    await enter(page, "Access");
    await expect(rows.first()).toContainText("Access");
    await isOpen(page, "Access");
  });
  await test.step("duplicated", async () => {
    await button("Duplicate “Bonus engine”").click();
    await expect(rows).toHaveText([/^Bonus engine \(copy\)/, /^Access/, /^Bonus engine/]);
  });
  await test.step("deleted, and taken back", async () => {
    await button("Delete “Bonus engine”").click();
    await expect(rows).toHaveCount(2);
    await dialog.getByRole("button", { name: "Undo" }).click();
    await expect(rows.filter({ hasText: /^Bonus engine/ })).toHaveCount(2);
  });
  await test.step("the open one deleted, and taken back", async () => {
    await button("Delete “Access”").click();
    await expect(rows).toHaveCount(2);
    await button("Close").click();
    await isOpen(page, "Untitled");
    await expect(variable(page, "Rural access cause")).toHaveCount(0);
    await messages(page).getByRole("button", { name: "Undo" }).click();
    await isOpen(page, "Access");
    await expect(variable(page, "Rural access cause")).toBeVisible();
  });
});

const elsewhere = (page: Page): Locator =>
  page.getByRole("region", { name: "Open in another tab" });

test("a second tab says that the document is open elsewhere, and changes a copy", async ({
  page,
}) => {
  await page.goto("/");
  await draw(page, "Care");
  const second = await comeBack(page);
  await isOpen(second, "Care");
  await expect(elsewhere(second)).toContainText("This diagram is open in another tab.");
  await expect(elsewhere(page)).toHaveCount(0);

  await typeLine(second, "second -> Care effect +");
  await expect(messages(second)).toContainText(
    "“Care” belongs to another tab, so what you change here is kept beside it, in “Care (copy)”.",
  );
  await isOpen(second, "Care (copy)");
  await expect(elsewhere(second)).toHaveCount(0);
  await isSaved(second);
  await typeLine(page, "first -> Care effect +");
  await isSaved(page);
  await isOpen(page, "Care");

  const seen = await comeBack(page);
  for (const [name, has, hasNot] of [
    ["Care (copy)", "second", "first"],
    ["Care", "first", "second"],
  ] as const) {
    await openDocument(seen, name);
    await expect(variable(seen, has)).toBeVisible();
    await expect(variable(seen, hasNot)).toHaveCount(0);
  }
});

test("a second tab takes the document over and back, and nothing is lost", async ({ page }) => {
  await page.goto("/");
  await draw(page, "Care");
  const second = await comeBack(page);
  await isOpen(second, "Care");
  await expect(elsewhere(second)).toBeVisible();

  // Not stored yet when the other tab asks for it.
  await typeLine(page, "first -> Care effect +");
  await elsewhere(second).getByRole("button", { name: "Go on here instead" }).click();
  await expect(elsewhere(second)).toHaveCount(0);
  await expect(elsewhere(page)).toBeVisible();
  await expect(variable(second, "first")).toBeVisible();

  await typeLine(second, "second -> Care effect +");
  await isSaved(second);
  await isOpen(second, "Care");
  await elsewhere(page).getByRole("button", { name: "Go on here instead" }).click();
  await expect(elsewhere(page)).toHaveCount(0);
  for (const name of ["first", "second"]) await expect(variable(page, name)).toBeVisible();
  await expect(elsewhere(second)).toBeVisible();

  // When the tab that has it is closed, the other one goes on by itself.
  await typeLine(page, "third -> Care effect +");
  await isSaved(page);
  await page.close();
  await expect(elsewhere(second)).toHaveCount(0);
  await expect(variable(second, "third")).toBeVisible();
  await typeLine(second, "fourth -> Care effect +");
  await isSaved(second);
  await isOpen(second, "Care");
});

/** The texts of all documents that lie in the browser; in each, `from` becomes `to`. */
async function storedTexts(page: Page, from = "", to = ""): Promise<readonly string[]> {
  return page.evaluate(
    async ([old, fresh]) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error ?? new Error("no reason")));
        });
      const database = await done(indexedDB.open("loopwright"));
      const texts = database.transaction("texts", "readwrite").objectStore("texts");
      const keys = await done(texts.getAllKeys());
      const values: unknown[] = await done(texts.getAll());
      const changed = values.map((text) => String(text).replace(old, fresh));
      await Promise.all(changed.map((text, index) => done(texts.put(text, keys[index]))));
      database.close();
      return changed;
    },
    [from, to] as const,
  );
}

test("what cannot be opened is said: a document that can no longer be read, a model that does not exist", async ({
  page,
}) => {
  await catchFiles(page);
  await page.goto("/");
  await test.step("a document stays as it is, and can be had as a file", async () => {
    await draw(page, "Care");
    const [broken = ""] = await storedTexts(page, '"version": 1', '"version": 99');
    await page.reload();
    const dialog = page.getByRole("dialog", { name: "Care cannot be opened" });
    await expect(dialog).toContainText("made by a newer version of this app");
    await expect(dialog).toContainText("Nothing was changed: what is stored stays as it is.");
    await dialog.getByRole("button", { name: "Keep as a file" }).click();
    expect(await page.evaluate(async () => (await window.caughtFile?.text()) ?? "")).toBe(broken);
    await page.keyboard.press("Escape");
    await draw(page, "Something else");
    expect(await storedTexts(page)).toContain(broken);
    expect(await storedTexts(page)).toHaveLength(2);
  });
  await test.step("a model that does not exist, and nothing is lost", async () => {
    await page.goto("/?model=<b>constructor</b>");
    await expect(messages(page)).toContainText(
      "There is no ready-made model called “<b>constructor</b>”.",
    );
    await isOpen(page, "Something else");
  });
});

/** How browsers refuse to store, and what the person is told. */
const REFUSALS = [
  {
    what: "blocked",
    told: "This browser does not let pages store anything",
    refuse: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("blocked", "SecurityError");
      };
    },
  },
  {
    what: "full",
    told: "This browser's storage is full",
    refuse: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  },
] as const;

for (const { what, told, refuse } of REFUSALS) {
  test(`a store that is ${what} is told of, and a file is offered instead`, async ({ page }) => {
    await catchFiles(page);
    await page.addInitScript(refuse);
    await page.goto("/");
    await typeLine(page, "training -> screening capacity +");
    await expect(messages(page)).toContainText(told);
    await expect(tools(page)).toContainText(`Not saved: storage is ${what}`);
    await messages(page).getByRole("button", { name: "Save a file" }).click();
    const saved = readCld(await page.evaluate(async () => (await window.caughtFile?.text()) ?? ""));
    expect(saved.ok && Object.values(saved.document.variables).map(({ name }) => name)).toEqual([
      "training",
      "screening capacity",
    ]);
    await test.step("before another document takes its place, the person is asked", async () => {
      await fromMainMenu(page, "New diagram");
      const dialog = page.getByRole("dialog", { name: "“Untitled” is not saved" });
      await dialog.getByRole("button", { name: "Stay" }).last().click();
      await expect(variable(page, "training")).toBeVisible();
    });
    await test.step("before the page is closed, too", async () => {
      const asked = page.waitForEvent("dialog");
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe("beforeunload");
      await dialog.accept();
    });
  });
}

const MODELS = Object.entries(expected);

/** What is on the sheet, against the numbers that were counted outside of this app. */
async function holds(page: Page, [, counts]: (typeof MODELS)[number]): Promise<void> {
  await expect(page.getByRole("region", { name: "Loops", exact: true })).toContainText(
    `All ${counts.loops} loops`,
  );
  await expect(page.locator("[aria-roledescription=variable]")).toHaveCount(counts.variables);
  await expect(page.locator("[aria-roledescription=link]")).toHaveCount(counts.links);
}

// In parts, because a browser on a busy machine takes its time to begin fifteen times.
for (const first of [0, 5, 10]) {
  test(`ready-made models open by their address, from number ${first + 1}`, async ({ page }) => {
    expect(MODELS).toHaveLength(15);
    for (const model of MODELS.slice(first, first + 5)) {
      await page.goto(`/?model=${model[0]}`);
      await holds(page, model);
      expect(page.url()).not.toContain("model=");
    }
  });
}

for (const [kind, count] of [
  ["From papers", 6],
  ["Archetypes", 9],
] as const) {
  test(`ready-made models open from the menu and leave no trace: ${kind}`, async ({ page }) => {
    await page.goto("/");
    await draw(page, "Mine");
    await fromMainMenu(page, "Ready-made models…");
    const models = page.getByRole("region", { name: "Models" });
    const cards = models.getByRole("region", { name: kind }).getByRole("listitem");
    await expect(cards).toHaveCount(count);
    for (let nth = 0; nth < count; nth++) {
      const card = cards.nth(nth).getByRole("button").first();
      const words = await card.locator("span").allTextContents();
      const [title = ""] = words.filter((word) => word !== "");
      const [variables = ""] = words.filter((word) => /^\d+ variables$/.test(word));
      await card.click();
      await isOpen(page, title);
      const onSheet = page.locator("[aria-roledescription=variable]");
      await expect(onSheet).toHaveCount(Number.parseInt(variables, 10));
      await fromMainMenu(page, "Ready-made models…");
    }
    await page.keyboard.press("Escape");
    await fromMainMenu(page, "All documents…");
    await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(2);
  });
}
