// npm run stability-report -- [--edits=40] [--set=eight] [--places=file.json]
//   [--links] [--afresh]
// How still a picture stands while it is edited: single edits of each kind by seed, and of the links
// an edit is not about, how many are bent otherwise and how many of these without need. Then twenty
// edits one after the other, and how many links the picture drawn afresh bends otherwise than the one
// that is there. Graphs without places are arranged first; --places keeps what was found in a file.
// --links names the links bent without need; --afresh draws every picture as if none was known before.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Drawing } from "../../src/core/drawing/drawing";
import type { CldDocument, Layout } from "../../src/core/model/document";
import { measureText } from "../core/drawing/measure";
import { placedAt } from "../core/drawing/models";
import { arrangedDocument } from "../measures/arrangedPlaces";
import {
  drawnAfter,
  EDITS,
  type Edit,
  edited,
  isElsewhere,
  stabilityOf,
} from "../measures/editStability";
import { measurePicture } from "../measures/measurePicture";
import { seen } from "../measures/picture";
import { type GraphSet, reportedSets } from "../measures/reportGraphs";
import { seededRandom } from "../oracle/graphs";

const words = process.argv.slice(2);
const COUNT = Number(optionOf("edits") ?? 40);
const RUN = 20;
const kept = keptPlaces(optionOf("places"));

for (const set of reportedSets(null).slice(0, 2)) {
  if (set.name.includes(optionOf("set") ?? "")) report(set);
}
kept.write();

function optionOf(name: string): string | null {
  const word = words.find((one) => one.startsWith(`--${name}=`));
  return word ? word.slice(name.length + 3) : null;
}

function report({ name, graphs }: GraphSet): void {
  const documents = graphs.map((graph) => ({ ...graph, document: placed(graph) }));
  for (const kind of EDITS) {
    if (kind === "flip") continue;
    const sum = { others: 0, rebent: 0, needless: 0, plain: 0 };
    for (const graph of documents) {
      const random = seededRandom(7);
      const before = drawnAfter(graph.document);
      for (let edit = 0; edit < COUNT; edit++) {
        const now = edited(graph.document, kind, random);
        if (!now) continue;
        const after = words.includes("--afresh")
          ? afresh(now.document)
          : drawnAfter(now.document, before);
        const { others, rebent, needless, plain } = stabilityOf(before, after, now);
        sum.others += others;
        sum.rebent += rebent.length;
        sum.needless += needless.length;
        sum.plain += plain.length;
        if (!words.includes("--links")) continue;
        for (const id of needless) {
          const bends = [before, after].map(({ links }) => links[id]?.bend.toFixed(2));
          console.log(`${kind} ${graph.name} ${edit} ${id} ${bends.join(" -> ")}`);
        }
      }
    }
    const edits = COUNT * documents.length;
    console.log(
      [
        name,
        kind,
        `${sum.others} others`,
        `rebent ${share(sum.rebent, sum.others)}, ${(sum.rebent / edits).toFixed(2)} an edit`,
        `needless ${share(sum.needless, sum.others)}, ${(sum.needless / edits).toFixed(2)} an edit`,
        `to be seen ${share(sum.plain, sum.others)}`,
      ].join(" | "),
    );
  }
  reportRuns(name, documents);
}

function reportRuns(name: string, graphs: GraphSet["graphs"]): void {
  let links = 0;
  let other = 0;
  let plain = 0;
  const ends = {
    kept: 0,
    fresh: 0,
    keptLabels: 0,
    freshLabels: 0,
    keptReadable: 0,
    freshReadable: 0,
    loops: 0,
  };
  for (const { document } of graphs) {
    for (const seed of [1, 2]) {
      const random = seededRandom(seed);
      let now = document;
      let drawing: Drawing = drawnAfter(now);
      for (let edit = 0; edit < RUN; edit++) {
        const next = edited(now, EDITS[Math.floor(random() * EDITS.length)] as Edit, random);
        if (!next) continue;
        now = next.document;
        drawing = drawnAfter(now, drawing);
      }
      const fresh = afresh(now);
      for (const id of Object.keys(fresh.links) as (keyof typeof fresh.links)[]) {
        links++;
        if (fresh.links[id]?.bend !== drawing.links[id]?.bend) other++;
        if (isElsewhere(fresh, drawing, id)) plain++;
      }
      const [a, b] = [drawing, fresh].map((one) => measurePicture(now.links, seen(now, one)));
      if (!a || !b) continue;
      ends.kept += a.crossings;
      ends.fresh += b.crossings;
      ends.keptLabels += a.labelsCrossed;
      ends.freshLabels += b.labelsCrossed;
      if (a.loops === 0) continue;
      ends.loops++;
      ends.keptReadable += a.readable;
      ends.freshReadable += b.readable;
    }
  }
  console.log(
    `${name} | after ${RUN} edits, drawn afresh | ${links} links, bent otherwise ${share(other, links)}, to be seen ${share(plain, links)}`,
    `| crossings ${ends.kept} / ${ends.fresh}, labels ${ends.keptLabels} / ${ends.freshLabels}, readable ${(ends.keptReadable / ends.loops).toFixed(3)} / ${(ends.freshReadable / ends.loops).toFixed(3)}`,
  );
}

/** As when the document is opened again: nothing is known of how it was drawn. */
function afresh(document: CldDocument): Drawing {
  return drawnAfter({ ...document, layout: { ...document.layout } });
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(4);
}

function placed({ name, document }: { name: string; document: CldDocument }): CldDocument {
  const positions = document.layout.positions;
  if (Object.keys(positions).length > 0) return document;
  const found = kept.of(name) ?? arrangedDocument(document, measureText).layout.positions;
  kept.put(name, found);
  return placedAt(document, found);
}

function keptPlaces(file: string | null) {
  type Places = Record<string, Layout["positions"]>;
  const known: Places =
    file && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Places) : {};
  return {
    of: (name: string) => known[name],
    put(name: string, places: Layout["positions"]): void {
      known[name] = places;
    },
    write(): void {
      if (file) writeFileSync(file, JSON.stringify(known));
    },
  };
}
