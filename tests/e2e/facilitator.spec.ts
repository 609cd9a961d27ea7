import { expect, type Locator, type Page, test } from "@playwright/test";
import { atRest, enter, fromMainMenu, link, ring, variable } from "./hand";

const links = (page: Page): Locator => page.locator("[aria-roledescription=link]");

/** What is read out. */
function said(page: Page): Locator {
  return page.getByRole("region", { name: "Messages" });
}

function line(page: Page): Locator {
  return page.getByRole("textbox", { name: "Capture line" });
}

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await expect(line(page)).toBeFocused();
});

/** Another sheet, with nothing on it and the keyboard in the line. */
async function anotherSheet(page: Page): Promise<void> {
  await fromMainMenu(page, "New diagram");
  await expect(page.locator("[aria-roledescription=variable]")).toHaveCount(0);
  await line(page).click();
  await expect(line(page)).toBeFocused();
}

test("twelve links are typed as people talk, and one is taken back", async ({ page }) => {
  await test.step("the first link makes both its variables", async () => {
    await enter(page, "training -> screening capacity +");
    await expect(link(page, "training to screening capacity, positive")).toHaveCount(1);
    await expect(said(page)).toContainText("2 variables added.");
    await expect(said(page)).toContainText("Link added: training to screening capacity, positive.");
    await expect(line(page)).toHaveValue("");
  });
  await test.step("a name completes with Tab, another with the arrow", async () => {
    await page.keyboard.type("scr");
    await page.keyboard.press("Tab");
    await expect(line(page)).toHaveValue("screening capacity");
    await expect(line(page)).toBeFocused();
    await enter(page, " -> screening rate");
    await page.keyboard.type("screening r");
    await page.keyboard.press("ArrowRight");
    await expect(line(page)).toHaveValue("screening rate");
    await enter(page, " -> incentive revenue + ||");
    await expect(link(page, "screening rate to incentive revenue, positive, delayed")).toHaveCount(
      1,
    );
  });
  await test.step("a link that closes a loop says so", async () => {
    await enter(page, "Incentive  Revenue -> training");
    await expect(said(page)).toContainText(
      "Link added: incentive revenue to training, positive. Closes R1.",
    );
    await expect(ring(page, "R1")).toBeVisible();
    await expect(links(page)).toHaveCount(4);
  });
  await test.step("a chain, with its own signs", async () => {
    await enter(page, "screening rate -> staff workload -> staff turnover + -> training -");
    await expect(said(page)).toContainText("3 links added. Closes B1.");
    await expect(link(page, "staff turnover to training, negative")).toHaveCount(1);
  });
  await test.step("the last sign sticks; semicolons divide", async () => {
    await enter(page, "burnout -> trust; trust -> staff turnover; burnout -> staff turnover +");
    await expect(link(page, "burnout to trust, negative")).toHaveCount(1);
    await expect(link(page, "trust to staff turnover, negative")).toHaveCount(1);
    await expect(links(page)).toHaveCount(10);
  });
  await test.step("a sign nobody agrees on stays open, and so does its loop", async () => {
    await enter(page, "staff workload -> burnout + ; staff turnover -> staff workload ?");
    await expect(link(page, "staff turnover to staff workload, polarity open")).toHaveCount(1);
    await expect(links(page)).toHaveCount(12);
    await expect(ring(page, "U1")).toBeVisible();
  });
  await test.step("one line is taken back, from where one types, and brought again", async () => {
    await page.keyboard.press("Control+z");
    await expect(links(page)).toHaveCount(10);
    await expect(said(page)).toContainText("2 links deleted.");
    await expect(line(page)).toBeFocused();
    await page.keyboard.press("Control+Shift+z");
    await expect(links(page)).toHaveCount(12);
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("button", { name: "Redo: Type 2 links" })).toBeEnabled();
  });
  await test.step("a known link takes the new sign instead of being doubled", async () => {
    await enter(page, "training -> screening capacity -");
    await expect(link(page, "training to screening capacity, negative")).toHaveCount(1);
    await expect(links(page)).toHaveCount(10);
  });
});

test("what cannot be read, what was said backwards, and what stands while lines are added", async ({
  page,
}) => {
  await test.step("what cannot be read stays in the line, with the reason; the rest is done", async () => {
    await enter(page, "training -> capacity +; capacity -> -> trust");
    await expect(link(page, "training to capacity, positive")).toHaveCount(1);
    await expect(line(page)).toHaveValue("capacity -> -> trust");
    await expect(line(page)).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("alert").first()).toContainText(
      "A name is missing here: type one, or take the arrow away. What came before is drawn.",
    );
    await expect(line(page)).toHaveAccessibleDescription(/A name is missing here/);
    await page.keyboard.press("Home");
    for (let times = 0; times < "capacity -> ".length; times++) {
      await page.keyboard.press("ArrowRight");
    }
    for (let times = 0; times < 3; times++) await page.keyboard.press("Delete");
    await expect(line(page)).toHaveAttribute("aria-invalid", "false");
    await page.keyboard.press("Enter");
    await expect(link(page, "capacity to trust, positive")).toHaveCount(1);
    await expect(line(page)).toHaveValue("");
  });
  await anotherSheet(page);
  await test.step("when somebody says it backwards, one key turns the link round", async () => {
    await enter(page, "trust -> training +");
    await atRest(page);
    await link(page, "trust to training, positive").focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("r");
    await expect(link(page, "training to trust, positive")).toBeFocused();
    await page.keyboard.press("?");
    await page.keyboard.press("d");
    await expect(link(page, "training to trust, polarity open, delayed")).toBeFocused();
  });
  await anotherSheet(page);
  await test.step("nothing that stands moves while lines are added", async () => {
    await enter(page, "training -> capacity -> trust -> training");
    const places = async () =>
      Promise.all(
        ["training", "capacity", "trust"].map(async (name) => variable(page, name).boundingBox()),
      );
    const before = await places();
    await enter(page, "trust -> referrals");
    await expect(variable(page, "referrals")).toBeVisible();
    expect(await places()).toEqual(before);
  });
});
