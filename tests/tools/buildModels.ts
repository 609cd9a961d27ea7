// npm run models: makes src/library/*.cld.json and its catalogue from the written content.
// Places that are there are kept, for they were chosen by eye; "-- --layout" computes them anew,
// "-- --layout oregon-cco" of one model.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readCld } from "../../src/core/formats/cld/readCld";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { stableJson } from "../../src/core/formats/stableJson";
import { withPlaces } from "../../src/core/layout/insert";
import { listLoops } from "../../src/core/loops/listLoops";
import { checkDocument } from "../../src/core/model/checkDocument";
import type { CldDocument, Layout } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { placedAt } from "../core/drawing/models";
import { documentOfContent, type ModelContent, oneLine, origin } from "./modelContent";
import { placesFor } from "./placeModel";

const CONTENT = "../shared/models";
const LIBRARY = "src/library";
const SEEDS = 40;
/** In the order of the menu: papers as one would meet them, then archetypes by name. */
const PAPERS = [
  "oregon-cco-core",
  "oregon-cco",
  "partnership-aco",
  "multipayer-cpc",
  "bcbsma-equity",
  "specialists-tcoc",
];

const flag = process.argv.indexOf("--layout");
const anew = flag < 0 ? [] : process.argv.slice(flag + 1);

if (existsSync(CONTENT)) build();
else console.log(`${CONTENT} is absent: the models stay as they are.`);

function build(): void {
  const archetypes = readdirSync(CONTENT)
    .filter((file) => file.startsWith("arch-"))
    .map((file) => file.replace(/\.json$/, ""))
    .sort();
  const catalogue: object[] = [];
  for (const id of [...PAPERS, ...archetypes]) {
    console.log(id);
    const content: ModelContent = JSON.parse(readFileSync(`${CONTENT}/${id}.json`, "utf8"));
    const document = placed(id, documentOfContent(content));
    const findings = checkDocument(document);
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    writeFileSync(`${LIBRARY}/${id}.cld.json`, writeCld(document));
    catalogue.push(entryOf(content, document));
  }
  writeFileSync(`${LIBRARY}/catalogue.json`, stableJson(catalogue));
}

/** The document with the places that are kept; what is new in it goes near its neighbours. */
function placed(id: string, document: CldDocument): CldDocument {
  const isAnew = flag >= 0 && (anew.length === 0 || anew.includes(id));
  const kept = isAnew ? {} : keptPlaces(id, document);
  const isKnown = Object.keys(kept).length > 0;
  const positions = isKnown ? kept : placesFor(document, measureText, SEEDS);
  return withPlaces(placedAt(document, positions), measureText);
}

/**
 * Places of the model as it lies in the library, of the variables that still are: they were chosen by
 * eye, so a file that cannot be read is no reason to compute others.
 */
function keptPlaces(id: string, { variables }: CldDocument): Layout["positions"] {
  const path = `${LIBRARY}/${id}.cld.json`;
  if (!existsSync(path)) return {};
  const loaded = readCld(readFileSync(path, "utf8"));
  if (!loaded.ok) throw new Error(`${path}: ${JSON.stringify(loaded.problem)}`);
  const { positions } = loaded.document.layout;
  return Object.fromEntries(Object.entries(positions).filter(([key]) => key in variables));
}

function entryOf(content: ModelContent, { variables, links }: CldDocument): object {
  const loops = listLoops(links);
  const kinds = Array.from({ length: loops.count }, (_, index) => loops.kind(index));
  return {
    id: content.id,
    kind: content.kind,
    title: content.title.en,
    story: oneLine(content),
    source: origin(content),
    variables: Object.keys(variables).length,
    links: Object.keys(links).length,
    loops: loops.count,
    reinforcing: kinds.filter((kind) => kind === "reinforcing").length,
    balancing: kinds.filter((kind) => kind === "balancing").length,
  };
}
