import { describe, expect, it } from "vitest";
import { canonicalLoop } from "../../src/core/loops/loopPath";
import type { CldDocument, ElementRef } from "../../src/core/model/document";
import { CATALOGUE, loadModel } from "../../src/library/catalogue";
import { hasShared, sharedText } from "../sharedFolder";
import type { ModelContent } from "../tools/modelContent";

const present = hasShared("models", "that everything written in the content is in the models");
const MODELS = present ? CATALOGUE.map(({ id }) => id) : [];

/** The content a model was made from, and the model. */
async function both(id: string): Promise<readonly [ModelContent, CldDocument]> {
  return [JSON.parse(sharedText(`models/${id}.json`)), await loadModel(id)];
}
const dashed = (id: string): string => id.replaceAll("_", "-");

it("is looked at for every model, or for none where the content is absent", () => {
  expect(MODELS.length).toBe(present ? 15 : 0);
});

describe.each(MODELS)("everything written about %s has arrived", (id) => {
  it("variables with their names, definitions and sectors", async () => {
    const [content, { variables, groups }] = await both(id);
    const written = content.variables.map(({ id: name, name: words, definition, sector }) => ({
      id: `v-${dashed(name)}`,
      name: words.en,
      definition,
      groupIds: [`g-${sector}`],
    }));
    expect(Object.values(variables)).toMatchObject(written);
    expect(Object.values(groups).map(({ name }) => name)).toEqual(
      content.sectors.map(({ name }) => name.en),
    );
  });

  it("links with their signs, delays, basis and reasons", async () => {
    const [content, { links }] = await both(id);
    const written = content.links.map((link) => ({
      id: `l-${link.id}`,
      source: `v-${dashed(link.source)}`,
      target: `v-${dashed(link.target)}`,
      polarity: link.polarity,
      delay: link.delay ? { length: "" } : null,
      basis: link.confidence,
      rationale: link.rationale,
    }));
    expect(Object.values(links)).toMatchObject(written);
  });

  it("every passage on its link: word for word, in other words, by its source and place", async () => {
    const [content, { links, quotes, sources }] = await both(id);
    for (const [index, link] of Object.values(links).entries()) {
      const passages = link.evidence.map(({ quoteId }) => quotes[quoteId]);
      expect(passages).toMatchObject(
        content.links[index]?.evidence.map((passage) => ({
          text: passage.quote ?? "",
          paraphrase: passage.paraphrase,
          sourceId: `s-${passage.source}`,
          locator: passage.section === "none" ? "" : passage.section,
        })) ?? [],
      );
    }
    expect(Object.values(sources)).toMatchObject(
      content.sources.map(({ text, doi }) => ({ citation: text, doi: doi ?? "" })),
    );
  });

  it("no passage is kept twice", async () => {
    const [, { quotes }] = await both(id);
    const texts = Object.values(quotes).map((quote) => JSON.stringify({ ...quote, id: "" }));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("loops with their labels, names, stories and what they are said to do", async () => {
    const [content, { loopLabels, loopNotes }] = await both(id);
    expect(loopLabels).toEqual(
      content.loops.map((loop) => ({ label: loop.id, path: pathOf(loop.variables) })),
    );
    expect(Object.values(loopNotes)).toMatchObject(
      content.loops.map((loop) => ({
        path: pathOf(loop.variables),
        name: loop.name.en,
        story: loop.story,
        intended: loop.type === "R" ? "reinforcing" : "balancing",
      })),
    );
  });

  it("leverage tags with their points, reasons and whose judgement they are", async () => {
    const [content, { leverageTags }] = await both(id);
    const tags = Object.values(leverageTags).map(({ target, point, rationale, by }) => [
      targetText(target),
      point,
      rationale,
      by,
    ]);
    const written = [
      ...content.variables.map((one) => [`v-${dashed(one.id)}`, one.meadows] as const),
      ...content.links.map((one) => [`l-${one.id}`, one.meadows] as const),
      ...content.loops.map((one) => [pathOf(one.variables).join(" "), one.meadows] as const),
    ].flatMap(([target, judgement]) =>
      judgement
        ? [
            [
              target,
              judgement.level,
              judgement.reason,
              judgement.basis === "ours" ? "modeller" : "source",
            ],
          ]
        : [],
    );
    expect(tags).toEqual(written);
  });

  it("the tour as scenes", async () => {
    const [content, { scenes, loopLabels }] = await both(id);
    const labels = new Map(loopLabels.map(({ path, label }) => [path.join(" "), label]));
    expect(
      scenes.map(({ title, caption, shown, emphasised }) => ({
        title,
        text: caption,
        shown,
        focus: emphasised.map((ref) => labels.get(targetText(ref)) ?? targetText(ref)),
      })),
    ).toEqual(
      content.tour.map(({ title, text, focus }) => ({
        title,
        text,
        shown: "everything",
        focus: focus.map((name) => (/^[RB]\d+$/.test(name) ? name : `v-${dashed(name)}`)),
      })),
    );
  });

  it("title and description", async () => {
    const [content, { metadata }] = await both(id);
    expect(metadata.title).toBe(content.title.en);
    expect(metadata.description).toContain(content.description);
    for (const { note } of content.archetypes) expect(metadata.description).toContain(note);
  });
});

function pathOf(variables: readonly string[]): readonly string[] {
  return canonicalLoop(variables.map((name) => `v-${dashed(name)}`));
}

function targetText(ref: ElementRef): string {
  if (ref.type === "loop") return ref.path.join(" ");
  return ref.type === "model" ? "model" : ref.id;
}
