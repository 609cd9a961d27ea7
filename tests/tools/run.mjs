// Runs a TypeScript script of this project in Node 20: bundles it with Vite, as the app is built, and imports the result.
// node tests/tools/run.mjs tests/tools/census.ts [arguments]
import { mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const script = process.argv[2];
if (!script) throw new Error("Say which script to run: node tests/tools/run.mjs <script.ts>");
const name = basename(script).replace(/\.tsx?$/, "");
const outDir = resolve(`node_modules/.cache/tools/${name}-${process.pid}`);
mkdirSync(outDir, { recursive: true });
await build({
  configFile: false,
  logLevel: "error",
  build: {
    ssr: resolve(script),
    outDir,
    minify: false,
    target: "node20",
    rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
});
process.argv.splice(1, 2, script);
await import(pathToFileURL(resolve(outDir, `${name}.mjs`)).href);
