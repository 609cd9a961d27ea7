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

/** What is measured by the clock. */
const ALONE = "canvasSpeed.spec.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  timeout: 30_000,
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
        ...(asRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : []),
      ],
    },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --outDir ${dist}`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
