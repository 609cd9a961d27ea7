import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCld } from "../../src/core/formats/cld/readCld";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { boxOf, overlap } from "../../src/core/drawing/box";
import { labelBox } from "../../src/core/drawing/labelBox";
import { loopKey } from "../../src/core/loops/loopPath";
import { checkDocument } from "../../src/core/model/checkDocument";
import type { CldDocument } from "../../src/core/model/document";
import { equallyNamed } from "../../src/core/model/equallyNamed";
import { CATALOGUE, catalogueEntry, loadModel } from "../../src/library/catalogue";
import { measureText } from "../core/drawing/measure";
import { bruteForceLoops } from "../oracle/bruteForceLoops";
import { hasShared, sharedText } from "../sharedFolder";
import expected from "./expectedModels.json";

interface Expected {
  readonly variables: number;
  readonly links: number;
  readonly delayedLinks: number;
  readonly loops: number;
  readonly reinforcing: number;
  readonly balancing: number;
  readonly namedLoops: number;
  readonly longestLoop: number;
  readonly variablesInNoLoop: readonly string[];
  readonly confidence: Readonly<Record<string, number>>;
}
const EXPECTED: readonly (readonly [string, Expected])[] = Object.entries(expected);

it("there are fifteen models: six of papers, nine archetypes", () => {
  const files = readdirSync("src/library").filter((file) => file.endsWith(".cld.json"));
  expect(files.map((file) => file.replace(".cld.json", "")).sort()).toEqual(
    EXPECTED.map(([id]) => id).sort(),
  );
  expect(CATALOGUE.map(({ id }) => id).sort()).toEqual(EXPECTED.map(([id]) => id).sort());
  expect(CATALOGUE.filter(({ kind }) => kind === "paper")).toHaveLength(6);
});

it("the expected numbers are those of the written content", () => {
  if (!hasShared("models", "that the models' expected numbers are still those of the content"))
    return;
  expect(expected).toEqual(JSON.parse(sharedText("models/expected.json")));
});

describe.each(EXPECTED)("%s", (id, numbers) => {
  it("has the loops it should have, counted slowly and obviously", async () => {
    const { links } = await loadModel(id);
    const loops = bruteForceLoops(links);
    expect(loops).toHaveLength(numbers.loops);
    expect(loops.filter(({ kind }) => kind === "reinforcing")).toHaveLength(numbers.reinforcing);
    expect(loops.filter(({ kind }) => kind === "balancing")).toHaveLength(numbers.balancing);
    expect(Math.max(...loops.map(({ path }) => path.length))).toBe(numbers.longestLoop);
  });

  it("has the variables and links it should have", async () => {
    const { variables, links } = await loadModel(id);
    const all = Object.values(links);
    expect(Object.keys(variables)).toHaveLength(numbers.variables);
    expect(all).toHaveLength(numbers.links);
    expect(all.filter(({ delay }) => delay)).toHaveLength(numbers.delayedLinks);
    for (const [basis, count] of Object.entries(numbers.confidence))
      expect(all.filter((link) => link.basis === basis)).toHaveLength(count);
  });

  it("leaves out of loops what it should", async () => {
    const { variables, links } = await loadModel(id);
    const inLoops = new Set(bruteForceLoops(links).flatMap(({ path }) => path));
    const outside = Object.values(variables).filter((variable) => !inLoops.has(variable.id));
    expect(outside.map((variable) => variable.id).sort()).toEqual(
      numbers.variablesInNoLoop.map((name) => `v-${name.replaceAll("_", "-")}`).sort(),
    );
  });

  it("names loops that exist and are of the kind they are said to be", async () => {
    const { links, loopNotes, loopLabels } = await loadModel(id);
    const kinds = new Map(bruteForceLoops(links).map(({ key, kind }) => [key, kind]));
    const notes = Object.values(loopNotes);
    expect(notes).toHaveLength(numbers.namedLoops);
    for (const { path, intended } of notes) expect(kinds.get(loopKey(path))).toBe(intended);
    for (const { path, label } of loopLabels)
      expect(kinds.get(loopKey(path))).toBe(label.startsWith("R") ? "reinforcing" : "balancing");
  });

  it("breaks no law, and no two variables share a name", async () => {
    const document = await loadModel(id);
    expect(checkDocument(document)).toEqual([]);
    expect(equallyNamed(document)).toEqual([]);
  });

  it("lies in the library as the app would save it, and opens without repair", () => {
    const text = readFileSync(`src/library/${id}.cld.json`, "utf8");
    const loaded = readCld(text);
    expect(loaded).toMatchObject({ ok: true, repairs: [] });
    expect(loaded.ok && writeCld(loaded.document)).toBe(text);
  });

  it("says where it comes from and whose it is", async () => {
    const { metadata } = await loadModel(id);
    expect(metadata.title).not.toBe("");
    expect(metadata.citation).not.toBe("");
    expect(metadata.licence).toBe("MIT");
    expect(metadata.description).toMatch(
      id.startsWith("arch-")
        ? /teaching model of ours/
        : /from the abstract.*(not the paper's own diagram|not the diagram printed in that paper)/s,
    );
  });

  it("grounds every link, and shows its words verbatim or as a paraphrase", async () => {
    const { links, quotes, sources } = await loadModel(id);
    for (const link of Object.values(links)) {
      expect(link.evidence.length).toBeGreaterThan(0);
      expect(link.rationale).not.toBe("");
    }
    for (const quote of Object.values(quotes)) {
      expect(quote.text + quote.paraphrase).not.toBe("");
      expect(sources[quote.sourceId]?.citation).not.toBe("");
    }
  });

  it("has a place for every variable, apart from the others, in the shape of a screen", async () => {
    const document = await loadModel(id);
    const boxes = boxesOf(document);
    expect(boxes).toHaveLength(numbers.variables);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    const width =
      Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const height =
      Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.8);
  });

  it("is listed in the catalogue with its numbers", async () => {
    const { metadata } = await loadModel(id);
    const { variables, links, loops, reinforcing, balancing } = numbers;
    const entry = catalogueEntry(id);
    expect(entry).toMatchObject({ variables, links, loops, reinforcing, balancing });
    expect(entry?.title).toBe(metadata.title);
    expect(entry?.story.length).toBeLessThan(140);
    expect(entry?.source).toMatch(id.startsWith("arch-") ? /of ours/ : /abstract/);
  });
});

it("there is no model of another name", async () => {
  expect(catalogueEntry("constructor")).toBeNull();
  await expect(loadModel("constructor")).rejects.toThrow(/constructor/);
});

/** The boxes of the labels where the model has them. */
function boxesOf({ variables, layout }: CldDocument): ReturnType<typeof boxOf>[] {
  return Object.values(variables).flatMap(({ id, name }) => {
    const centre = layout.positions[id];
    const { width, height } = labelBox(name, measureText);
    return centre ? [boxOf({ centre, width, height })] : [];
  });
}
