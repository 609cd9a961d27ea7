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
  readonly chips: number;
}

const TURNS = 5;

/** Opens 200 variables and 400 links, all variables and every eighth link tagged, and turns both lenses. */
export async function turnLens(page: Page): Promise<LensTimes> {
  await openFile(page, { name: "tagged.cld.json", text: writeCld(tagged()) });
  // The whole diagram at once: React Flow leaves out what is not seen.
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await page.waitForTimeout(500);
  const button = page.getByRole("button", { name: "Leverage", exact: true });
  const isOn = (await button.getAttribute("aria-pressed")) === "true";
  const chips = await page.locator("[data-chip]").count();
  if (isOn) await button.click();
  const leverage = await turned(page, button);
  await page.getByRole("tab", { name: "Evidence", exact: true }).click();
  const evidence = await turned(page, page.getByRole("checkbox", { name: "Show on the sheet" }));
  return { leverage, evidence, chips };
}

async function turned(page: Page, control: Locator): Promise<Turned> {
  let on = Infinity;
  let off = Infinity;
  for (let turn = 0; turn < TURNS; turn++) {
    on = Math.min(on, await scriptOfPress(page, control));
    off = Math.min(off, await scriptOfPress(page, control));
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

/** The time of all script from a press of the control until two frames later, as the browser counts it. */
async function scriptOfPress(page: Page, control: Locator): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const script = async (): Promise<number> => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN);
  };
  const before = await script();
  await control.evaluate(
    (element: HTMLElement) =>
      new Promise<void>((resolve) => {
        element.click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  const time = (await script()) - before;
  await client.detach();
  await page.waitForTimeout(250);
  return time;
}
