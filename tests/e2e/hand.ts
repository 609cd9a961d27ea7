import { expect, type Locator, type Page } from "@playwright/test";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import type { CldDocument } from "../../src/core/model/document";

/** A place in the window, CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function diagram(page: Page): Locator {
  return page.getByRole("region", { name: "Diagram" });
}

/** A variable on the sheet, by its name. */
export function variable(page: Page, name: string): Locator {
  return diagram(page).getByRole("button", { name, exact: true });
}

/** A link on the sheet: "Training to Capacity, positive". */
export function link(page: Page, name: string): Locator {
  return variable(page, name);
}

/** A loop's ring on the sheet, by how its name begins: "R1". */
export function ring(page: Page, label: string): Locator {
  return diagram(page).getByRole("button", { name: new RegExp(`^${label}, `) });
}

/** The title of the document that is open. */
export function title(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

/** What the app says. */
export function messages(page: Page): Locator {
  return page.getByRole("region", { name: "Messages" });
}

/** Chooses an entry of the main menu. */
export async function fromMainMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Main menu" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** The one side panel, at one of its tabs. */
export async function openTab(
  page: Page,
  name: "Inspector" | "Loops" | "Leverage points" | "Evidence",
): Promise<Locator> {
  await page.getByRole("tab", { name, exact: true }).click();
  const panel = page.getByRole("region", { name, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** The middle of a thing, and its height. */
export async function middle(thing: Locator): Promise<Spot & { readonly height: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error("not on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}

/** Where the line of a link can be pressed: half way along it. */
export async function onLine(page: Page, name: string): Promise<Spot> {
  return link(page, name)
    .locator("path")
    .first()
    .evaluate((element) => {
      const path = element as SVGPathElement;
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      const { a, d, e, f } = path.getScreenCTM() ?? new DOMMatrix();
      return { x: a * x + e, y: d * y + f };
    });
}

/** Selects a link with a click on its line. */
export async function clickLink(page: Page, name: string): Promise<void> {
  const { x, y } = await onLine(page, name);
  await page.mouse.click(x, y);
  await expect(link(page, name)).toHaveAttribute("aria-pressed", "true");
}

/** Presses the mouse at one place, goes to another and lets go. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Just below the words of a variable, on its ring. */
export async function onRing(page: Page, name: string): Promise<Spot> {
  const { x, y, height } = await middle(variable(page, name));
  await page.mouse.move(x, y);
  return { x, y: y + height / 2 + 6 };
}

/**
 * Presses a thing as a hand does: where it is seen, once it stands still. To a thing out of sight
 * Playwright would scroll, and the sheet scrolls back at once: now and then that press hits nothing.
 */
export async function press(thing: Locator): Promise<void> {
  await expect(thing).toBeInViewport({ ratio: 0.99 });
  await settled(thing);
  await thing.click();
}

/** Waits until a thing stands still. */
export async function settled(thing: Locator): Promise<void> {
  await thing.evaluate(standStill);
}

/** Settles when an element has been at one place for as many frames as a hand needs to press and let go. */
function standStill(element: Element): Promise<void> {
  const FRAMES = 6;
  return new Promise((resolve) => {
    let last = "";
    let still = 0;
    function look(): void {
      const { x, y, width } = element.getBoundingClientRect();
      const now = `${x} ${y} ${width}`;
      still = now === last ? still + 1 : 0;
      last = now;
      if (still === FRAMES) resolve();
      else requestAnimationFrame(look);
    }
    look();
  });
}

/** Types and confirms. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Drops a file with this text on the window. */
export async function dropText(page: Page, text: string, name = "test.cld.json"): Promise<void> {
  await page.evaluate(
    ([content, fileName]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(drop);
    },
    [text, name] as const,
  );
}

/** Opens a document the way a file is opened: dropped on the window. */
export async function dropFile(page: Page, document: CldDocument): Promise<void> {
  await dropText(page, writeCld(document));
  const [first] = Object.values(document.variables);
  if (first) await expect(variable(page, first.name)).toBeVisible();
}

declare global {
  interface Window {
    /** What was saved last, in tests that catch files. */
    caughtFile?: Blob;
  }
}

/**
 * A browser that downloads what is saved, as Firefox and Safari do; the file is caught on its way,
 * because Chromium lets a page download only a few. To be called before the page is opened.
 */
export async function catchFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    Reflect.deleteProperty(Window.prototype, "showSaveFilePicker");
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) window.caughtFile = file;
      return "about:blank";
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
}

/** What is in the file that Ctrl+S saves now, but for the time of saving. */
export async function savedFile(page: Page): Promise<string> {
  await page.keyboard.press("Control+s");
  const text = await page.evaluate(async () => (await window.caughtFile?.text()) ?? "");
  return text.replace(/"(created|modified)": "[^"]*"/g, '"$1": ""');
}

/** Nothing selected, nothing typed, the keyboard on the sheet. */
export async function atRest(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++) await page.keyboard.press("Escape");
}
