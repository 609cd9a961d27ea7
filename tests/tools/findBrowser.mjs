// Finds a Chromium-family browser for the tests, installing one where that needs nobody's help.
// findBrowser() gives the path of an executable, or null; `node tests/tools/findBrowser.mjs --install`
// prints it and ends with 1 and instructions when there is none.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const COMMANDS = [
  "chromium",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "brave-browser",
  "chromium-browser",
  "chrome",
  "msedge",
];

const INSTRUCTIONS = `No browser was found for the browser tests, and none could be installed.
Install Chrome, Chromium, Edge or Brave, or run: npx playwright install --with-deps chromium
Or say where one is: LOOPWRIGHT_BROWSER=/path/to/chrome npm test`;

export function findBrowser() {
  const said = process.env.LOOPWRIGHT_BROWSER;
  if (said) return isExecutable(said) ? said : null;
  return candidates().find((path) => isExecutable(path) && !isSnapStub(path)) ?? playwrightsOwn();
}

function candidates() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const suffix = platform() === "win32" ? ".exe" : "";
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces()];
}

function usualPlaces() {
  if (platform() === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
    );
  }
  if (platform() === "win32") {
    const roots = [
      process.env.PROGRAMFILES,
      process.env["PROGRAMFILES(X86)"],
      process.env.LOCALAPPDATA,
    ];
    const tails = [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
      "BraveSoftware/Brave-Browser/Application/brave.exe",
      "Chromium/Application/chrome.exe",
    ];
    return roots.flatMap((root) => (root ? tails.map((tail) => join(root, tail)) : []));
  }
  return [
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/opt/brave.com/brave/brave",
  ];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next candidate is tried
  }
}

// Ubuntu's chromium package is a shell script that asks for a snap, which containers do not have.
function isSnapStub(path) {
  const start = readFileSync(path).subarray(0, 4096).toString("latin1");
  return start.startsWith("#!") && start.includes("snap") && !existsSync("/snap/bin/chromium");
}

function playwrightsOwn() {
  try {
    const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    const path = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
    return isExecutable(path) ? path : null;
  } catch {
    return null; // Playwright knows no browser for this platform
  }
}

/** The browser, installed first where that is possible: by Playwright, or by apt as root on Debian. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found || process.env.LOOPWRIGHT_BROWSER) return found;
  const npx = platform() === "win32" ? "npx.cmd" : "npx";
  run(npx, ["playwright", "install", "--with-deps", "chromium"]);
  if (findBrowser()) return findBrowser();
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    run("apt-get", ["update", "-qq"], apt);
    run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], apt);
  }
  return findBrowser();
}

function run(command, args, options = {}) {
  console.error(`No browser yet: ${command} ${args.join(" ")}`);
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    ...options,
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = process.argv.includes("--install") ? findOrInstallBrowser() : findBrowser();
  if (browser) console.log(browser);
  else {
    console.error(INSTRUCTIONS);
    process.exitCode = 1;
  }
}
