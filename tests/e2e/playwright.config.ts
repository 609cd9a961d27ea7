import { defineConfig } from "@playwright/test";
import { findBrowser } from "../tools/findBrowser.mjs";

const executablePath = findBrowser();
if (!executablePath) {
  throw new Error("No browser for the tests: run node tests/tools/findBrowser.mjs --install");
}

// Another folder and port by hand, so that two builds can be tested side by side.
const port = Number(process.env.LOOPWRIGHT_PORT ?? 4317);
const dist = process.env.LOOPWRIGHT_DIST ?? "dist";
const asRoot = process.getuid?.() === 0;

/**
 * Features of the browser that are off. A second list takes the place of the first, so the names that
 * Playwright turns off stand here again; what is ours are the last two, without which every window of
 * Chromium loads a page of its own for suggestions under the address bar: a third of a short test's time.
 */
const FEATURES_OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

/** What is measured by the clock. */
const ALONE = "canvasSpeed.spec.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  timeout: 30_000,
  // What is waited for comes at once; on a busy machine, at length.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  // Frames are counted when nothing else wants the processors: `--project alone --no-deps` does only that.
  projects: [
    { name: "journeys", testIgnore: ALONE },
    { name: "alone", testMatch: ALONE, dependencies: ["journeys"], workers: 1 },
  ],
  forbidOnly: true,
  retries: 0,
  reporter: process.env.LOOPWRIGHT_REPORT
    ? [["line"], ["json", { outputFile: process.env.LOOPWRIGHT_REPORT }]]
    : [["line"]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    launchOptions: {
      executablePath,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${FEATURES_OFF.join(",")}`,
        ...(asRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : []),
      ],
    },
  },
  webServer: {
    command: `node tests/tools/servePreview.mjs ${port} ${dist}`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
