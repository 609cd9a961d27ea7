// npm run contact-sheet -- [--light] [part of a name …]
// Draws the ready-made models, as stored and arranged, and the graphs that layouts are judged by,
// arranged, light, dark and for a room, as SVG and PNG files in node_modules/.cache/contact-sheet, with index.html to see them side by side.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { drawDiagram } from "../../src/core/drawing/drawDiagram";
import { EMPTY_DRAWING } from "../../src/core/drawing/drawing";
import { listLoops } from "../../src/core/loops/listLoops";
import type { CldDocument } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { libraryModels } from "../core/drawing/models";
import { arrangedDocument } from "../measures/arrangedPlaces";
import { documentOfGraph, graphsIn } from "../measures/layoutGraph";
import { drawingSvg } from "./drawingSvg";
import { findBrowser } from "./findBrowser.mjs";
import { SHEET_STYLES } from "./sheetStyle";

const FOLDER = "node_modules/.cache/contact-sheet";
const SET = "../shared/layout-set";
const MOST_LOOPS = 2000;

/** A picture as a file, in one style. */
interface Sheet {
  readonly name: string;
  readonly style: string;
  readonly svg: string;
}

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith("--"));
const styles = words.includes("--light") ? ["light"] : Object.keys(SHEET_STYLES);
const sheets = pictures().flatMap(({ name, document }) =>
  styles.map((style) => sheetOf(name, document, style)),
);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { name, style, svg } of sheets) writeFileSync(`${FOLDER}/${name}-${style}.svg`, svg);
writeFileSync(`${FOLDER}/index.html`, overview(sheets));
await photograph(sheets);
console.log(`${sheets.length} pictures: ${FOLDER}/index.html`);

/** What is drawn. */
function pictures(): readonly { readonly name: string; readonly document: CldDocument }[] {
  const graphs = existsSync(SET) ? graphsIn(SET) : [];
  const set = graphs.map((graph) => ({ name: graph.id, document: documentOfGraph(graph) }));
  return [
    ...wantedOf(libraryModels()),
    ...wantedOf([...libraryModels(), ...set]).map(({ name, document }) => ({
      name: `${name}-arranged`,
      document: arrangedDocument(document, measureText),
    })),
  ];
}

function wantedOf<Named extends { readonly name: string }>(
  all: readonly Named[],
): readonly Named[] {
  return all.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
}

function sheetOf(name: string, document: CldDocument, style: string): Sheet {
  const loops = listLoops(document.links, { maxLoops: MOST_LOOPS });
  const drawing = drawDiagram({ document, loops, measure: measureText }, EMPTY_DRAWING);
  return { name, style, svg: drawingSvg(document, drawing, SHEET_STYLES[style]!) }; // one of their names
}

/** A page of all of them, a row for each picture. */
function overview(all: readonly Sheet[]): string {
  const names = [...new Set(all.map(({ name }) => name))];
  const rows = names.map((name) => {
    const images = styles.map(
      (style) =>
        `<a href="${name}-${style}.svg"><img loading="lazy" src="${name}-${style}.svg"></a>`,
    );
    return `<section><h2>${name}</h2>${images.join("")}</section>`;
  });
  const css = `body{font:14px sans-serif;background:#eee}img{width:${Math.floor(96 / styles.length)}vw;margin:2px;vertical-align:top}h2{font-size:14px;margin:8px 2px 0}`;
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${css}</style>${rows.join("\n")}`;
}

async function photograph(all: readonly Sheet[]): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.log("No browser was found, so there are no PNG files: see tests/tools/findBrowser.mjs");
    return;
  }
  const args = ["--no-sandbox", "--disable-dev-shm-usage"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    await takeAll(browser, all);
  } finally {
    await browser.close();
  }
}

async function takeAll(browser: Browser, all: readonly Sheet[]): Promise<void> {
  const page = await browser.newPage();
  for (const { name, style, svg } of all) {
    await page.setContent(`<body style="margin:0">${svg}`);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page
      .locator("svg")
      .first()
      .screenshot({ path: `${FOLDER}/${name}-${style}.png` });
  }
}
