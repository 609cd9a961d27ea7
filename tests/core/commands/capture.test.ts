import { describe, expect, it } from "vitest";
import { parseCaptureLine } from "../../../src/core/capture/parseCaptureLine";
import { enterCaptureLine } from "../../../src/core/commands/capture";
import { setBends } from "../../../src/core/commands/layout";
import { changeLinks } from "../../../src/core/commands/links";
import { checkDocument } from "../../../src/core/model/checkDocument";
import type { CldDocument, Polarity } from "../../../src/core/model/document";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { sketch, sketchId } from "../../sketch";
import { annotated } from "./annotated";
import { after, changedParts, drawn, id, labelOfStep, link, namesIn } from "./carriedOut";

const MANY = Array.from({ length: 40 }, (_, number) => number);

function argsFor(line: string, last: Polarity = "+") {
  return {
    entries: parseCaptureLine(line, last).entries,
    defaultPolarity: last,
    ids: {
      variables: MANY.map((number) => id("variable", `new${number}`)),
      links: MANY.map((number) => id("link", `new${number}`)),
    },
  };
}

/** The document after a typed line. */
function typed(document: CldDocument, line: string, last: Polarity = "+"): CldDocument {
  return after(document, enterCaptureLine, argsFor(line, last));
}

describe("a line with new names", () => {
  it("makes variables without a place, and the links between them", () => {
    const now = typed(emptyDocument(), "training -> screening capacity + || -> care -");
    expect(namesIn(now)).toEqual(["training", "screening capacity", "care"]);
    expect(drawn(now)).toEqual(["training +||> screening capacity", "screening capacity -> care"]);
    expect(now.layout).toBe(emptyDocument().layout);
    expect(checkDocument(now)).toEqual([]);
  });

  it("names each once, however it is written", () => {
    const now = typed(emptyDocument(), 'Care -> care home; CARE  HOME -> "care"');
    expect(namesIn(now)).toEqual(["Care", "care home"]);
    expect(drawn(now)).toEqual(["Care +> care home", "care home +> Care"]);
  });

  it("makes just the variable of a name alone", () => {
    const now = typed(sketch("a"), "b; a; c");
    expect(namesIn(now)).toEqual(["a", "b", "c"]);
    expect(drawn(now)).toEqual([]);
  });

  it("gives ids only to what is new, in the order written", () => {
    const now = typed(sketch("a +> b"), "a -> x -> b; a -> b");
    expect(Object.keys(now.variables)).toEqual(["v-a", "v-b", "v-new0"]);
    expect(Object.keys(now.links)).toEqual(["l-1", "l-new0", "l-new1"]);
  });

  it("draws the twelve links of a workshop in one step that says so", () => {
    const names = MANY.slice(0, 13).map((number) => `factor ${number}`);
    const line = names.slice(1).map((name, place) => `${names[place]} -> ${name} -`);
    const now = typed(emptyDocument(), line.join("; "));
    expect(drawn(now)).toEqual(names.slice(1).map((name, place) => `${names[place]} -> ${name}`));
    expect(namesIn(now)).toEqual(names);
    expect(labelOfStep(enterCaptureLine, argsFor(line.join("; ")))).toBe(
      "commands:enterCaptureLine 12",
    );
  });

  it("counts links, so that a line of names alone is called so", () => {
    expect(labelOfStep(enterCaptureLine, argsFor("a; b"))).toBe("commands:enterCaptureLine 0");
    expect(labelOfStep(enterCaptureLine, argsFor("a -> b"))).toBe("commands:enterCaptureLine 1");
  });
});

describe("a line with known names", () => {
  it("matches them without regard to case, spaces and the way accents are stored", () => {
    const start = sketch("Screening capacity, Qualité, 诊所 支持");
    const now = typed(start, "screeningCAPACITY -> Qualite\u0301 -; 诊所支持 -> QUALITÉ");
    expect(now.variables).toBe(start.variables);
    expect(drawn(now)).toEqual(["Screening capacity -> Qualité", "诊所 支持 -> Qualité"]);
  });

  it("means the first of two that are equally named", () => {
    const two = sketch("a, b");
    const twins = { ...two, variables: { ...two.variables, ...twin() } };
    expect(Object.values(typed(twins, "B -> a").links)[0]?.source).toBe(sketchId("b"));
    expect(typed(twins, "B").variables).toBe(twins.variables);
  });

  it("draws a link back beside the one there", () => {
    expect(drawn(typed(sketch("a +> b"), "b -> a -"))).toEqual(["a +> b", "b -> a"]);
  });
});

describe("a line with a known link", () => {
  const start = annotated();

  it("gives it the new sign, and keeps what was said of it", () => {
    const told = after(start, changeLinks, {
      linkIds: [link(1)],
      changes: { rationale: "It pays" },
    });
    const now = typed(told, "a -> b -");
    expect(drawn(now)).toEqual(["a -> b", "b +> c", "c -> a", "c +> d"]);
    expect(now.links[link(1)]).toEqual({ ...told.links[link(1)], polarity: "-" });
    expect(changedParts(told, now)).toEqual(["links"]);
  });

  it("marks it as delayed, and forgets no delay that is not typed", () => {
    const late = typed(sketch("a +> b"), "a -> b ||");
    expect(drawn(late)).toEqual(["a +||> b"]);
    expect(typed(late, "a -> b")).toBe(late);
    expect(drawn(typed(late, "a -> b ?"))).toEqual(["a ?||> b"]);
  });

  it("keeps its own sign when none is typed, whatever was used last", () => {
    expect(typed(start, "c -> a", "+")).toBe(start);
    expect(drawn(typed(start, "c -> a; d -> a", "-")).at(-1)).toBe("d -> a");
  });

  it("keeps its arc bent by hand and its length of delay", () => {
    const bent = after(sketch("a +||> b"), setBends, { bends: { [link(1)]: 0.5 } });
    expect(typed(bent, "a -> b -").layout).toBe(bent.layout);
  });

  it("counts the last time when it is typed twice in a line", () => {
    expect(drawn(typed(emptyDocument(), "a -> b +; a -> b -"))).toEqual(["a -> b"]);
    expect(drawn(typed(sketch("a +> b"), "a -> b -; a -> b ? ||"))).toEqual(["a ?||> b"]);
  });
});

describe("a link without a sign", () => {
  it("takes the last one used: before the line, or in it", () => {
    expect(drawn(typed(emptyDocument(), "a -> b", "-"))).toEqual(["a -> b"]);
    expect(drawn(typed(emptyDocument(), "a -> b ? -> c; d -> a", "-"))).toEqual([
      "a ?> b",
      "b ?> c",
      "d ?> a",
    ]);
  });

  it("takes the one typed on a known link", () => {
    expect(drawn(typed(sketch("a +> b"), "a -> b - -> c"))).toEqual(["a -> b", "b -> c"]);
  });

  it("that is known hands no sign on", () => {
    expect(drawn(typed(sketch("a -> b"), "a -> b -> c", "+"))).toEqual(["a -> b", "b +> c"]);
  });
});

describe("a line that says nothing new", () => {
  it("is no step", () => {
    const start = sketch("a +> b, b -||> c");
    expect(typed(start, "A -> B + -> C - ||; a")).toBe(start);
    expect(typed(start, "")).toBe(start);
  });

  it("throws when ids are missing, which is our mistake", () => {
    const args = argsFor("a -> b");
    const ids = { ...args.ids, links: [] };
    expect(() => after(emptyDocument(), enterCaptureLine, { ...args, ids })).toThrow(
      "an id for every link",
    );
  });
});

function twin(): CldDocument["variables"] {
  const variable = Object.values(sketch("b").variables)[0]!;
  return { [id("variable", "twin")]: { ...variable, id: id("variable", "twin") } };
}
