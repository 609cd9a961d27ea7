// Every package that ships with the app has a licence that may be redistributed under ours, and its
// notice stands in NOTICE, whole. --write writes that file anew; without, it is held to be so.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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
const HEAD = `Loopwright
Copyright (c) 2026 The Loopwright authors
Licensed under the MIT licence; its text is in the file LICENSE.

The models of the library are built from what the abstracts of published papers say. They are not the
papers' own diagrams. Each model names its paper. The twelve leverage points follow Donella Meadows,
"Leverage Points: Places to Intervene in a System", The Sustainability Institute, 1999.

The diagram is drawn with React Flow (https://reactflow.dev) by xyflow.

The flow view is laid out by elkjs, the Eclipse Layout Kernel compiled to JavaScript, used under the
Eclipse Public License 2.0 and unchanged. Its source code: https://github.com/kieler/elkjs

The built app holds work of the packages below. What follows are their own notices.
`;

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const shipped = Object.entries(lock.packages)
  .filter(([path, entry]) => path && !entry.dev && !entry.optional && existsSync(path))
  .filter(([path]) => !path.includes("@types/"))
  .map(([path, { version, license }]) => ({
    path,
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    licence: license,
  }));

// "A OR B" leaves the choice: one that is allowed will do.
const unknown = shipped.filter(
  ({ licence }) => !(licence ?? "").split(" OR ").some((choice) => ALLOWED.has(choice)),
);
for (const { name, licence } of unknown) console.error(`${name}: ${licence ?? "no licence named"}`);

// Packages of one family share one text, which then stands once.
const byText = new Map();
for (const entry of shipped) {
  const text = textOf(entry);
  byText.set(text, [...(byText.get(text) ?? []), entry]);
}
const notice = [
  HEAD,
  ...[...byText].map(([text, packages]) => `${listed(packages)}\n\n${text}\n`),
].join(`\n${"-".repeat(80)}\n\n`);
if (process.argv.includes("--write")) writeFileSync("NOTICE", notice);
const isCurrent = existsSync("NOTICE") && readFileSync("NOTICE", "utf8") === notice;
if (!isCurrent) console.error("NOTICE is not of today's packages: npm run licences -- --write");

console.log(
  `${shipped.length} packages ship with the app; ${unknown.length} with a licence to look at`,
);
process.exitCode = unknown.length === 0 && isCurrent ? 0 : 1;

function listed(packages) {
  return packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n");
}

function textOf({ path }) {
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.map((file) =>
    readFileSync(join(path, file), "utf8").replaceAll("\r\n", "\n").trim(),
  );
  return texts.length > 0 ? texts.join("\n\n") : byline(path);
}

/** A package without a licence file says at least in its package.json whose it is. */
function byline(path) {
  const { author, homepage, repository } = JSON.parse(
    readFileSync(join(path, "package.json"), "utf8"),
  );
  const who = typeof author === "string" ? author : author?.name;
  return [who, homepage ?? repository?.url ?? repository].filter(Boolean).join("\n");
}
