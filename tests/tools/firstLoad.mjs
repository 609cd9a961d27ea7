// What a first visit downloads, measured on the built app: every script that index.html loads or
// that those import statically, gzip. Fails above the budget; --print only prints.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET_ALL = 320_000;
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
}

const sizes = [...scripts].map((file) => ({
  file,
  gzip: gzipSync(readFileSync(join(dist, file))).length,
}));
const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
const lazy = readdirSync(join(dist, "assets")).filter(
  (file) => file.endsWith(".js") && !scripts.has(`assets/${file}`),
);

for (const { file, gzip } of sizes) console.log(`${kilobytes(gzip)}  ${file}`);
console.log(`${kilobytes(total)}  first load, JavaScript, gzip (budget ${kilobytes(BUDGET_ALL)})`);
console.log(`loaded later: ${lazy.length} scripts`);
if (total > BUDGET_ALL) {
  console.error("The first load is over its budget: load something later.");
  process.exitCode = 1;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
