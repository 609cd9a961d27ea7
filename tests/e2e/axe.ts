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

/** Rules that depend on colours; whatever else axe knows is the same in light and dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What axe objects to, serious or critical; contrast of dimmed things is left out. What it finds only
 * moderate is printed: menus and popovers stand outside of the landmarks, as every menu over a page does.
 */
async function objections(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    async ([dimmed, only]) => {
      const what = only ? { runOnly: only } : {};
      const options = { ...what, resultTypes: ["violations"], elementRef: true };
      const { violations } = await window.axe.run(document, options);
      return violations.flatMap(({ id, impact, nodes }) => {
        const meant =
          id === "color-contrast"
            ? nodes.filter(({ element }) => !element?.closest(dimmed))
            : nodes;
        const said = meant.map(({ html }) => html.slice(0, 160)).join(" | ");
        return meant.length > 0 ? [{ impact, said: `${id} (${impact}): ${said}` }] : [];
      });
    },
    [DIMMED, rules] as const,
  );
  for (const { impact, said } of found) {
    if (impact !== "serious" && impact !== "critical") console.log(`axe, not held: ${said}`);
  }
  return found.flatMap(({ impact, said }) =>
    impact === "serious" || impact === "critical" ? [said] : [],
  );
}

/**
 * Holds that axe objects to nothing serious on what is shown now, in dark and in light: the theme of the
 * system is a matter of colours alone, which change where they stand.
 */
export async function isFine(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await objections(page, OF_COLOURS), `${what}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await objections(page), `${what}, light`).toEqual([]);
  });
}
