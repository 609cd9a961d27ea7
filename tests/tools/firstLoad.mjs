// What a first visit downloads, measured on the built app: every script that index.html loads, that
// those import statically, and the worker started with them; gzip. Fails above a budget.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET_ALL = 320_000;
const BUDGET_OWN = 100_000;
const dist = resolve(process.env.LOOPWRIGHT_DIST ?? "dist");
const html = readFileSync(join(dist, "index.html"), "utf8");

const scripts = new Set();
const queue = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  (match) => match[1],
);
for (const file of queue) {
  if (scripts.has(file)) continue;
  scripts.add(file);
  const code = readFileSync(join(dist, file), "utf8");
  // Static imports only: `from"./x.js"` and `import"./x.js"`, not `import("./x.js")`.
  for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    queue.push(`assets/${match[1]}`);
  // A worker that is started with the page: new Worker(new URL("worker-1234.js", …)).
  for (const match of code.matchAll(/new URL\(["'`]([^"'`]+Worker-[^"'`]+\.js)["'`]/g))
    queue.push(`assets/${match[1]}`);
}

const sizes = [...scripts].map((file) => ({
  file,
  gzip: gzipSync(readFileSync(join(dist, file))).length,
}));
const isOurs = ({ file }) => !/^assets\/(libraries|rolldown-runtime)/.test(file);
const weigh = (files) => files.reduce((sum, { gzip }) => sum + gzip, 0);
const budgets = [
  { what: "first load, JavaScript", bytes: weigh(sizes), budget: BUDGET_ALL },
  { what: "of these our own code", bytes: weigh(sizes.filter(isOurs)), budget: BUDGET_OWN },
];
const lazy = readdirSync(join(dist, "assets")).filter(
  (file) => file.endsWith(".js") && !scripts.has(`assets/${file}`),
);

for (const { file, gzip } of sizes.toSorted((one, other) => other.gzip - one.gzip))
  console.log(`${kilobytes(gzip)}  ${file}`);
for (const { what, bytes, budget } of budgets)
  console.log(`${kilobytes(bytes)}  ${what}, gzip (budget ${kilobytes(budget).trim()})`);
console.log(`loaded later: ${lazy.length} scripts`);
if (budgets.some(({ bytes, budget }) => bytes > budget)) {
  console.error("The first load is over its budget: load something later.");
  process.exitCode = 1;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
