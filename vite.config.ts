/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import packageJson from "./package.json" with { type: "json" };

export default defineConfig({
  // Relative, so that the built folder runs from any path of any static host.
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2022" },
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          environment: "node",
          exclude: ["tests/e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          include: ["tests/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["tests/componentSetup.ts"],
        },
      },
    ],
  },
});
