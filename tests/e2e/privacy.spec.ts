import { expect, type Page, test } from "@playwright/test";
import {
  atRest,
  diagram,
  dropText,
  enter,
  fromMainMenu,
  link,
  openTab,
  title,
  variable,
} from "./hand";

/** As it was tried with every library that is built in; loosening it is a decision, not a detail. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

/** Words that stand nowhere else, so that they are found wherever they are left. */
const SECRET = "Interview CCO-07 quietly distrusts";

declare global {
  interface Window {
    violations: string[];
  }
}

/** What the page asks for, and what the browser objects to, from now on. */
async function watch(page: Page): Promise<{ asked: string[]; errors: string[] }> {
  const asked: string[] = [];
  const errors: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return { asked, errors };
}

function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.violations);
}

/** A working session: every room that loads or stores something is entered. */
async function work(page: Page): Promise<void> {
  await fromMainMenu(page, "Ready-made models…");
  await page
    .getByRole("region", { name: "Models" })
    .getByRole("button", { name: /^Oregon CCO: core loops/ })
    .click();
  await expect(diagram(page).getByRole("button", { name: /^R1, / })).toBeVisible();
  await page.getByRole("textbox", { name: "Capture line" }).click();
  await enter(page, `Goal alignment -> ${SECRET} - ||`);
  await expect(link(page, `Goal alignment to ${SECRET}, negative, delayed`)).toHaveCount(1);
  await atRest(page);
  await variable(page, SECRET).click();
  const inspector = await openTab(page, "Inspector");
  await inspector
    .getByRole("textbox", { name: "Definition" })
    .fill(`${SECRET}, by his own account`);
  await variable(page, SECRET).click();
  await page.keyboard.press("l");
  await enter(page, "6");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  for (const key of ["Control+k", "/", "F1"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await fromMainMenu(page, "About Loopwright");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await openTab(page, "Leverage points");
  await openTab(page, "Loops");
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  await (await downloading).path();
  await page.getByRole("button", { name: "Main menu" }).click();
  await page.getByRole("menuitemradio", { name: "Dark", exact: true }).click();
  await fromMainMenu(page, "All documents…");
  await page.keyboard.press("Escape");
}

test("a session asks nobody else for anything, and breaks no rule of its own", async ({
  page,
  baseURL,
}) => {
  const { asked, errors } = await watch(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    Reflect.deleteProperty(Window.prototype, "showSaveFilePicker");
  });
  await page.goto("/");
  await work(page);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(variable(page, SECRET).first()).toBeVisible();
  await dropText(page, `source;target\n${SECRET};Trust\n`, "links.csv");
  await page.keyboard.press("Escape");
  await expect(title(page)).toHaveText("links");
  await dropText(page, "{ broken");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.waitForLoadState("networkidle");

  const elsewhere = asked.filter(
    (url) => new URL(url).origin !== new URL(baseURL ?? "").origin && !/^(?:blob|data):/.test(url),
  );
  expect(elsewhere).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.join("\n")).not.toContain("Interview");
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test("the page carries its policy, before anything that loads, and the browser holds it", async ({
  page,
  request,
}) => {
  const html = await (await request.get("/")).text();
  const head = html.slice(0, html.search(/<script|<link/));
  expect(head).toContain(`http-equiv="Content-Security-Policy"`);
  expect(head).toContain(`content="${POLICY}"`);
  await watch(page);
  await page.goto("/");
  await expect(diagram(page)).toBeVisible();
  const tried = await page.evaluate(async () => {
    const sent = await fetch("https://example.org/").then(
      () => "sent",
      () => "refused",
    );
    document.body.append(
      Object.assign(document.createElement("script"), { text: "window.name = 'run'" }),
    );
    return [sent, window.name];
  });
  expect(tried).toEqual(["refused", ""]);
  await expect
    .poll(() => violations(page))
    .toEqual([
      expect.stringContaining("connect-src: https://example.org"),
      expect.stringContaining("script-src-elem: inline"),
    ]);
});

test("nothing of a document lies where it is not kept", async ({ page, context }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Capture line" }).click();
  await enter(page, `Trust -> ${SECRET} +`);
  await expect(page.getByRole("toolbar", { name: "Tools" })).toContainText("Saved in this browser");
  await page.getByRole("button", { name: "Main menu" }).click();
  await page.getByRole("menuitemradio", { name: "Dark", exact: true }).click();
  await atRest(page);
  await variable(page, SECRET).click();
  await page.keyboard.press("Delete");
  await expect(variable(page, SECRET)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  // A page that is left stores in a hurry; what it laid down for that is taken away again.
  await page.reload();
  await expect(variable(page, SECRET)).toBeVisible();
  const left = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    texts: JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
    ]),
    address: window.location.href,
  }));
  expect(left.local).toEqual(["loopwright-settings"]);
  expect(left.texts).not.toContain("Interview");
  expect(left.address).not.toContain("Interview");
  expect(await context.cookies()).toEqual([]);
});
