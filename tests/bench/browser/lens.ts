import type { Page } from "@playwright/test";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { writeCld } from "../../../src/core/formats/cld/writeCld";
import type { CldDocument, ElementRef, LeverageTagId } from "../../../src/core/model/document";
import { leverageNumbers } from "../../../src/core/leverage/leveragePoints";
import { manyVariables } from "./maps";
import { openFile } from "./opening";

/** What turning the lens takes; milliseconds, the best of some turns. */
export interface LensTimes {
  /** Script from the press until all is drawn. */
  readonly on: number;
  readonly off: number;
  readonly chips: number;
}

const TURNS = 5;

/** Opens 200 variables and 400 links, all variables and every eighth link tagged, and turns the lens. */
export async function turnLens(page: Page): Promise<LensTimes> {
  await openFile(page, { name: "tagged.cld.json", text: writeCld(tagged()) });
  // The whole diagram at once: React Flow leaves out what is not seen.
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await page.waitForTimeout(500);
  const button = page.getByRole("button", { name: "Leverage", exact: true });
  const isOn = (await button.getAttribute("aria-pressed")) === "true";
  if (isOn) await button.click();
  let on = Infinity;
  let off = Infinity;
  let chips = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    on = Math.min(on, await scriptOfPress(page));
    chips = await page.locator("[data-chip]").count();
    off = Math.min(off, await scriptOfPress(page));
  }
  return { on, off, chips };
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

/** The time of all script from a press of the button until two frames later, as the browser counts it. */
async function scriptOfPress(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const script = async (): Promise<number> => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN);
  };
  const before = await script();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const tools = document.querySelectorAll<HTMLElement>("[data-region=tools] button");
        const lens = Array.from(tools).find(({ textContent }) =>
          textContent?.startsWith("Leverage"),
        );
        lens?.click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  const time = (await script()) - before;
  await client.detach();
  await page.waitForTimeout(250);
  return time;
}
