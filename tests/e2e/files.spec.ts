import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { sketch } from "../sketch";
import {
  catchFiles,
  clickLink,
  dropText,
  enter,
  fromMainMenu,
  link,
  messages,
  openTab,
  ring,
  savedFile,
  title,
  variable,
} from "./hand";

const HEAD = { format: "causal-loop-document", version: 1 };
const A = { id: "v-a", name: "Training" };
const B = { id: "v-b", name: "Capacity" };
const AB = { id: "l-1", source: "v-a", target: "v-b", polarity: "+" };

/** A file of ours, as somebody may have written it by hand. */
function ours(parts: object): string {
  return JSON.stringify({ ...HEAD, ...parts });
}

function refusal(page: Page): Locator {
  return page.getByRole("dialog", { name: /cannot be opened$/ });
}

async function close(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toHaveCount(0);
}

/** A browser that opens files by a field and downloads what is saved, as Firefox and Safari do. */
async function withoutPickers(page: Page): Promise<void> {
  await catchFiles(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Reflect.deleteProperty(Window.prototype, "showOpenFilePicker");
  });
}

/** A document of the user's own that no bad file may harm. */
async function startWithMine(page: Page): Promise<void> {
  await page.goto("/");
  await dropText(page, writeCld(sketch("Mine +> Yours, Yours -> Mine")), "Mine.cld.json");
  await expect(title(page)).toHaveText("Mine");
  // The label of its loop is of the document, too, and comes a moment later.
  await expect(ring(page, "B1")).toBeVisible();
}

const LIMITS = readFileSync("src/library/arch-limits-to-growth.cld.json", "utf8");

test("a file opens by the button, by Ctrl+O and when it is dropped; pasted, when the person says so", async ({
  page,
  context,
}) => {
  const name = "Limits to growth: staff capacity";
  await withoutPickers(page);
  await startWithMine(page);
  await test.step("pasted", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((whole) => navigator.clipboard.writeText(whole), LIMITS);
    await variable(page, "Mine").click();
    await page.keyboard.press("Control+v");
    await expect(messages(page)).toContainText(`The clipboard holds a whole diagram, “${name}”.`);
    await expect(title(page)).toHaveText("Mine");
    await messages(page).getByRole("button", { name: "Open it" }).click();
    await expect(title(page)).toHaveText(name);
    await page.evaluate(() => navigator.clipboard.writeText("from\tto\tsign\nTrust\tHelp\ts"));
    await page.keyboard.press("Control+v");
    await messages(page).getByRole("button", { name: "Open it" }).click();
    await expect(link(page, "Trust to Help, positive")).toHaveCount(1);
    await page.evaluate((half) => navigator.clipboard.writeText(half), LIMITS.slice(0, 900));
    await page.keyboard.press("Control+v");
    const refused = page.getByRole("dialog", { name: "Pasted text cannot be opened" });
    await expect(refused).toContainText("not valid JSON");
    await close(refused);
    await expect(link(page, "Trust to Help, positive")).toHaveCount(1);
  });
  await test.step("by the button, by Ctrl+O and dropped", async () => {
    const file = {
      name: "limits.cld.json",
      mimeType: "application/json",
      buffer: Buffer.from(LIMITS),
    };
    for (const ask of [
      () => fromMainMenu(page, "Open a file…"),
      () => page.keyboard.press("Control+o"),
    ]) {
      const choosing = page.waitForEvent("filechooser");
      await ask();
      await (await choosing).setFiles(file);
      await expect(title(page)).toHaveText(name);
      await fromMainMenu(page, "New diagram");
      await expect(title(page)).toHaveText("Untitled");
    }
    await dropText(page, LIMITS);
    await expect(title(page)).toHaveText(name);
    await openTab(page, "Loops");
    await expect(page.getByText("All 2 loops")).toBeVisible();
  });
});

/** What is wrong with a file; what is said of it; where. */
const BAD: readonly (readonly [what: string, text: string, said: string, where: string | null])[] =
  [
    ["nothing", "", "There is nothing in this file.", null],
    ["broken JSON", '{\n  "format": oops', "not valid JSON", "Line 2, column 13"],
    [
      "JSON cut short",
      `${ours({ variables: [A] }).slice(0, -3)}\n`,
      "not valid JSON",
      "Line 2, column 1",
    ],
    ["other JSON", '{"a": 1}', "This is JSON, but not a diagram of this app.", null],
    ["Kumu's JSON", '{"elements": [], "connections": []}', "This is a Kumu file", null],
    ["a web page", "<!doctype html><p>Sign in", "This is a web page, not a diagram.", null],
    ["a newer version", ours({ version: 2 }), "made by a newer version of this app", null],
    [
      "a link to nowhere",
      ours({ variables: [A], links: [AB] }),
      "refers to a variable that is not in the file",
      "links[0].target",
    ],
    [
      "a tag on nothing",
      ours({ leverageTags: [{ id: "t-1", target: { type: "link", id: "l-9" }, point: 3 }] }),
      "refers to a link that is not in the file",
      "leverageTags[0].target.id",
    ],
    [
      "a sign that is none",
      ours({ variables: [A, B], links: [{ ...AB, polarity: "x" }] }),
      "not what belongs in its place",
      "links[0].polarity",
    ],
    [
      "a name that is none",
      ours({ variables: [{ ...A, name: 7 }] }),
      "not what belongs in its place",
      "variables[0].name",
    ],
    [
      "an id every object has",
      ours({ variables: [{ ...A, id: "constructor" }] }),
      "An id has a form that ids do not have",
      "variables[0].id",
    ],
    [
      "a prototype for an id",
      ours({ links: [{ ...AB, source: "__proto__" }] }),
      "An id has a form that ids do not have",
      "links[0].source",
    ],
    [
      "two links of one pair",
      ours({ variables: [A, B], links: [AB, { ...AB, id: "l-2" }] }),
      "A second link goes from the same variable to the same variable",
      "links[1]",
    ],
    ["a table without links", "source,target\n", "no link in this table, only its headings", null],
    [
      "a table of bad rows",
      "source,target\nTraining,\n",
      "No row of this table can be read as a link.",
      null,
    ],
  ];

/** Files too large to be sent to the page as a whole: a beginning, and what is repeated after it. */
const LARGE = [
  {
    start: '{"format":"causal-loop-document","version":1,"variables":[{}',
    unit: ',{"id":"v-1","name":"x"}',
    times: 999_999,
    end: "]}",
    said: "This file has 1,000,000 variables. Up to 20,000 can be opened.",
  },
  {
    start: "{",
    unit: "x",
    times: 50_000_000,
    end: "}",
    said: "The file is 51 MB large. Files up to 50 MB can be opened.",
  },
  { start: "", unit: "[", times: 1_000_000, end: "", said: "not valid JSON" },
] as const;

test("each kind of bad file is told what is wrong and where, and changes nothing", async ({
  page,
}) => {
  await catchFiles(page);
  await startWithMine(page);
  const before = await savedFile(page);
  await test.step("a million variables, fifty megabytes and an endless nest", async () => {
    for (const { said, ...file } of LARGE) {
      await page.evaluate(({ start, unit, times, end }) => {
        const data = new DataTransfer();
        data.items.add(new File([start, unit.repeat(times), end], "large.cld.json"));
        const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(drop);
      }, file);
      await expect(refusal(page)).toContainText(said);
      await close(refusal(page));
    }
    expect(await savedFile(page)).toBe(before);
  });
  for (const [what, text, said, where] of BAD) {
    await test.step(what, async () => {
      await dropText(page, text, "theirs.cld.json");
      const dialog = page.getByRole("dialog", { name: "theirs.cld.json cannot be opened" });
      await expect(dialog).toContainText(said);
      if (where) await expect(dialog.getByRole("definition").first()).toHaveText(where);
      else await expect(dialog.getByRole("definition")).toHaveCount(0);
      await expect(dialog).toContainText(
        "Nothing was changed: the file and the document that is open are as they were.",
      );
      await close(dialog);
      expect(await savedFile(page)).toBe(before);
    });
  }
  await fromMainMenu(page, "All documents…");
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
});

test("names that are markup or keys of every object stay names", async ({ page }) => {
  const markup = '<img src="x" onerror="window.name=\'run\'"><u>bold</u>';
  const text = ours({
    metadata: { title: `${markup}{{title}}$t(app:title)` },
    variables: [
      { ...A, name: markup, definition: markup },
      { ...B, name: "__proto__" },
      { id: "v-c", name: "constructor" },
    ],
    links: [
      { ...AB, rationale: markup },
      { id: "l-2", source: "v-b", target: "v-a", polarity: "-" },
      { id: "l-3", source: "v-b", target: "v-c", polarity: "-" },
    ],
    loopNotes: [{ id: "n-1", path: ["v-a", "v-b"], name: markup, story: markup }],
    leverageTags: [{ id: "t-1", target: { type: "model" }, point: 1, rationale: markup }],
    groups: [{ id: "g-1", name: markup, colour: "group-1" }],
  });
  await page.addInitScript(() => {
    // Seen even if it is there only for a moment.
    new MutationObserver(() => {
      if (document.querySelector("img, u")) window.name = "markup";
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("/");
  await dropText(
    page,
    text.replace("{", '{"__proto__": {"polluted": 1}, "constructor": {"polluted": 1},'),
  );
  const repairs = page.getByRole("dialog", { name: "test.cld.json is open" });
  await expect(repairs.getByRole("listitem")).toHaveText([
    /A field “__proto__”, which this app does not know, was left out/,
    /A field “constructor”, which this app does not know, was left out/,
  ]);
  await repairs.getByRole("button", { name: "All right" }).last().click();
  await expect(title(page)).toHaveText(`${markup}{{title}}$t(app:title)`);
  expect(await page.title()).toContain(`${markup}{{title}}$t(app:title)`);
  await expect(variable(page, "__proto__")).toBeVisible();
  await expect(variable(page, "constructor")).toBeVisible();
  await openTab(page, "Leverage points");
  const loops = await openTab(page, "Loops");
  await expect(loops.getByRole("option")).toContainText(markup);
  await loops.getByRole("option").click();
  await variable(page, markup).click();
  const inspector = await openTab(page, "Inspector");
  await expect(inspector.getByRole("textbox", { name: "Definition" })).toHaveValue(markup);
  await clickLink(page, `${markup} to __proto__, positive`);
  await expect(inspector.getByRole("textbox", { name: "Rationale" })).toHaveValue(markup);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  expect(await page.evaluate(() => [window.name, Reflect.get({}, "polluted")])).toEqual([
    "",
    undefined,
  ]);
});

test.describe("files on disk that can be written in place", () => {
  /** What a file of the disk holds. */
  async function onDisk(page: Page, name: string): Promise<string> {
    return page.evaluate(async (fileName) => {
      const disk = await navigator.storage.getDirectory();
      return (await (await disk.getFileHandle(fileName)).getFile()).text();
    }, name);
  }

  /** Another program writes a file. */
  async function writeToDisk(page: Page, name: string, text: string): Promise<void> {
    await page.evaluate(
      async ([fileName, content]) => {
        const disk = await navigator.storage.getDirectory();
        const handle = await disk.getFileHandle(fileName, { create: true });
        const stream = await handle.createWritable();
        await stream.write(content);
        await stream.close();
      },
      [name, text] as const,
    );
  }

  /** In the pickers of files, chooses this one from now on. */
  async function choose(page: Page, name: string | null): Promise<void> {
    await page.evaluate((fileName) => sessionStorage.setItem("chosen", fileName ?? ""), name);
  }

  const isSavedTo = (page: Page, name: string) =>
    expect(messages(page)).toContainText(`Saved to ${name}.`);

  async function draw(page: Page, words: string): Promise<void> {
    await page.getByRole("textbox", { name: "Capture line" }).click();
    await enter(page, words);
  }

  test.beforeEach(async ({ page }) => {
    // The browser's own files, of a disk that belongs to the page: everything but the choosing is real.
    await page.addInitScript(() => {
      const chosen = async (): Promise<FileSystemFileHandle> => {
        const name = sessionStorage.getItem("chosen") ?? "";
        if (name === "") throw new DOMException("The user aborted a request.", "AbortError");
        const disk = await navigator.storage.getDirectory();
        return disk.getFileHandle(name, { create: true });
      };
      Object.assign(window, {
        showOpenFilePicker: async () => [await chosen()],
        showSaveFilePicker: chosen,
      });
    });
    await page.goto("/");
    await writeToDisk(page, "care.cld.json", writeCld(sketch("Training +> Capacity")));
  });

  test("a file that was opened is saved to itself, and replaces another program's only when told", async ({
    page,
  }) => {
    await test.step("saved to itself, also after a reload", async () => {
      await choose(page, "care.cld.json");
      await page.keyboard.press("Control+o");
      await expect(variable(page, "Training")).toBeVisible();
      await choose(page, null);
      await draw(page, "Capacity -> Trust +");
      await page.keyboard.press("Control+s");
      await isSavedTo(page, "care.cld.json");
      expect(await onDisk(page, "care.cld.json")).toContain('"Trust"');
      await page.reload();
      await expect(variable(page, "Trust")).toBeVisible();
      await draw(page, "Trust -> Training +");
      await expect(ring(page, "R1")).toBeVisible();
      await page.keyboard.press("Control+s");
      await isSavedTo(page, "care.cld.json");
      expect(await onDisk(page, "care.cld.json")).toContain('"R1"');
    });
    await test.step("what another program has changed is only replaced when the person says so", async () => {
      await draw(page, "Trust -> Help +");
      await writeToDisk(page, "care.cld.json", "theirs");
      const asked = page.getByRole("dialog", {
        name: "care.cld.json was changed by another program",
      });
      for (const [answer, holds] of [
        ["Cancel", "theirs"],
        ["Replace it", '"Help"'],
      ] as const) {
        await page.keyboard.press("Control+s");
        await asked.getByRole("button", { name: answer }).last().click();
        await expect(asked).toHaveCount(0);
        await expect.poll(() => onDisk(page, "care.cld.json")).toContain(holds);
      }
    });
  });

  test("a file that cannot be read, or that became another document, is never written", async ({
    page,
  }) => {
    const others = {
      "broken.cld.json": '{"format": "causal-loop-document", oops',
      "newer.cld.json": ours({ version: 9, soul: true }),
      "links.csv": "source,target,polarity\nTrust,Help,+\n",
    };
    for (const [name, text] of Object.entries(others)) await writeToDisk(page, name, text);
    await choose(page, "care.cld.json");
    await page.keyboard.press("Control+o");
    await expect(variable(page, "Training")).toBeVisible();
    for (const name of ["broken.cld.json", "newer.cld.json"]) {
      await choose(page, name);
      await page.keyboard.press("Control+o");
      await expect(refusal(page)).toContainText(name);
      await close(refusal(page));
    }
    await draw(page, "Capacity -> Trust +");
    await page.keyboard.press("Control+s");
    await isSavedTo(page, "care.cld.json");
    const saved = await onDisk(page, "care.cld.json");
    expect(saved).toContain('"Trust"');

    await choose(page, "links.csv");
    await page.keyboard.press("Control+o");
    await expect(link(page, "Trust to Help, positive")).toHaveCount(1);
    await choose(page, "links.cld.json");
    await page.keyboard.press("Control+s");
    await isSavedTo(page, "links.cld.json");
    await fromMainMenu(page, "New diagram");
    await draw(page, "Alone -> Together +");
    await choose(page, "alone.cld.json");
    await page.keyboard.press("Control+s");
    await isSavedTo(page, "alone.cld.json");
    expect(await onDisk(page, "alone.cld.json")).toContain('"Together"');
    expect(await onDisk(page, "links.cld.json")).not.toContain("Together");
    expect(await onDisk(page, "care.cld.json")).toBe(saved);
    for (const [name, text] of Object.entries(others)) expect(await onDisk(page, name)).toBe(text);
  });
});

/** A table of links as people write it, and the links that are in it. */
const TABLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "headings in any case and order",
    "Polarity,TARGET,Page,Source,delay\n+,Capacity,x,Training,\n-,Trust,y,Capacity,yes\n?,Training,,Trust,no\n",
    [
      "Training to Capacity, positive",
      "Capacity to Trust, negative, delayed",
      "Trust to Training, polarity open",
    ],
  ],
  [
    "s and o, 1 and -1",
    "source,target,polarity,delay\nTraining,Capacity,s,1\nCapacity,Trust,O,0\nTrust,Training,1,\nTraining,Trust,-1,\n",
    [
      "Training to Capacity, positive, delayed",
      "Capacity to Trust, negative",
      "Trust to Training, positive",
      "Training to Trust, negative",
    ],
  ],
  [
    "a spreadsheet's: byte order mark, semicolons, quotes, Windows' line ends",
    '\uFEFFsource;target;polarity\r\n"Training; ""on the job""";Capacity, rural;+\r\nCapacity, rural;"Ärzte\nvor Ort";−\r\n',
    [
      'Training; "on the job" to Capacity, rural, positive',
      "Capacity, rural to Ärzte vor Ort, negative",
    ],
  ],
];

test("what was set right is listed, bad rows are named by their line, and any table of links opens", async ({
  page,
}) => {
  await catchFiles(page);
  await startWithMine(page);
  await test.step("bad rows are skipped only when the person says so", async () => {
    const before = await savedFile(page);
    const text =
      'source,target,polarity\nTraining,Trust,+\n\nTraining,,+\n,Trust,+\nTrust,Help,up\na,b,c,+\n"Help,Trust,+\n';
    const dialog = page.getByRole("dialog", { name: "Some rows of links.csv cannot be read" });
    await dropText(page, text, "links.csv");
    await expect(dialog).toContainText("5 rows hold no link that can be read.");
    await expect(dialog.getByRole("listitem")).toHaveText([
      "Line 4 There is no name in the column target.",
      "Line 5 There is no name in the column source.",
      "Line 6 “up” is no polarity: write +, - or ?.",
      /^Line 7 There is a cell too many, “\+”/,
      /^Line 8 A quotation mark is not closed/,
    ]);
    await dialog.getByRole("button", { name: "Cancel" }).last().click();
    await expect(dialog).toHaveCount(0);
    expect(await savedFile(page)).toBe(before);
    await dropText(page, text, "links.csv");
    await dialog.getByRole("button", { name: "Open without them" }).click();
    await expect(link(page, "Training to Trust, positive")).toHaveCount(1);
    await expect(page.locator("[aria-roledescription=link]")).toHaveCount(1);
  });
  await test.step("what was set right, and the file itself is left as it was", async () => {
    const evidence = [{ quoteId: "q-gone", stance: "supports" }];
    const text = ours({
      variables: [{ ...A, name: " Training ", evidence }, { ...B, id: "v-a" }, B],
      links: [AB],
      layout: { positions: { "v-a": [0.4, 0], "v-gone": [1, 2] }, bends: { "l-gone": 0.2 } },
      weather: "fine",
    });
    await dropText(page, text, "odd.cld.json");
    const dialog = page.getByRole("dialog", { name: "odd.cld.json is open" });
    await expect(dialog).toContainText(
      "The file itself is as it was; saving keeps what you see here.",
    );
    await expect(dialog.getByRole("listitem")).toHaveText([
      "A field “weather”, which this app does not know, was left out. weather",
      "The id v-a stood twice; the second one is v-a-2 now. variables[1].id",
      "Blanks were taken out of the name “Training”. variables[0].name",
      "A reference to the quote q-gone, which is not in the file, was dropped. variables[0].evidence[0]",
      /^2 places on the sheet .* such as v-gone; they were left out\. layout\.positions\.v-gone$/,
      "A number was rounded. layout.positions.v-a[0]",
    ]);
    await dialog.getByRole("button", { name: "All right" }).last().click();
    await expect(title(page)).toHaveText("odd");
    await expect(variable(page, "Training")).toBeVisible();
    await expect(page.locator("[aria-roledescription=variable]")).toHaveCount(3);
  });
  await test.step("a table of links opens, however people write it", async () => {
    for (const [what, text, links] of TABLES) {
      await test.step(what, async () => {
        await dropText(page, text, "Links of 2025.csv");
        for (const name of links) await expect(link(page, name)).toHaveCount(1);
        await expect(page.locator("[aria-roledescription=link]")).toHaveCount(links.length);
        await expect(title(page)).toHaveText("Links of 2025");
        const notes = page.getByRole("dialog", { name: "Links of 2025.csv is open" });
        if (text.includes("Page")) {
          await expect(notes).toContainText(
            "Columns that a link has no place for were left out: Page.",
          );
          await page.keyboard.press("Escape");
        } else await expect(notes).toHaveCount(0);
      });
    }
  });
});
