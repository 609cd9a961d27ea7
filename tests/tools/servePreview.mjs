// Serves the built app to the browser tests as `npm start` does (vite preview), but for one thing: a page that is
// opened a second time in one test has its scripts from the browser's cache, as from a host that is set up well.
// `node tests/tools/servePreview.mjs <port> <folder>`
import { preview } from "vite";

const [port, outDir] = process.argv.slice(2);
await preview({
  logLevel: "warn",
  build: { outDir },
  preview: {
    host: "127.0.0.1",
    port: Number(port),
    strictPort: true,
    headers: { "Cache-Control": "max-age=3600" },
  },
});
