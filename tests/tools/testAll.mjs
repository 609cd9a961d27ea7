// npm test: types, lint, format, unit and component tests, the build and its size, the real browser.
// Every step runs even when one before it failed; the last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { findOrInstallBrowser } from "./findBrowser.mjs";

const reports = resolve("node_modules/.cache/test-reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const tally = { passed: 0, failed: 0 };

check("types", ["tsc", "--noEmit"]);
check("lint", ["oxlint", "--type-aware", "--quiet", "src", "tests"]);
check("format", ["oxfmt", "--check", "src", "tests", "vite.config.ts"]);
suite("unit and component tests", vitestArgs(), "vitest.json", countVitest);
check("build", ["vite", "build", "--logLevel", "warn"]);
check("sizes of the first load", ["node", "tests/tools/firstLoad.mjs"]);
check("licences", ["node", "tests/tools/licences.mjs"]);
browserTests();

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;

function vitestArgs() {
  const file = join(reports, "vitest.json");
  return ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
}

function browserTests() {
  const browser = findOrInstallBrowser();
  if (!browser) {
    spawnSync(process.execPath, ["tests/tools/findBrowser.mjs"], { stdio: "inherit" });
    record("a browser for the browser tests", false);
    return;
  }
  const env = { LOOPWRIGHT_BROWSER: browser, LOOPWRIGHT_REPORT: join(reports, "playwright.json") };
  const args = ["playwright", "test", "-c", "tests/e2e/playwright.config.ts"];
  suite("browser tests", args, "playwright.json", countPlaywright, env);
}

function check(name, command) {
  record(name, run(name, command) === 0);
}

function record(name, passed) {
  tally[passed ? "passed" : "failed"]++;
  console.log(`${passed ? "passed" : "FAILED"}: ${name}`);
}

/** Runs a test runner and adds its counts; a runner that ends badly without a failed test is itself a failure. */
function suite(name, command, report, count, env = {}) {
  const status = run(name, command, env);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = count(JSON.parse(readFileSync(join(reports, report), "utf8")));
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
  }
  if ((status !== 0 && counts.failed === 0) || counts.passed === 0) counts.failed++;
  tally.passed += counts.passed;
  tally.failed += counts.failed;
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed`);
}

function run(name, [command, ...args], env = {}) {
  console.log(`\n── ${name}`);
  const isNode = command === "node";
  const shell = process.platform === "win32";
  const result = spawnSync(
    isNode ? process.execPath : "npx",
    isNode ? args : ["--no-install", command, ...args],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      shell,
    },
  );
  return result.status ?? 1;
}

function countVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
}

// A skipped test did not show anything, so it does not count as passed.
function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}
