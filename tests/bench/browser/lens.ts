import type { Locator, Page } from "@playwright/test";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { writeCld } from "../../../src/core/formats/cld/writeCld";
import type { CldDocument, ElementRef, LeverageTagId } from "../../../src/core/model/document";
import { leverageNumbers } from "../../../src/core/leverage/leveragePoints";
import { manyVariables } from "./maps";
import { openFile } from "./opening";

/** What turning a lens takes: milliseconds of script from the press until all is drawn, the best of some turns. */
interface Turned {
  readonly on: number;
  readonly off: number;
}
export interface LensTimes {
  readonly leverage: Turned;
  readonly evidence: Turned;
  readonly feedback: Turned;
  readonly chips: number;
  /** Things that a band runs along, and the loops that were counted for them. */
  readonly bands: number;
  readonly loops: string;
}

/** Presses a control in the page, and is done when two frames have been drawn. */
type Press = () => Promise<void>;

const TURNS = 5;

/** Opens 200 variables and 400 links, all variables and every eighth link tagged, and turns each lens. */
export async function turnLens(page: Page): Promise<LensTimes> {
  await openFile(page, { name: "tagged.cld.json", text: writeCld(tagged()) });
  // The whole diagram at once: React Flow leaves out what is not seen.
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await page.waitForTimeout(500);
  const button = page.getByRole("button", { name: "Leverage", exact: true });
  const isOn = (await button.getAttribute("aria-pressed")) === "true";
  const chips = await page.locator("[data-chip]").count();
  if (isOn) await button.click();
  const feedback = await turned(page, byKey(page, "w"));
  await byKey(page, "w")();
  const bands = await bandsSeen(page);
  const loops = (await page.locator("[data-legends] > section").textContent()) ?? "";
  await byKey(page, "w")();
  const leverage = await turned(page, byClick(button));
  await page.getByRole("tab", { name: "Evidence", exact: true }).click();
  const evidence = await turned(
    page,
    byClick(page.getByRole("checkbox", { name: "Show on the sheet" })),
  );
  return { leverage, evidence, feedback, chips, bands, loops: loops.match(/of .*/)?.[0] ?? "" };
}

/** How many links and variables there are bands for: each begins its piece of a path. */
async function bandsSeen(page: Page): Promise<number> {
  const paths = page.locator("[data-part=bed] path");
  return paths.evaluateAll((all) =>
    all.reduce((sum, path) => sum + (path.getAttribute("d")?.split("M").length ?? 1) - 1, 0),
  );
}

async function turned(page: Page, press: Press): Promise<Turned> {
  let on = Infinity;
  let off = Infinity;
  for (let turn = 0; turn < TURNS; turn++) {
    on = Math.min(on, await scriptOfPress(page, press));
    off = Math.min(off, await scriptOfPress(page, press));
  }
  return { on, off };
}

function tagged(): CldDocument {
  const document = manyVariables();
  const links = Object.values(document.links).filter((_, index) => index % 8 === 0);
  const targets: readonly ElementRef[] = [
    ...Object.values(document.variables).map(({ id }) => ({ type: "variable" as const, id })),
    ...links.map(({ id }) => ({ type: "link" as const, id })),
  ];
  return targets.reduce((before, target, index) => {
    const point = leverageNumbers()[index % 12] ?? 12;
    const id = `t-${index}` as LeverageTagId;
    const args = { id, target, point, rationale: "Because", by: "modeller" } as const;
    const outcome = addLeverageTag.apply(before, args);
    return outcome.ok ? outcome.document : before;
  }, document);
}

function byClick(control: Locator): Press {
  return () =>
    control.evaluate(
      (element: HTMLElement) =>
        new Promise<void>((resolve) => {
          element.click();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
    );
}

function byKey(page: Page, key: string): Press {
  return () =>
    page.evaluate(
      (pressed) =>
        new Promise<void>((resolve) => {
          const event = { key: pressed, code: `Key${pressed.toUpperCase()}`, bubbles: true };
          document.body.dispatchEvent(new KeyboardEvent("keydown", event));
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
      key,
    );
}

/** The time of all script from a press until two frames later, as the browser counts it. */
async function scriptOfPress(page: Page, press: Press): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const script = async (): Promise<number> => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN);
  };
  const before = await script();
  await press();
  const time = (await script()) - before;
  await client.detach();
  await page.waitForTimeout(250);
  return time;
}
