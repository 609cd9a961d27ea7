import { describe, expect, it } from "vitest";
import { loopStory } from "../../../src/core/loops/loopStory";
import { linksFrom } from "../../../src/core/loops/storyStart";
import type { CldDocument, Link, Polarity } from "../../../src/core/model/document";
import { keptStory } from "../../../src/panels/shared/readStory";
import { storyText } from "../../../src/panels/shared/tellLoop";
import { libraryModels } from "../../core/drawing/models";
import { listLoops } from "../../../src/core/loops/listLoops";
import { sketch, sketchId } from "../../sketch";

const LOOP = sketch("Trust +> Effort, Effort -||> Metric gap, Metric gap -> Trust");
const linksIn = ({ links }: CldDocument): readonly Link[] => Object.values(links);
const tellingOf = (document: CldDocument) =>
  storyText(loopStory(linksIn(document)), document.variables);
const kept = (text: string, document = LOOP) =>
  keptStory(text, linksIn(document), document.variables);

const withSign = (place: number, polarity: Polarity): CldDocument => {
  const links = Object.fromEntries(
    Object.entries(LOOP.links).map(([id, link], at) => [
      id,
      at === place ? { ...link, polarity } : link,
    ]),
  );
  return { ...LOOP, links };
};

const renamed = (name: string): CldDocument => {
  const id = sketchId("Effort");
  const variable = LOOP.variables[id];
  if (!variable) throw new Error("the sketch has a variable called Effort");
  return { ...LOOP, variables: { ...LOOP.variables, [id]: { ...variable, name } } };
};

describe("the kept story of a loop", () => {
  it("is none when there is no text", () => {
    expect(kept("")).toBe("none");
    expect(kept(" \n ")).toBe("none");
  });

  it("is as told from its links, from whichever variable and however it is spaced", () => {
    expect(kept(tellingOf(LOOP))).toBe("told");
    const turned = loopStory(linksFrom(linksIn(LOOP), sketchId("Effort")));
    expect(kept(storyText(turned, LOOP.variables))).toBe("told");
    expect(kept(`${tellingOf(LOOP).replaceAll(". ", ".\n")}\n`)).toBe("told");
  });

  it("is outdated when a sign has changed since", () => {
    for (const polarity of ["+", "?"] as const) {
      expect(kept(tellingOf(LOOP), withSign(1, polarity))).toBe("outdated");
      expect(kept(tellingOf(withSign(1, polarity)))).toBe("outdated");
    }
  });

  it("is outdated when a name has changed since", () => {
    expect(kept(tellingOf(LOOP), renamed("Shared work"))).toBe("outdated");
    expect(kept(tellingOf(renamed("Formal rules")))).toBe("outdated");
  });

  it("is outdated when a delay has changed since, or its length", () => {
    const undelayed = sketch("Trust +> Effort, Effort -> Metric gap, Metric gap -> Trust");
    expect(kept(tellingOf(undelayed))).toBe("outdated");
    expect(kept(tellingOf(LOOP), undelayed)).toBe("outdated");
    const [first, second, third] = linksIn(LOOP);
    if (!first || !second || !third) throw new Error("the sketch has three links");
    const long = { ...second, delay: { length: "a year" } };
    const known = storyText(loopStory([first, long, third]), LOOP.variables);
    expect(kept(known)).toBe("outdated");
  });

  it("is outdated when it has been added to, and one of its sentences is true no more", () => {
    const added = `${tellingOf(LOOP).replace("…which pushes back.", "")} This is what they told us.`;
    expect(kept(added)).toBe("own");
    expect(kept(added, withSign(0, "-"))).toBe("outdated");
  });

  it("is outdated when only its ending is of another kind", () => {
    expect(kept("It all goes round. …which pushes back.", withSign(0, "-"))).toBe("own");
    expect(kept("It all goes round. …which pushes back.", LOOP)).toBe("outdated");
  });

  it("is somebody's own in any other words", () => {
    for (const text of [
      "Trust pays for itself.",
      "The more trust, the better. Who would have thought?",
      "The more staff trust, the more effort than there would otherwise be. …and round again, stronger.",
      "…and round again, stronger.",
    ]) {
      expect(kept(text)).toBe("own");
    }
    expect(keptStory("A story.", [], {})).toBe("own");
  });

  it("is read in a blink, in a loop of two hundred links", () => {
    const names = Array.from({ length: 200 }, (_, place) => `v${place}`);
    const text = names.map((name, place) => `${name} +> ${names[(place + 1) % 200]}`).join(", ");
    const long = sketch(text);
    const story = tellingOf(long);
    const start = performance.now();
    expect(kept(story, long)).toBe("told");
    expect(kept(`${story} And so on.`, long)).toBe("own");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe.each(libraryModels())("the stories of $name", ({ document }) => {
  const { links, variables } = document;
  const loops = listLoops(links);
  const all = Array.from({ length: loops.count }, (_, index) =>
    loops.links(index).flatMap((id) => links[id] ?? []),
  );

  it("are told, and outdated as soon as any one sign is another", () => {
    for (const inOrder of all) {
      const text = storyText(loopStory(inOrder), variables);
      expect(keptStory(text, inOrder, variables)).toBe("told");
      const [first, ...others] = inOrder;
      if (!first) continue;
      const turned: Link = { ...first, polarity: first.polarity === "+" ? "-" : "+" };
      expect(keptStory(text, [turned, ...others], variables)).toBe("outdated");
    }
  });

  it("that were written by hand are their authors' own", () => {
    for (const { path, story } of Object.values(document.loopNotes)) {
      const index = loops.indexOf(path.join(" "));
      expect(keptStory(story, all[index] ?? [], variables)).toBe("own");
    }
  });
});
