import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { loopStory } from "../../../src/core/loops/loopStory";
import { linksFrom, storyStart } from "../../../src/core/loops/storyStart";
import type { CldDocument, Link } from "../../../src/core/model/document";
import { storySentences, storyText } from "../../../src/panels/shared/tellLoop";
import { becauseOf, whySentences } from "../../../src/panels/shared/tellWhy";
import { libraryModels } from "../../core/drawing/models";
import { sketch } from "../../sketch";

function told(text: string, delays: Readonly<Record<string, string>> = {}): readonly string[] {
  const { links, variables } = withDelays(sketch(text), delays);
  return storySentences(loopStory(Object.values(links)), variables);
}

function why(text: string): readonly string[] {
  const { links, variables } = sketch(text);
  return whySentences(loopStory(Object.values(links)), variables);
}

function withDelays(document: CldDocument, delays: Readonly<Record<string, string>>): CldDocument {
  const links = Object.values(document.links).map((link): [string, Link] => {
    const length = delays[link.id];
    return [link.id, length === undefined ? link : { ...link, delay: { length } }];
  });
  return { ...document, links: Object.fromEntries(links) };
}

describe("the story of a loop in words", () => {
  it("says of each link what it does, turns after a minus, and how it ends", () => {
    expect(told("Training +> Screening capacity, Screening capacity -> Training")).toEqual([
      "The more training, the more screening capacity than there would otherwise be.",
      "The more screening capacity, the less training than there would otherwise be.",
      "…which pushes back.",
    ]);
  });

  it("compares each name as English does", () => {
    expect(
      told(
        "Metric target +> Gap to metric target, Gap to metric target +> Reporting requirements, Reporting requirements -> Metric results, Metric results -> Metric target",
      ),
    ).toEqual([
      "The higher the metric target, the wider the gap to metric target than it would otherwise be.",
      "The wider the gap to metric target, the more reporting requirements than there would otherwise be.",
      "The more reporting requirements, the worse the metric results than they would otherwise be.",
      "The worse the metric results, the higher the metric target than it would otherwise be.",
      "…and round again, stronger.",
    ]);
  });

  it("says fewer of what can be counted, and that there is more where it could be misread", () => {
    expect(told("Formal rules -> Members, Members +> Formal rules")[0]).toBe(
      "The more formal rules there are, the fewer members than there would otherwise be.",
    );
  });

  it("says delays, and how long they are where that is known", () => {
    expect(told("Trust +||> Effort, Effort +> Trust")[0]).toBe(
      "The more trust, after a while the more effort than there would otherwise be.",
    );
    expect(told("Trust +> Effort, Effort +> Trust", { "l-1": "6–12 months" })[0]).toBe(
      "The more trust, after a while (6–12 months) the more effort than there would otherwise be.",
    );
  });

  it("leaves open what is open, and starts anew after it", () => {
    expect(told("Trust -> Gap, Gap ?> Effort, Effort +> Trust")).toEqual([
      "The more trust, the narrower the gap than it would otherwise be.",
      "The narrower the gap, the more or the less effort: that is still open.",
      "The more effort, the more trust than there would otherwise be.",
      "…and whether it grows or pushes back is open.",
    ]);
    expect(told("Trust ?||> Gap, Gap +> Trust")[0]).toBe(
      "The more trust, after a while the wider or the narrower the gap: that is still open.",
    );
  });

  it("tells names in other scripts, and acronyms, as they are", () => {
    expect(told("培训 +> CCO support, CCO support +> 培训")[0]).toBe(
      "The more 培训, the more CCO support than there would otherwise be.",
    );
  });

  it("sets the names as it is asked to, and only them", () => {
    const { links, variables } = sketch("Metric target +> Trust, Trust +> Metric target");
    const [first] = storySentences(
      loopStory(Object.values(links)),
      variables,
      (name) => `<${name}>`,
    );
    expect(first).toBe(
      "The higher the <metric target>, the more <trust> than there would otherwise be.",
    );
  });
});

describe("why a loop is of its kind, in words", () => {
  it("follows a change link by link, and back to where it started", () => {
    expect(
      why("Metric gap +> Effort, Effort +||> Screening rate, Screening rate -> Metric gap"),
    ).toEqual([
      "Suppose the metric gap widens.",
      "Then effort rises too.",
      "Then, after a while, the screening rate rises too.",
      "But then the metric gap narrows again: the minus turns it round.",
    ]);
  });

  it("says that two minus links turn it round and round again", () => {
    expect(why("Members -> Metric results, Metric results -> Members")).toEqual([
      "Suppose members rise.",
      "But then metric results worsen: the minus turns it round.",
      "But then members rise further: the minus turns it round.",
    ]);
    expect(why("Trust +> Effort, Effort +||> Trust").at(-1)).toBe(
      "So, after a while, trust rises further.",
    );
    expect(why("Trust -||> Effort, Effort +> Trust").at(1)).toBe(
      "But then, after a while, effort falls: the minus turns it round.",
    );
  });

  it("stops at an open link and supposes anew", () => {
    expect(why("Trust +> Gap, Gap ?> Effort, Effort -> Trust")).toEqual([
      "Suppose trust rises.",
      "Then the gap widens too.",
      "Then effort rises or falls: that is still open.",
      "Say effort rises. But then trust falls: the minus turns it round.",
    ]);
  });

  it("is nothing where there is no link", () => {
    expect(whySentences(loopStory([]), {})).toEqual([]);
  });

  it("counts what turns it round", () => {
    const because = (text: string) => becauseOf(Object.values(sketch(text).links));
    expect(because("a +> b, b +> a")).toBe(
      "No minus link: a change comes back the way it started.",
    );
    expect(because("a -> b, b -> a")).toMatch(/^2 minus links cancel/);
    expect(because("a -> b, b +> a")).toMatch(/^One minus link: .*turned round/);
    expect(because("a -> b, b -> c, c -> a")).toMatch(/^3 minus links, an odd number: /);
    expect(because("a ?> b, b -> a")).toMatch(/^One link is still open/);
    expect(because("a ?> b, b ?> a")).toMatch(/^2 links are still open/);
  });
});

/** Words of a sentence that say which way its effect goes. */
const UP = /^(more|greater|higher|larger|wider|heavier|better|stronger|longer)\b/;
const DOWN = /^(less|fewer|lower|smaller|narrower|lighter|worse|weaker|shorter)\b/;

/** Which way the two sides of a sentence go, read from its words alone. */
function ways(sentence: string): readonly [boolean, boolean] {
  const [, cause = "", effect = ""] =
    /^The (.+?), (?:after a while (?:\(.*?\) )?)?the (.+) than (?:there|it|they) would otherwise be\.$/.exec(
      sentence,
    ) ?? [];
  for (const side of [cause, effect]) expect(UP.test(side) !== DOWN.test(side)).toBe(true);
  return [UP.test(cause), UP.test(effect)];
}

describe.each(libraryModels())("every loop of $name", ({ document }) => {
  const loops = listLoops(document.links);
  const { variables } = document;
  const all = Array.from({ length: loops.count }, (_, index) => {
    const inOrder = loops.links(index).flatMap((id) => document.links[id] ?? []);
    return linksFrom(inOrder, storyStart(loops.path(index), variables));
  });

  it("has a story of one sentence a link, in which each begins as the last one ended", () => {
    for (const links of all) {
      const sentences = storySentences(loopStory(links), variables).slice(0, -1);
      expect(sentences).toHaveLength(links.length);
      const read = sentences.map(ways);
      for (const [place, [from]] of read.entries()) {
        expect(from).toBe(place === 0 ? true : read[place - 1]?.[1]);
      }
    }
  });

  it("turns at each minus and nowhere else, and says each delay", () => {
    for (const links of all) {
      const sentences = storySentences(loopStory(links), variables);
      for (const [place, { polarity, delay }] of links.entries()) {
        const [from, to] = ways(sentences[place] ?? "");
        expect(from !== to).toBe(polarity === "-");
        expect((sentences[place] ?? "").includes(", after a while the ")).toBe(delay !== null);
      }
    }
  });

  it("ends as its minus links demand, in story and why", () => {
    for (const links of all) {
      const minus = links.filter(({ polarity }) => polarity === "-").length;
      const isOdd = minus % 2 === 1;
      const story = loopStory(links);
      const last = isOdd ? "…which pushes back." : "…and round again, stronger.";
      expect(storyText(story, variables).endsWith(` ${last}`)).toBe(true);
      const steps = whySentences(story, variables);
      expect(steps).toHaveLength(links.length + 1);
      expect(steps.filter((step) => step.includes("the minus turns it round"))).toHaveLength(minus);
      expect(steps.at(-1)).toMatch(isOdd ? / again[.:]/ : / further[.:]/);
    }
  });

  it("is told by the names of its variables", () => {
    for (const links of all) {
      const story = storyText(loopStory(links), variables).toLowerCase();
      for (const { source } of links) {
        expect(story).toContain((variables[source]?.name ?? "no name").toLowerCase());
      }
    }
  });
});
