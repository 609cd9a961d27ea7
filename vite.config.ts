/// <reference types="vitest/config" />
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import packageJson from "./package.json" with { type: "json" };

/** The notices of others travel with the built app; the About box leads to them. */
const noticeBesideTheApp: Plugin = {
  name: "notice",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "NOTICE.txt", source: readFileSync("NOTICE") });
  },
};

/** By itself the runner leaves one processor out, which is half of two: nobody else works meanwhile. */
const WORKERS = availableParallelism();

/** Tests of panels that put everything they use in its place before they begin, so that none needs modules of its own. */
const PANELS =
  "tests/panels/{about,capture,evidence,groups,help,inspector,library,loops,messages,paths,scenes,shared}/**/*.test.tsx";

export default defineConfig({
  // Relative, so that the built folder runs from any path of any static host.
  base: "./",
  plugins: [react(), noticeBesideTheApp],
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "libraries", test: /node_modules[\\/]/ }] },
      },
    },
  },
  build: {
    target: "es2022",
    // How much a first visit downloads is held to its budget by tests/tools/firstLoad.mjs.
    chunkSizeWarningLimit: 800,
    // What is loaded later finds its own scripts: a list of all of them is two kilobytes of the first page.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === "html" ? dependencies : dependencies.filter((name) => name.endsWith(".css")),
    },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) =>
          `assets/${name.startsWith("libraries") ? "libraries" : "[name]"}-[hash].js`,
        // Libraries that the first page needs lie apart from our own code: a release of ours leaves
        // them in the browser's cache, and the weight of each is seen (tests/tools/firstLoad.mjs).
        codeSplitting: {
          groups: [
            { name: "libraries", test: /node_modules[\\/]/, tags: ["$initial"], priority: 3 },
            // All of ours in one piece: forty small ones take longer, and say to each other what they hold.
            { name: "first", test: /[\\/]src[\\/]/, tags: ["$initial"], priority: 2 },
            {
              name: "libraries",
              test: /node_modules[\\/](?!papaparse|cmdk)/,
              entriesAware: true,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  test: {
    // A busy machine is no failure; what waits for ever still ends.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          maxWorkers: WORKERS,
          include: ["tests/core/**/*.test.ts", "tests/measures/**/*.test.ts"],
          environment: "node",
          // What is pure remembers nothing that one file could leave behind for the next.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: WORKERS,
          include: ["tests/**/*.test.ts"],
          environment: "node",
          exclude: ["tests/e2e/**", "tests/core/**", "tests/measures/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "panels",
          maxWorkers: WORKERS,
          include: [PANELS],
          environment: "jsdom",
          setupFiles: ["tests/componentSetup.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          maxWorkers: WORKERS,
          include: ["tests/**/*.test.tsx"],
          exclude: [PANELS],
          environment: "jsdom",
          setupFiles: ["tests/componentSetup.ts"],
        },
      },
    ],
  },
});
