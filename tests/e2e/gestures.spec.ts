import { expect, type Locator, type Page, test } from "@playwright/test";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import type { CldDocument, GroupId, LinkId } from "../../src/core/model/document";
import { sketch, sketchId } from "../sketch";
import { isFine } from "./axe";
import {
  atRest,
  clickLink,
  drag,
  dropFile,
  dropText,
  enter,
  link,
  middle,
  onLine,
  onRing,
  openTab,
  ring,
  savedFile,
  type Spot,
  title,
  variable,
  catchFiles,
} from "./hand";

/** A gesture: what it is, what the Undo button then says, how it is done and what it leaves. */
interface Row {
  readonly gesture: string;
  readonly step: string;
  readonly make: (page: Page) => Promise<void>;
  readonly shows?: (page: Page) => Promise<void>;
}

/** A loop of three, one link that is bent by hand, a variable apart. */
function diagramForGestures(): CldDocument {
  const document = sketch("Training +> Capacity, Capacity +> Trust, Trust +> Training, Budget");
  const place = (x: number, y: number) => ({ x, y });
  const positions = {
    [sketchId("Training")]: place(0, 0),
    [sketchId("Capacity")]: place(360, 0),
    [sketchId("Trust")]: place(180, 260),
    [sketchId("Budget")]: place(560, 260),
  };
  const clinic = "g-clinic" as GroupId;
  return {
    ...document,
    groups: { [clinic]: { id: clinic, name: "Clinic", colour: "group-1" } },
    layout: { ...document.layout, positions, bends: { ["l-2" as LinkId]: -0.2 } },
  };
}

const LINK = "Training to Capacity, positive";

/** In the toolbar; a message about what was deleted has an Undo of its own. */
function undoTool(page: Page): Locator {
  return page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: /^Undo/ });
}

/** Makes a gesture: it is one step, undo brings back the very same document, redo does it again. */
async function holds(page: Page, { gesture, step, make, shows }: Row): Promise<void> {
  await test.step(gesture, async () => {
    const undo = undoTool(page);
    await atRest(page);
    await expect(undo).toBeDisabled();
    const before = await savedFile(page);
    await make(page);
    await expect(undo).toHaveAccessibleName(`Undo: ${step}`);
    await shows?.(page);
    await atRest(page);
    await page.keyboard.press("Control+z");
    await expect(undo).toBeDisabled();
    expect(await savedFile(page)).toBe(before);
    await page.keyboard.press("Control+y");
    await expect(undo).toHaveAccessibleName(`Undo: ${step}`);
    await shows?.(page);
    const after = await savedFile(page);
    expect(after).not.toBe(before);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    await expect.poll(() => savedFile(page)).toBe(after);
    await page.keyboard.press("Control+z");
    await expect(undo).toBeDisabled();
  });
}

async function allHold(page: Page, rows: readonly Row[]): Promise<void> {
  for (const row of rows) await holds(page, row);
}

/** Something that only looks: no step, no change. */
async function leavesNoStep(
  page: Page,
  gesture: string,
  make: (page: Page) => Promise<void>,
): Promise<void> {
  await test.step(gesture, async () => {
    const before = await savedFile(page);
    await make(page);
    await expect(undoTool(page)).toBeDisabled();
    expect(await savedFile(page)).toBe(before);
  });
}

function seen(name: string) {
  return async (page: Page) => expect(variable(page, name)).toBeVisible();
}

function linked(name: string) {
  return async (page: Page) => expect(link(page, name)).toHaveCount(1);
}

/** A place of the sheet where nothing is: right of the loop, above Budget. */
async function emptyPlace(page: Page) {
  const { x, y } = await middle(variable(page, "Budget"));
  return { x, y: y - 140 };
}

async function choose(page: Page, name: string): Promise<void> {
  await variable(page, name).click();
  await expect(variable(page, name)).toHaveAttribute("aria-pressed", "true");
}

/** Reaches a thing on the sheet as the keyboard does. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page.getByRole("region", { name: "Diagram" }).locator(".react-flow__node").first().focus();
  for (let times = 0; times < 12; times++) {
    if ((await page.locator(":focus").getAttribute("aria-label")) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** The number of a leverage point, and the Enter that a hand adds to it. */
async function typePoint(page: Page, point: string): Promise<void> {
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await enter(page, point);
}

async function fromMenu(page: Page, place: { x: number; y: number }, action: string) {
  await page.mouse.click(place.x, place.y, { button: "right" });
  await page.getByRole("menuitem", { name: action }).click();
}

/** The diagram as it was at first, under another title, with no step made. */
async function fresh(page: Page, name: string): Promise<void> {
  const document = diagramForGestures();
  await atRest(page);
  await dropText(page, writeCld({ ...document, metadata: { ...document.metadata, title: name } }));
  await expect(title(page)).toHaveText(name);
  await expect(ring(page, "R1")).toBeVisible();
  await expect(undoTool(page)).toBeDisabled();
}

test.beforeEach(async ({ page }) => {
  await catchFiles(page);
  await page.goto("/");
  await dropFile(page, diagramForGestures());
  await expect(ring(page, "R1")).toBeVisible();
});

test("drawing by hand: each gesture is one step, named, and can be taken back", async ({
  page,
}) => {
  await allHold(page, [
    {
      gesture: "a double click on the sheet and a name",
      step: "Add variable",
      make: async () => {
        const { x, y } = await emptyPlace(page);
        await page.mouse.dblclick(x, y);
        await enter(page, "Premium");
      },
      shows: seen("Premium"),
    },
    {
      gesture: "a drag from the ring to a variable",
      step: "Add link",
      make: async () =>
        drag(page, await onRing(page, "Capacity"), await middle(variable(page, "Budget"))),
      shows: linked("Capacity to Budget, positive"),
    },
    {
      gesture: "a drag from the ring to the empty sheet, and a name",
      step: "Add variable",
      make: async () => {
        await drag(page, await onRing(page, "Capacity"), await emptyPlace(page));
        await enter(page, "Premium");
      },
      shows: async () => {
        await linked("Capacity to Premium, positive")(page);
      },
    },
    {
      gesture: "a drag from the ring that closes a loop, its sign set on the way",
      step: "Add link",
      make: async () => {
        const from = await onRing(page, "Capacity");
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        const to = await middle(variable(page, "Training"));
        await page.mouse.move(to.x, to.y, { steps: 6 });
        await page.keyboard.press("-");
        await page.mouse.up();
      },
      shows: async () => {
        await linked("Capacity to Training, negative")(page);
        await expect(ring(page, "B1")).toBeVisible();
      },
    },
    {
      gesture: "a drag of a variable",
      step: "Move variable",
      make: async () => drag(page, await middle(variable(page, "Budget")), await emptyPlace(page)),
    },
    {
      gesture: "a box with Shift, and a drag of what is in it",
      step: "Move 2 variables",
      make: async () => {
        const first = await middle(variable(page, "Training"));
        const second = await middle(variable(page, "Capacity"));
        await page.keyboard.down("Shift");
        await drag(
          page,
          { x: first.x - 70, y: first.y - 50 },
          { x: second.x + 70, y: second.y + 40 },
        );
        await page.keyboard.up("Shift");
        await drag(page, first, { x: first.x + 30, y: first.y + 40 });
      },
    },
    {
      gesture: "Shift-clicks, and a drag",
      step: "Move 3 variables",
      make: async () => {
        await choose(page, "Training");
        await variable(page, "Budget").click({ modifiers: ["Shift"] });
        await variable(page, "Trust").click({ modifiers: ["Shift"] });
        const from = await middle(variable(page, "Trust"));
        await drag(page, from, { x: from.x - 40, y: from.y - 24 });
      },
    },
    {
      gesture: "a double click on a variable, and another name",
      step: "Rename variable",
      make: async () => {
        await variable(page, "Budget").dblclick();
        await enter(page, "Global budget");
      },
      shows: seen("Global budget"),
    },
    {
      gesture: "a drag of a link's middle",
      step: "Bend link",
      make: async () => {
        await clickLink(page, LINK);
        const from = await onLine(page, LINK);
        await drag(page, from, { x: from.x, y: from.y - 70 });
      },
    },
    {
      gesture: "a double click on the middle of a bent link",
      step: "Bend link",
      make: async () => {
        await clickLink(page, "Capacity to Trust, positive");
        await page.locator("[data-bends]").dblclick();
      },
    },
    {
      gesture: "a drag of a loop's ring",
      step: "Move badge",
      make: async () => {
        const from = await middle(ring(page, "R1"));
        await drag(page, from, { x: from.x + 30, y: from.y + 20 });
      },
    },
  ]);
});

test("from menus: each entry is one step, named, and can be taken back", async ({ page }) => {
  await allHold(page, [
    {
      gesture: "new variable, on the sheet",
      step: "Add variable",
      make: async () => {
        await fromMenu(page, await emptyPlace(page), "New variable");
        await enter(page, "Premium");
      },
      shows: seen("Premium"),
    },
    {
      gesture: "link to another variable",
      step: "Add link",
      make: async () => {
        await fromMenu(page, await middle(variable(page, "Budget")), "Link to another variable");
        await enter(page, "Trust");
      },
      shows: linked("Budget to Trust, positive"),
    },
    {
      gesture: "delete a variable",
      step: "Delete",
      make: async () => fromMenu(page, await middle(variable(page, "Capacity")), "Delete"),
      shows: async () => expect(variable(page, "Capacity")).toHaveCount(0),
    },
    {
      gesture: "remove a variable and link its neighbours",
      step: "Remove a variable and link its neighbours",
      make: async () =>
        fromMenu(page, await middle(variable(page, "Capacity")), "Remove and link its neighbours"),
      shows: linked("Training to Trust, positive"),
    },
    {
      gesture: "duplicate",
      step: "Duplicate a variable",
      make: async () => fromMenu(page, await middle(variable(page, "Budget")), "Duplicate"),
      shows: async () => expect(variable(page, "Budget")).toHaveCount(2),
    },
    {
      gesture: "reverse a link",
      step: "Reverse link",
      make: async () => fromMenu(page, await onLine(page, LINK), "Reverse"),
      shows: linked("Capacity to Training, positive"),
    },
    {
      gesture: "leave a sign open",
      step: "Change polarity",
      make: async () => fromMenu(page, await onLine(page, LINK), "Leave the sign open"),
      shows: linked("Training to Capacity, polarity open"),
    },
    {
      gesture: "put a variable in between, and name it",
      step: "Put a variable in between",
      make: async () => {
        await fromMenu(page, await onLine(page, LINK), "Put a variable in between");
        await enter(page, "Skills");
      },
      shows: async () => {
        await linked("Training to Skills, positive")(page);
        await linked("Skills to Capacity, positive")(page);
      },
    },
    {
      gesture: "tag a variable",
      step: "Add leverage point",
      make: async () => {
        await fromMenu(page, await middle(variable(page, "Trust")), "Tag a leverage point");
        await typePoint(page, "6");
      },
      shows: async () =>
        expect(page.getByRole("button", { name: /^Leverage point 6/ })).toBeVisible(),
    },
  ]);
});

test("from the keyboard: each gesture is one step, named, and can be taken back", async ({
  page,
}) => {
  await allHold(page, [
    {
      gesture: "N and a name",
      step: "Add variable",
      make: async () => {
        await page.keyboard.press("n");
        await enter(page, "Premium");
      },
      shows: seen("Premium"),
    },
    {
      gesture: "C and the name of a variable",
      step: "Add link",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("c");
        await enter(page, "capac");
      },
      shows: linked("Budget to Capacity, positive"),
    },
    {
      gesture: "C and the arrows",
      step: "Add link",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("c");
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Enter");
      },
      shows: linked("Budget to Trust, positive"),
    },
    {
      gesture: "C and a new name",
      step: "Add variable",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("c");
        await enter(page, "Premium");
      },
      shows: linked("Budget to Premium, positive"),
    },
    {
      gesture: "- on a link",
      step: "Change polarity",
      make: async () => {
        await tabTo(page, LINK);
        await page.keyboard.press("-");
      },
      shows: async () => {
        await linked("Training to Capacity, negative")(page);
        await expect(ring(page, "B1")).toBeVisible();
      },
    },
    {
      gesture: "? on a link",
      step: "Change polarity",
      make: async () => {
        await tabTo(page, LINK);
        await page.keyboard.press("?");
      },
      shows: linked("Training to Capacity, polarity open"),
    },
    {
      gesture: "D on a link",
      step: "Change delay",
      make: async () => {
        await tabTo(page, LINK);
        await page.keyboard.press("d");
      },
      shows: linked(`${LINK}, delayed`),
    },
    {
      gesture: "R on a link",
      step: "Reverse link",
      make: async () => {
        await tabTo(page, LINK);
        await page.keyboard.press("r");
      },
      shows: linked("Capacity to Training, positive"),
    },
    {
      gesture: "F2 and another name",
      step: "Rename variable",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("F2");
        await enter(page, "Global budget");
      },
      shows: seen("Global budget"),
    },
    {
      gesture: "an arrow key",
      step: "Move variable",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("ArrowRight");
      },
    },
    {
      gesture: "everything with Ctrl+A, and Shift with an arrow key",
      step: "Move 4 variables",
      make: async () => {
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Shift+ArrowDown");
      },
    },
    {
      gesture: "Ctrl+D",
      step: "Duplicate a variable",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("Control+d");
      },
      shows: async () => expect(variable(page, "Budget")).toHaveCount(2),
    },
    {
      gesture: "Ctrl+C and Ctrl+V",
      step: "Paste 4 variables",
      make: async () => {
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Control+c");
        await page.keyboard.press("Control+v");
      },
      shows: async () => expect(variable(page, "Trust")).toHaveCount(2),
    },
    {
      gesture: "Ctrl+X",
      step: "Cut a variable",
      make: async () => {
        await tabTo(page, "Budget");
        await page.keyboard.press("Control+x");
      },
      shows: async () => expect(variable(page, "Budget")).toHaveCount(0),
    },
    {
      gesture: "Delete on a link",
      step: "Delete",
      make: async () => {
        await tabTo(page, LINK);
        await page.keyboard.press("Delete");
      },
      shows: async () => {
        await expect(link(page, LINK)).toHaveCount(0);
        await expect(ring(page, "R1")).toHaveCount(0);
      },
    },
    {
      gesture: "everything with Ctrl+A, and Delete",
      step: "Delete 7 elements",
      make: async () => {
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Delete");
      },
      shows: async () => expect(variable(page, "Trust")).toHaveCount(0),
    },
    {
      gesture: "L and a number",
      step: "Add leverage point",
      make: async () => {
        await tabTo(page, "Trust");
        await page.keyboard.press("l");
        await typePoint(page, "6");
      },
      shows: async () =>
        expect(page.getByRole("button", { name: /^Leverage point 6/ })).toBeVisible(),
    },
    {
      gesture: "a line in the capture line",
      step: "Type 2 links",
      make: async () => {
        await page.keyboard.press("Enter");
        await enter(page, "budget -> premium -> trust -");
        await page.keyboard.press("Escape");
      },
      shows: linked("premium to Trust, negative"),
    },
  ]);
});

test("laying out by hand: each gesture is one step, named, and can be taken back", async ({
  page,
}) => {
  const level = async (name: string) => Math.round((await middle(variable(page, name))).y);
  const selectThree = async () => {
    await choose(page, "Training");
    for (const name of ["Capacity", "Trust"])
      await variable(page, name).click({ modifiers: ["Shift"] });
  };
  await allHold(page, [
    {
      gesture: "a drag to a line with another variable, which a guide shows",
      step: "Move variable",
      make: async () => {
        const [from, to] = [
          await middle(variable(page, "Budget")),
          await middle(variable(page, "Capacity")),
        ];
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x, from.y - 40, { steps: 3 });
        // What brings it there is fetched when the browser has time.
        await expect(async () => {
          await page.mouse.move(from.x, to.y + 12);
          await page.mouse.move(from.x, to.y + 3);
          await expect(page.locator("[data-guides]")).toBeAttached({ timeout: 200 });
        }).toPass();
        await page.mouse.up();
        await expect(page.locator("[data-guides]")).toHaveCount(0);
      },
      shows: async () => expect.poll(() => level("Budget")).toBe(await level("Capacity")),
    },
    {
      gesture: "align, in the menu of several variables",
      step: "Align 3 variables",
      make: async () => {
        await selectThree();
        const place = await middle(variable(page, "Trust"));
        await page.mouse.click(place.x, place.y, { button: "right" });
        await page.getByRole("menuitem", { name: "Arrange", exact: true }).press("ArrowRight");
        await page.getByRole("menuitem", { name: "Align", exact: true }).press("ArrowRight");
        await isFine(page, "menus in menus");
        await page.getByRole("menuitem", { name: "Align middles" }).click();
      },
      shows: async () => expect.poll(() => level("Trust")).toBe(await level("Capacity")),
    },
    {
      gesture: "O, with a loop selected",
      step: "Put 3 variables on a circle",
      make: async () => {
        await ring(page, "R1").click();
        await page.keyboard.press("o");
      },
    },
    {
      gesture: "mirror, in the toolbar",
      step: "Mirror 4 variables",
      make: async () => {
        await page.getByRole("button", { name: "Arrange", exact: true }).click();
        await page.getByRole("menuitem", { name: "Rotate and mirror" }).press("ArrowRight");
        await page.getByRole("menuitem", { name: "Mirror left and right" }).click();
      },
    },
  ]);
});

test("laid out by an angle or as a flow: one step each, or none where one only looks", async ({
  page,
}) => {
  await allHold(page, [
    {
      gesture: "arrange, with Shift+A",
      step: "Arrange 4 variables",
      make: async () => {
        await page.keyboard.press("Shift+A");
        await expect(undoTool(page)).toHaveAccessibleName("Undo: Arrange 4 variables");
      },
    },
    {
      gesture: "an angle typed into the dialog",
      step: "Rotate 4 variables",
      make: async () => {
        await page.getByRole("button", { name: "Arrange", exact: true }).click();
        await page.getByRole("menuitem", { name: "Rotate and mirror" }).press("ArrowRight");
        await page.getByRole("menuitem", { name: "Rotate by an angle" }).click();
        await page.getByRole("spinbutton", { name: "Degrees" }).fill("30");
        await isFine(page, "the dialog of an angle");
        await page.keyboard.press("Enter");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      },
    },
    {
      gesture: "the places of the flow view, kept",
      step: "Arrange as a flow",
      make: async () => {
        await page.keyboard.press("g");
        const bar = page.getByRole("region", { name: "Flow view" });
        await expect(bar).toBeVisible();
        await isFine(page, "the flow view");
        await bar.getByRole("button", { name: "Keep these places" }).click();
        await expect(bar).toHaveCount(0);
      },
    },
  ]);
  await leavesNoStep(page, "the flow view, and what leads to a variable", async () => {
    await page.keyboard.press("f");
    const from = await middle(variable(page, "Trust"));
    await choose(page, "Trust");
    await page.keyboard.press("Shift+G");
    const bar = page.getByRole("region", { name: "Flow view" });
    await expect(bar).toContainText("Causes of “Trust” on its left");
    await expect(variable(page, "Budget")).toHaveCount(0);
    await bar.getByText("Causes", { exact: true }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
    await expect
      .poll(async () => Math.round((await middle(variable(page, "Trust"))).x))
      .toBe(Math.round(from.x));
  });
});

test("in the panel: each change is one step, named, and can be taken back", async ({ page }) => {
  const inspector = page.getByRole("region", { name: "Inspector", exact: true });
  const loops = page.getByRole("region", { name: "Loops", exact: true });
  async function ofLink(): Promise<void> {
    await clickLink(page, LINK);
    await openTab(page, "Inspector");
  }
  async function ofVariable(name: string): Promise<void> {
    await choose(page, name);
    await openTab(page, "Inspector");
  }
  async function ofLoop(): Promise<void> {
    await openTab(page, "Loops");
    await loops.getByRole("option", { name: /^R1, reinforcing, 3 links/ }).click();
  }
  await allHold(page, [
    {
      gesture: "polarity",
      step: "Change polarity",
      make: async () => {
        await ofLink();
        await inspector.getByRole("radio", { name: "Opposite" }).click();
      },
      shows: linked("Training to Capacity, negative"),
    },
    {
      gesture: "delay",
      step: "Change delay",
      make: async () => {
        await ofLink();
        await inspector.getByRole("radio", { name: "Delayed" }).click();
      },
      shows: linked(`${LINK}, delayed`),
    },
    {
      gesture: "basis",
      step: "Change link",
      make: async () => {
        await ofLink();
        await inspector.getByRole("radio", { name: "Inferred" }).click();
      },
    },
    {
      gesture: "rationale",
      step: "Change link",
      make: async () => {
        await ofLink();
        await inspector.getByRole("textbox", { name: "Rationale" }).fill("Skills are capacity.");
        await page.keyboard.press("Tab");
      },
    },
    {
      gesture: "kind of a variable",
      step: "Change variable",
      make: async () => {
        await ofVariable("Trust");
        await inspector.getByRole("radio", { name: "Stock" }).click();
      },
    },
    {
      gesture: "definition of a variable",
      step: "Change variable",
      make: async () => {
        await ofVariable("Trust");
        await inspector.getByRole("textbox", { name: "Definition" }).fill("Share who would.");
        await page.keyboard.press("Tab");
      },
    },
    {
      gesture: "joining a group",
      step: "Change group of a variable",
      make: async () => {
        await ofVariable("Trust");
        await inspector.getByRole("button", { name: "Add to a group" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Clinic" }).click();
      },
    },
    {
      gesture: "kind of several variables",
      step: "Change 2 variables",
      make: async () => {
        await choose(page, "Trust");
        await variable(page, "Budget").click({ modifiers: ["Shift"] });
        await openTab(page, "Inspector");
        await inspector.getByRole("radio", { name: "Stock" }).click();
      },
    },
    {
      gesture: "group of several variables",
      step: "Change group of 2 variables",
      make: async () => {
        await choose(page, "Trust");
        await variable(page, "Budget").click({ modifiers: ["Shift"] });
        await openTab(page, "Inspector");
        await inspector.getByRole("checkbox", { name: "Clinic" }).click();
      },
    },
    {
      gesture: "hiding a loop",
      step: "Change loop",
      make: async () => {
        await ofLoop();
        await loops.getByRole("button", { name: "Hide" }).click();
      },
      shows: async () => expect(ring(page, "R1")).toHaveCount(0),
    },
    {
      gesture: "pinning a loop",
      step: "Change loop",
      make: async () => {
        await ofLoop();
        await loops.getByRole("button", { name: "Pin" }).click();
      },
    },
    {
      gesture: "naming a loop",
      step: "Change loop",
      make: async () => {
        await ofLoop();
        await loops.getByRole("textbox", { name: "Name" }).fill("Skill pays");
        await page.keyboard.press("Enter");
      },
      shows: async () =>
        expect(loops.getByRole("option", { name: /^R1, reinforcing, 3 links/ })).toContainText(
          "Skill pays",
        ),
    },
    {
      gesture: "the title, in the toolbar",
      step: "Change details",
      make: async () => {
        await page.getByRole("heading", { level: 1 }).getByRole("button").click();
        await page.getByRole("menuitem", { name: "Rename" }).click();
        await enter(page, "Skills");
      },
    },
  ]);
});

test("what only looks, is given up or cannot be done leaves no step", async ({ page }) => {
  const { x, y } = await emptyPlace(page);
  const zoom = page.getByText(/^\d+ %$/);
  await leavesNoStep(page, "the wheel zooms", async () => {
    const before = await zoom.textContent();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -200);
    await expect(zoom).not.toHaveText(before ?? "");
  });
  await leavesNoStep(page, "Ctrl and 0, + and - zoom", async () => {
    await atRest(page);
    await page.keyboard.press("Control+0");
    await expect(zoom).toHaveText("100 %");
    await page.keyboard.press("Control++");
    await expect(zoom).toHaveText("125 %");
    await page.keyboard.press("Control+-");
    await expect(zoom).toHaveText("100 %");
  });
  await leavesNoStep(page, "a drag of the sheet pans, F fits", async () => {
    const before = await middle(variable(page, "Trust"));
    const empty = await emptyPlace(page);
    await drag(page, empty, { x: empty.x - 60, y: empty.y + 50 });
    const panned = await middle(variable(page, "Trust"));
    expect(panned.x - before.x).toBeCloseTo(-60, 0);
    expect(panned.y - before.y).toBeCloseTo(50, 0);
    await page.keyboard.press("f");
    await expect.poll(async () => (await middle(variable(page, "Trust"))).x).not.toBe(panned.x);
  });
  await leavesNoStep(page, "clicks, boxes and Ctrl+A select", async () => {
    await choose(page, "Trust");
    await page.keyboard.press("Control+a");
    await expect(
      page.getByRole("region", { name: "Diagram" }).locator("[aria-pressed=true]"),
    ).toHaveCount(7);
    await page.mouse.click(x, y);
    await expect(page.locator("[aria-pressed=true][data-id]")).toHaveCount(0);
  });
  await leavesNoStep(page, "Escape gives up a drag from the ring", async () => {
    const from = await onRing(page, "Capacity");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(page.locator("[data-typing]")).toHaveCount(0);
  });
  await leavesNoStep(page, "Escape gives up a drag of a variable", async () => {
    const from = await middle(variable(page, "Trust"));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect((await middle(variable(page, "Trust"))).x).toBeCloseTo(from.x, 0);
  });
  await leavesNoStep(page, "Escape gives up a bend", async () => {
    await clickLink(page, LINK);
    const from = await onLine(page, LINK);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y - 60, { steps: 4 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
  });
  await leavesNoStep(page, "Escape gives up a drag of a ring", async () => {
    const from = await middle(ring(page, "R1"));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y - 20, { steps: 4 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
  });
  await leavesNoStep(page, "Escape gives up a name, a new one and another one", async () => {
    await atRest(page);
    await page.keyboard.press("n");
    await page.keyboard.type("Never");
    await page.keyboard.press("Escape");
    await variable(page, "Trust").dblclick();
    await page.keyboard.type("Never");
    await page.keyboard.press("Escape");
    await expect(variable(page, "Trust")).toBeFocused();
  });
  await leavesNoStep(page, "Escape gives up the choice of an effect", async () => {
    await page.keyboard.press("c");
    await page.keyboard.type("bud");
    await page.keyboard.press("Escape");
    await expect(variable(page, "Trust")).toBeFocused();
  });
  await leavesNoStep(page, "an empty name makes nothing", async () => {
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-typing]")).toHaveCount(0);
  });
  await test.step("what cannot be done is said", async () => {
    await fresh(page, "Again");
    const said = page.getByRole("region", { name: "Messages" });
    await leavesNoStep(page, "a link that is there already", async () => {
      await drag(page, await onRing(page, "Training"), await middle(variable(page, "Capacity")));
      await expect(said).toContainText("Training already has a link to Capacity");
    });
    await leavesNoStep(page, "a drop on the cause itself", async () => {
      const from = await onRing(page, "Budget");
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 80, from.y + 40, { steps: 3 });
      const back = await middle(variable(page, "Budget"));
      await page.mouse.move(back.x, back.y, { steps: 3 });
      await page.mouse.up();
      await expect(page.locator("[data-typing]")).toHaveCount(0);
    });
  });
});

test("links and names by keyboard: signs at once and sticking, whole names, in sight, and to another window", async ({
  page,
  context,
}) => {
  await test.step("a name that only contains what was typed is not taken for it", async () => {
    await tabTo(page, "Budget");
    await page.keyboard.press("c");
    await enter(page, "rust");
    await expect(link(page, "Budget to rust, positive")).toHaveCount(1);
    await tabTo(page, "Budget");
    await page.keyboard.press("c");
    await page.keyboard.type("Train");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(link(page, "Budget to Train, positive")).toHaveCount(1);
  });
  await test.step("N and C can be seen where they ask for a name, wherever one looked before", async () => {
    await fresh(page, "In sight");
    const sheet = await page.getByRole("region", { name: "Diagram" }).boundingBox();
    if (!sheet) throw new Error("no sheet");
    const inSight = async (): Promise<void> => {
      await expect
        .poll(async () => {
          const box = await page.locator("textarea[data-typing]").boundingBox();
          return (
            box !== null &&
            box.x >= sheet.x &&
            box.y >= sheet.y &&
            box.x + box.width <= sheet.x + sheet.width &&
            box.y + box.height <= sheet.y + sheet.height
          );
        })
        .toBe(true);
    };
    const lookElsewhere = async (): Promise<void> => {
      await page.mouse.move(sheet.x + sheet.width - 20, sheet.y + sheet.height - 20);
      for (let times = 0; times < 2; times++) {
        await drag(
          page,
          { x: sheet.x + sheet.width - 12, y: sheet.y + 12 },
          { x: sheet.x + 12, y: sheet.y + sheet.height - 60 },
        );
      }
    };
    for (const key of ["n", "c", "F2"]) {
      await choose(page, "Training");
      await lookElsewhere();
      await page.keyboard.press(key);
      await inSight();
      await page.keyboard.press("Escape");
      await page.keyboard.press("f");
    }
  });
  await test.step("a piece goes from one window to another over the clipboard", async () => {
    await fresh(page, "Pieces");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    const other = await context.newPage();
    await other.goto("/?model=arch-limits-to-growth");
    await expect(ring(other, "R1")).toBeVisible();
    await atRest(other);
    await other.keyboard.press("Control+v");
    await expect(link(other, LINK)).toHaveCount(1);
    await expect(variable(other, "Budget")).toBeVisible();
    await expect(other.getByRole("button", { name: "Undo: Paste 4 variables" })).toBeEnabled();
    await other.close();
  });
  await test.step("a link gets its sign and delay at once", async () => {
    await fresh(page, "At once");
    await tabTo(page, "Budget");
    await page.keyboard.press("c");
    await enter(page, "trust");
    await expect(link(page, "Budget to Trust, positive")).toBeFocused();
    await page.keyboard.press("-");
    await page.keyboard.press("d");
    await expect(link(page, "Budget to Trust, negative, delayed")).toBeFocused();
    await page.keyboard.press("+");
    await expect(link(page, "Budget to Trust, positive, delayed")).toBeFocused();
  });
  await test.step("the last sign sticks, for whatever is linked next", async () => {
    await fresh(page, "Signs");
    await clickLink(page, LINK);
    await page.keyboard.press("-");
    await drag(page, await onRing(page, "Capacity"), await middle(variable(page, "Budget")));
    await expect(link(page, "Capacity to Budget, negative")).toHaveCount(1);
    await tabTo(page, "Budget");
    await page.keyboard.press("c");
    await enter(page, "trust");
    await expect(link(page, "Budget to Trust, negative")).toHaveCount(1);
  });
});

test("names in Chinese, with emoji and of 80 characters are wrapped, and nothing overlaps", async ({
  page,
}) => {
  const long = "Share of members whose screening results reach the clinic before the visit starts";
  const names = ["支付方与医疗机构伙伴关系的长期信任程度", "患者 👩‍⚕️ satisfaction 😀", long];
  await page.keyboard.press("Enter");
  await enter(page, names.map((name) => `"${name}"`).join(" -> "));
  await page.keyboard.press("Escape");
  const boxes = [];
  for (const name of [...names, "Training", "Capacity", "Trust", "Budget"]) {
    const box = await variable(page, name).boundingBox();
    if (!box) throw new Error(`${name} is not on the page`);
    boxes.push({ name, ...box });
  }
  for (const box of boxes) expect(box.width, box.name).toBeLessThan(220);
  for (const a of boxes) {
    for (const b of boxes) {
      if (a === b) continue;
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y;
      expect(apart, `${a.name} and ${b.name} lie apart`).toBe(true);
    }
  }
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  /** One or two fingers going from place to place. */
  async function swipe(page: Page, fingers: readonly (readonly Spot[])[]): Promise<void> {
    const client = await page.context().newCDPSession(page);
    const length = Math.max(...fingers.map((places) => places.length));
    for (let at = 0; at < length; at++) {
      const touchPoints = fingers.map((places, id) => ({ id, ...(places[at] ?? places[0]) }));
      await client.send("Input.dispatchTouchEvent", {
        type: at === 0 ? "touchStart" : "touchMove",
        touchPoints: touchPoints.map(({ id, x = 0, y = 0 }) => ({ id, x, y })),
      });
    }
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await client.detach();
  }

  function line(from: Spot, to: Spot): readonly Spot[] {
    return Array.from({ length: 8 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 7,
      y: from.y + ((to.y - from.y) * step) / 7,
    }));
  }

  async function tap(page: Page, { x, y }: Spot): Promise<void> {
    await page.touchscreen.tap(x, y);
  }

  test("taps and drags are one step each; pinching and panning none", async ({ page }) => {
    await allHold(page, [
      {
        gesture: "a double tap on the sheet, and a name",
        step: "Add variable",
        make: async () => {
          const place = await emptyPlace(page);
          await tap(page, place);
          await tap(page, place);
          await enter(page, "Premium");
        },
        shows: seen("Premium"),
      },
      {
        gesture: "a double tap on a variable, and another name",
        step: "Rename variable",
        make: async () => {
          const place = await middle(variable(page, "Budget"));
          await tap(page, place);
          await tap(page, place);
          await enter(page, "Global budget");
        },
        shows: seen("Global budget"),
      },
      {
        gesture: "a drag of a variable",
        step: "Move variable",
        make: async () => {
          const from = await middle(variable(page, "Budget"));
          await swipe(page, [line(from, { x: from.x - 40, y: from.y - 90 })]);
        },
      },
      {
        gesture: "a tap on the link handle, and one on the effect",
        step: "Add link",
        make: async () => {
          await tap(page, await middle(variable(page, "Budget")));
          await tap(page, await middle(page.locator("[class*=touchHandle]")));
          await tap(page, await middle(variable(page, "Trust")));
        },
        shows: linked("Budget to Trust, positive"),
      },
      {
        gesture: "a drag from the link handle",
        step: "Add link",
        make: async () => {
          await tap(page, await middle(variable(page, "Capacity")));
          const from = await middle(page.locator("[class*=touchHandle]"));
          await swipe(page, [line(from, await middle(variable(page, "Budget")))]);
        },
        shows: linked("Capacity to Budget, positive"),
      },
    ]);
    await leavesNoStep(page, "two fingers zoom", async () => {
      const zoom = page.getByText(/^\d+ %$/);
      const before = await zoom.textContent();
      const { x, y } = await emptyPlace(page);
      await swipe(page, [
        line({ x: x - 20, y }, { x: x - 120, y }),
        line({ x: x + 20, y }, { x: x + 60, y }),
      ]);
      await expect(zoom).not.toHaveText(before ?? "");
    });
    await leavesNoStep(page, "one finger pans", async () => {
      const before = await middle(variable(page, "Trust"));
      const from = await emptyPlace(page);
      await swipe(page, [line(from, { x: from.x - 50, y: from.y + 30 })]);
      await expect
        .poll(async () => (await middle(variable(page, "Trust"))).x - before.x)
        .toBeLessThan(-30);
    });
  });
});
