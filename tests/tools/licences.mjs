// Every package that ships with the app has a licence that may be redistributed under ours.
import { readFileSync } from "node:fs";

const ALLOWED = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "OFL-1.1",
  "EPL-2.0",
]);
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

const shipped = Object.entries(lock.packages).filter(
  ([path, entry]) => path && !entry.dev && !entry.optional,
);
const unknown = shipped.filter(([, { license }]) => !ALLOWED.has(license ?? ""));
for (const [path, { license }] of unknown)
  console.error(`${path}: ${license ?? "no licence named"}`);
console.log(
  `${shipped.length} packages ship with the app; ${unknown.length} with a licence to look at`,
);
process.exitCode = unknown.length === 0 ? 0 : 1;
