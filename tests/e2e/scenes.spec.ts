import { expect, type Page, test } from "@playwright/test";
import { isFine } from "./axe";
import { diagram, enter, middle, press, ring, settled, variable } from "./hand";

const panel = (page: Page) => page.getByRole("region", { name: "Scenes", exact: true });
const rows = (page: Page) => panel(page).getByRole("list", { name: "Scenes in order" });
const titles = (page: Page) => rows(page).getByRole("button");
const foot = (page: Page) => page.getByRole("region", { name: "Presentation" });
const dimmed = (page: Page) => diagram(page).locator(".react-flow__node [data-dimmed=true]");

async function openScenes(page: Page, model: string): Promise<void> {
  await page.goto(`/?model=${model}`);
  await expect(ring(page, "R1")).toBeVisible();
  await page.getByRole("button", { name: "More panels" }).click();
  await page.getByRole("menuitem", { name: "Scenes" }).click();
  await expect(panel(page)).toBeVisible();
}

async function present(page: Page): Promise<void> {
  await page.getByRole("radiogroup", { name: "Mode" }).getByText("Present").click();
  await expect(foot(page)).toBeVisible();
}

test("a model's tour is told step by step by the keys of a presenter, in words to be read from afar", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/?model=oregon-cco");
  await expect(ring(page, "R6")).toBeVisible();
  await test.step("by its keys", async () => {
    await present(page);
    await expect(foot(page)).toContainText("Why a payer helps");
    await expect(page.getByRole("toolbar")).toHaveCount(0);
    await expect(page.getByRole("tab")).toHaveCount(0);
    await page.keyboard.press("PageDown");
    await expect(foot(page)).toContainText("What help looks like");
    await test.step("a ring that the keyboard arrives at comes into view", async () => {
      await settled(ring(page, "R7"));
      await expect(ring(page, "R7")).not.toBeInViewport();
      const isThere = () => ring(page, "R7").evaluate((here) => here === document.activeElement);
      for (let tab = 0; tab < 14 && !(await isThere()); tab++) await page.keyboard.press("Tab");
      await settled(ring(page, "R7"));
      await expect(ring(page, "R7")).toBeFocused();
      await expect(ring(page, "R7")).toBeInViewport({ ratio: 0.99 });
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    });
    await page.keyboard.press("End");
    await expect(foot(page)).toContainText("Where to push");
    await page.keyboard.press("ArrowRight");
    await expect(foot(page)).toContainText("Where to push");
    await page.keyboard.press("ArrowLeft");
    await expect(foot(page)).toContainText("Who is left out");
    await expect(dimmed(page)).toHaveCount(20);
    const { height } = await middle(foot(page));
    expect(height).toBeLessThanOrEqual(190);
    await page.keyboard.press("Tab");
    await expect(diagram(page).locator("[data-loop]:focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
    await expect(dimmed(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  });
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await test.step(`words are a fiftieth of ${height} px of height and more, in every scene`, async () => {
      await page.setViewportSize({ width, height });
      await present(page);
      await page.keyboard.press("Home");
      for (let scene = 0; scene < 5; scene++) {
        const letters = await diagram(page)
          .locator(".react-flow__node text")
          .first()
          .evaluate((text) => {
            const { a = 1 } = (text as SVGTextElement).getScreenCTM() ?? {};
            return a * Number.parseFloat(getComputedStyle(text).fontSize);
          });
        expect(letters).toBeGreaterThanOrEqual(height / 50 - 0.01);
        await page.keyboard.press("ArrowRight");
      }
      const caption = foot(page).locator("p").first();
      const size = await caption.evaluate((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      );
      expect(size).toBeGreaterThanOrEqual(34);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
    });
  }
});

test("a loop that is pressed is told; nothing else on the sheet can be changed", async ({
  page,
}) => {
  await page.goto("/?model=oregon-cco");
  await expect(ring(page, "R7")).toBeVisible();
  await present(page);
  await page.keyboard.press("End");
  await page.keyboard.press("PageUp");
  await expect(foot(page)).toContainText("Who is left out");
  await press(ring(page, "R7"));
  await expect(foot(page)).toContainText("Rural clinics lose support");
  await expect(ring(page, "R7")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(foot(page)).toContainText("Who is left out");
  await page.keyboard.press("Home");
  const place = await middle(variable(page, "Goal alignment"));
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(place.x + 90, place.y + 60, { steps: 5 });
  await page.mouse.up();
  expect((await middle(variable(page, "Goal alignment"))).x).toBeCloseTo(place.x, 0);
  await page.mouse.dblclick(place.x, place.y);
  await page.mouse.dblclick(40, 40);
  await page.keyboard.press("n");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(diagram(page).locator("[aria-roledescription=variable]")).toHaveCount(23);
});

test("from the panel to a room and back: what is shown, in reach and out of sight", async ({
  page,
}) => {
  await openScenes(page, "oregon-cco-core");
  await test.step("leaving the panel shows the whole diagram again", async () => {
    await titles(page).first().click();
    expect(await dimmed(page).count()).toBeGreaterThan(0);
    await page.getByRole("tab", { name: "Loops" }).click();
    await expect(dimmed(page)).toHaveCount(0);
    await page.getByRole("button", { name: "More panels" }).click();
    await page.getByRole("menuitem", { name: "Scenes" }).click();
    await expect(panel(page)).toBeVisible();
  });
  await test.step("axe finds nothing serious", async () => {
    await isFine(page, "the list of scenes");
    await titles(page).nth(1).click();
    await isFine(page, "a scene that is shown");
    await present(page);
    await page.mouse.move(500, 300);
    await page.mouse.move(520, 310);
    await isFine(page, "a scene before a room");
    await press(ring(page, "R1"));
    await isFine(page, "a loop before a room");
  });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await test.step("ways on and back show while the pointer moves, and then it is out of sight", async () => {
    const next = foot(page).getByRole("button", { name: "Next scene" });
    const opacity = () =>
      next.evaluate((button) => getComputedStyle(button.parentElement!).opacity);
    const cursor = () => page.evaluate(() => getComputedStyle(document.body).cursor);
    await page.mouse.move(500, 300);
    await page.mouse.move(510, 310);
    await expect.poll(opacity).toBe("1");
    await next.click();
    await expect(foot(page)).toContainText("One pot of support");
    await expect.poll(cursor, { timeout: 4000 }).toBe("none");
    await expect.poll(opacity).toBe("0");
  });
});

test("a finger goes on with a tap and a swipe, and back at the left", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto("/?model=oregon-cco-core");
  await expect(ring(page, "R1")).toBeVisible();
  await present(page);
  await page.touchscreen.tap(900, 60);
  await expect(foot(page)).toContainText("One pot of support");
  await page.touchscreen.tap(60, 60);
  await expect(foot(page)).toContainText("Aligned goals");
  await context.close();
});

test("scenes of one's own: made, worded, hidden, ordered, deleted and taken back", async ({
  page,
}) => {
  await openScenes(page, "arch-limits-to-growth");
  await expect(panel(page)).toContainText("No scenes yet");
  await ring(page, "R1").click();
  await panel(page).getByRole("button", { name: "Scene from what is shown now" }).click();
  const title = panel(page).getByRole("textbox", { name: "Title" });
  await expect(title).toBeFocused();
  await title.fill("The engine");
  await page.keyboard.press("Enter");
  await panel(page).getByRole("textbox", { name: "Caption" }).fill("It feeds itself.");
  await panel(page).getByRole("radio", { name: "Hidden" }).click();
  const names = diagram(page).locator("[aria-roledescription=variable]");
  await expect(names).toHaveCount(3);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(names).toHaveCount(5);
  await ring(page, "B1").click();
  await panel(page).getByRole("button", { name: "Scene from what is shown now" }).click();
  await enter(page, "The limit");
  await expect(titles(page)).toHaveText([/^1The engine/, /^2The limit/]);

  await titles(page).nth(1).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(titles(page)).toHaveText([/^1The limit/, /^2The engine/]);
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(titles(page).nth(1)).toHaveAttribute("aria-current", "true");
  await expect(names).toHaveCount(3);
  await page.keyboard.press("Delete");
  await expect(titles(page)).toHaveText([/^1The limit/]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(titles(page)).toHaveText([/^1The limit/, /^2The engine/]);

  await titles(page).first().hover();
  const grip = await middle(rows(page).locator("[title='Drag to another place']").first());
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, grip.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(titles(page)).toHaveText([/^1The engine/, /^2The limit/]);
  await titles(page).nth(1).click();
  await panel(page).getByRole("button", { name: "Play from here" }).click();
  await expect(foot(page)).toContainText("The limit");
  await page.keyboard.press("ArrowLeft");
  await expect(foot(page)).toContainText("It feeds itself.");
  await expect(names).toHaveCount(3);
});
