// node tests/bench/browser/all.mjs: how the built app answers in a real browser, held against what was
// promised. Ends with 1 when a promise is broken. LOOPWRIGHT_DIST measures a build that is there already.
process.argv.splice(2, 0, "tests/bench/browser/figures.ts");
await import("../../tools/run.mjs");
