import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { findBrowser } from "../../tools/findBrowser.mjs";
import { watchPage, WORKER_WATCH } from "./pageWatch";

/** The built app at an address, and a browser to meet it with. */
export interface ServedApp {
  /** A page of a fresh browser profile, nothing cached and nothing stored, at no address yet. */
  visit<Result>(measure: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Builds the app and serves it as `npm start` does, on a port of its own. */
export async function serveApp(): Promise<ServedApp> {
  const given = process.env["LOOPWRIGHT_DIST"];
  const outDir = given ?? mkdtempSync(join(tmpdir(), "loopwright-bench-"));
  const built = { outDir, emptyOutDir: true };
  if (!given) await build({ logLevel: "warn", build: built });
  const server = await preview({
    logLevel: "warn",
    build: built,
    preview: { host: "127.0.0.1", port: Number(process.env["LOOPWRIGHT_PORT"] ?? 4380) },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("The built app is not served");
  const browser = await startBrowser();
  return {
    visit: (measure) => visit(browser, address, measure),
    close: async () => {
      await browser.close();
      await server.close();
      if (!given) rmSync(outDir, { recursive: true });
    },
  };
}

async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No browser: node tests/tools/findBrowser.mjs --install");
  const asRoot = process.getuid?.() === 0;
  const args = asRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
  return chromium.launch({ executablePath, args });
}

async function visit<Result>(
  browser: Browser,
  baseURL: string,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    await context.route(/analysisWorker/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: WORKER_WATCH + (await response.text()) });
    });
    return await measure(page);
  } finally {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
}
