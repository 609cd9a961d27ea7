import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { expect, type Page, test } from "@playwright/test";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

declare global {
  interface Window {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  }
}

/** What steps back while something else is looked at is pale by design: it is context, not text to be read. */
export const DIMMED = "[data-dimmed=true]";

/**
 * What axe objects to, serious or critical; contrast of dimmed things is left out. What it finds only
 * moderate is printed: menus and popovers stand outside of the landmarks, as every menu over a page does.
 */
async function objections(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (dimmed) => {
    const contrast = { runOnly: ["color-contrast"], resultTypes: ["violations"] };
    const rest = { rules: { "color-contrast": { enabled: false } }, resultTypes: ["violations"] };
    const results = [
      await window.axe.run({ exclude: [[dimmed]] }, contrast),
      await window.axe.run(document, rest),
    ];
    return results.flatMap(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({
        impact,
        said: `${id} (${impact}): ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      })),
    );
  }, DIMMED);
  for (const { impact, said } of found) {
    if (impact !== "serious" && impact !== "critical") console.log(`axe, not held: ${said}`);
  }
  return found.flatMap(({ impact, said }) =>
    impact === "serious" || impact === "critical" ? [said] : [],
  );
}

/** Holds that axe objects to nothing serious on what is shown now. */
export async function isFine(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    expect(await objections(page), what).toEqual([]);
  });
}
