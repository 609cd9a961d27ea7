import { describe, expect, it } from "vitest";
import { canonicalLoop } from "../../../src/core/loops/loopPath";
import { linksFrom, storyStart } from "../../../src/core/loops/storyStart";
import type { VariableId } from "../../../src/core/model/document";
import { hasShared, sharedFiles, sharedText } from "../../sharedFolder";
import { sketch, sketchId } from "../../sketch";
import { libraryModels } from "../drawing/models";

const loop = (text: string) => {
  const { links, variables } = sketch(text);
  const all = Object.values(links);
  return { variables, links: all, path: canonicalLoop(all.map(({ source }) => source)) };
};

describe("where the story of a loop begins", () => {
  it("is the one of its variables that was drawn first", () => {
    const { variables, path } = loop("z +> a, a +> m, m +> z");
    expect(path[0]).toBe("v-a");
    expect(storyStart(path, variables)).toBe("v-z");
  });

  it("does not depend on what is outside of the loop", () => {
    const { variables } = sketch("x +> m, z +> m, a +> m, m +> a");
    expect(storyStart([sketchId("a"), sketchId("m")], variables)).toBe("v-m");
  });

  it("is nowhere when none of its variables is there", () => {
    expect(storyStart([sketchId("gone")], sketch("a +> b").variables)).toBeNull();
  });
});

describe("the links of a loop from one of its variables", () => {
  const { links } = loop("a +> b, b -> c, c +> a");
  const from = (start: VariableId | null) => linksFrom(links, start).map(({ id }) => id);

  it("keep their way round", () => {
    expect(from(sketchId("b"))).toEqual(["l-2", "l-3", "l-1"]);
    expect(from(sketchId("c"))).toEqual(["l-3", "l-1", "l-2"]);
  });

  it("are as they were from the first one, and from what is not on it", () => {
    expect(linksFrom(links, sketchId("a"))).toBe(links);
    expect(linksFrom(links, sketchId("elsewhere"))).toBe(links);
    expect(linksFrom(links, null)).toBe(links);
  });
});

/** How those who wrote the models tell their loops: the first variable of each. */
interface Written {
  readonly id: string;
  readonly variables: readonly { readonly id: string; readonly name: { readonly en: string } }[];
  readonly loops: readonly {
    readonly name?: { readonly en: string };
    readonly variables: readonly string[];
  }[];
}

describe("in the models", () => {
  const present = hasShared("models", "where loops of the models begin");

  it("is where their authors begin, in four of five, as far as these lie beside the project", () => {
    const documents = new Map(libraryModels().map(({ name, document }) => [name, document]));
    let same = 0;
    let count = 0;
    for (const file of present ? sharedFiles("models", ".json") : []) {
      const written = JSON.parse(sharedText(file)) as Partial<Written>;
      const document = documents.get(written.id ?? "");
      if (!document || !written.loops || !written.variables) continue;
      const nameOf = new Map(written.variables.map(({ id, name }) => [id, name.en]));
      const idOf = new Map(Object.values(document.variables).map(({ id, name }) => [name, id]));
      for (const { name, variables } of written.loops) {
        if (!name) continue;
        const told = variables.flatMap((each) => idOf.get(nameOf.get(each) ?? "") ?? []);
        expect(told).toHaveLength(variables.length);
        count += 1;
        if (storyStart(told, document.variables) === told[0]) same += 1;
      }
    }
    expect(count).toBe(present ? 80 : 0);
    expect(same).toBeGreaterThanOrEqual(0.8 * count);
  });
});
