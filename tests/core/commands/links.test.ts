import { describe, expect, it } from "vitest";
import { setBends } from "../../../src/core/commands/layout";
import {
  addLink,
  changeLinks,
  linkBetween,
  reverseLinks,
  setDelay,
  setPolarity,
} from "../../../src/core/commands/links";
import { sketch, sketchId } from "../../sketch";
import { after, changedParts, drawn, GONE, id, labelOfStep, link, refusal } from "./carriedOut";

const [A, B, C] = [sketchId("a"), sketchId("b"), sketchId("c")];
const NEW = id("link", "new");
const GONE_LINK = id("link", "gone");
const ABC = sketch("a +> b, b -> c, c ?||> a");

describe("adding a link", () => {
  const fromA = { id: NEW, source: A, target: C, polarity: "-", delay: { length: "" } } as const;

  it("draws it with its sign and delay, and says no more of it", () => {
    const now = after(ABC, addLink, fromA);
    expect(now.links[NEW]).toEqual({
      ...fromA,
      strength: null,
      basis: null,
      rationale: "",
      evidence: [],
    });
    expect(changedParts(ABC, now)).toEqual(["links"]);
  });

  it("against a link that is there is another link", () => {
    const now = after(ABC, addLink, { ...fromA, source: B, target: A });
    expect(drawn(now)).toEqual([...drawn(ABC), "b -||> a"]);
  });

  it("is refused where there is one already, whatever its sign, and says between which", () => {
    for (const polarity of ["+", "-", "?"] as const)
      expect(refusal(ABC, addLink, { ...fromA, target: B, polarity })).toEqual({
        code: "duplicate-link",
        params: { source: "a", target: "b" },
      });
  });

  it("is refused from a variable to itself", () => {
    expect(refusal(ABC, addLink, { ...fromA, target: A })).toEqual({
      code: "self-link",
      params: { source: "a", target: "a" },
    });
  });

  it("is refused when an end is gone", () => {
    const gone = id("variable", "gone");
    expect(refusal(ABC, addLink, { ...fromA, source: gone })).toEqual(GONE);
    expect(refusal(ABC, addLink, { ...fromA, target: gone })).toEqual(GONE);
  });
});

describe("the sign, the delay and the words of links", () => {
  it("take a sign, several at once", () => {
    const args = { linkIds: [link(1), link(3)], polarity: "-" } as const;
    const now = after(ABC, setPolarity, args);
    expect(drawn(now)).toEqual(["a -> b", "b -> c", "c -||> a"]);
    expect(now.links[link(2)]).toBe(ABC.links[link(2)]);
    expect(changedParts(ABC, now)).toEqual(["links"]);
    expect(labelOfStep(setPolarity, args)).toBe("commands:setPolarity 2");
  });

  it("take a delay, tell its length, and lose it", () => {
    const one = { linkIds: [link(1)] };
    const delayed = after(ABC, setDelay, { ...one, delay: { length: "" } });
    expect(drawn(delayed)[0]).toBe("a +||> b");
    const told = after(delayed, setDelay, { ...one, delay: { length: "6–12 months" } });
    expect(told.links[link(1)]?.delay).toEqual({ length: "6–12 months" });
    expect(drawn(after(told, setDelay, { ...one, delay: null }))).toEqual(drawn(ABC));
    expect(labelOfStep(setDelay, { ...one, delay: null })).toBe("commands:setDelay 1");
  });

  it("take a basis, a strength and a rationale, each without the others", () => {
    const linkIds = [link(1), link(2)];
    let now = after(ABC, changeLinks, { linkIds, changes: { basis: "stated" } });
    now = after(now, changeLinks, { linkIds, changes: { rationale: "Said in 7 interviews" } });
    now = after(now, changeLinks, { linkIds: [link(2)], changes: { strength: "strong" } });
    const said = { basis: "stated", rationale: "Said in 7 interviews" };
    expect(now.links[link(1)]).toMatchObject({ ...said, strength: null });
    expect(now.links[link(2)]).toMatchObject({ ...said, strength: "strong" });
    expect(labelOfStep(changeLinks, { linkIds, changes: {} })).toBe("commands:changeLinks 2");
  });

  it("that are there already are no step", () => {
    expect(after(ABC, setPolarity, { linkIds: [link(2)], polarity: "-" })).toBe(ABC);
    expect(after(ABC, setDelay, { linkIds: [link(3)], delay: { length: "" } })).toBe(ABC);
    expect(after(ABC, changeLinks, { linkIds: [link(3)], changes: { basis: null } })).toBe(ABC);
  });

  it("are refused when no link is there, and taken by those that are", () => {
    const linkIds = [GONE_LINK];
    expect(refusal(ABC, setPolarity, { linkIds, polarity: "-" })).toEqual(GONE);
    expect(refusal(ABC, setDelay, { linkIds: [], delay: null })).toEqual(GONE);
    expect(refusal(ABC, changeLinks, { linkIds, changes: { rationale: "x" } })).toEqual(GONE);
    const some = after(ABC, setPolarity, { linkIds: [GONE_LINK, link(1)], polarity: "?" });
    expect(drawn(some)[0]).toBe("a ?> b");
  });
});

describe("reversing links", () => {
  it("swaps their ends and keeps what is said of them", () => {
    const now = after(ABC, reverseLinks, { linkIds: [link(3)] });
    expect(drawn(now)).toEqual(["a +> b", "b -> c", "a ?||> c"]);
    expect(changedParts(ABC, now)).toEqual(["links"]);
  });

  it("turns a whole loop the other way round in one step", () => {
    const linkIds = [link(1), link(2), link(3)];
    const now = after(ABC, reverseLinks, { linkIds });
    expect(drawn(now)).toEqual(["b +> a", "c -> b", "a ?||> c"]);
    expect(labelOfStep(reverseLinks, { linkIds })).toBe("commands:reverseLinks 3");
    expect(after(now, reverseLinks, { linkIds })).toEqual(ABC);
  });

  it("leaves an arc bent by hand where it lies on the sheet", () => {
    const bent = after(ABC, setBends, { bends: { [link(1)]: 0.25, [link(2)]: -0.5 } });
    const now = after(bent, reverseLinks, { linkIds: [link(1)] });
    expect(now.layout.bends).toEqual({ [link(1)]: -0.25, [link(2)]: -0.5 });
  });

  it("is refused onto a link that runs that way already, and says which", () => {
    const both = sketch("training +> capacity, capacity -> training, capacity +> c");
    expect(refusal(both, reverseLinks, { linkIds: [link(3), link(1)] })).toEqual({
      code: "reverse-exists",
      params: { source: "training", target: "capacity" },
    });
  });

  it("swaps two opposite links when both are meant", () => {
    const both = sketch("a +> b, b ->a");
    const now = after(both, reverseLinks, { linkIds: [link(1), link(2)] });
    expect(drawn(now)).toEqual(["b +> a", "a -> b"]);
  });

  it("of a link from a variable to itself is no step, even when its arc is bent", () => {
    const self = after(sketch("a +> a"), setBends, { bends: { [link(1)]: 0.5 } });
    expect(after(self, reverseLinks, { linkIds: [link(1)] })).toBe(self);
  });

  it("is refused when the link is gone", () => {
    expect(refusal(ABC, reverseLinks, { linkIds: [GONE_LINK] })).toEqual(GONE);
  });
});

describe("the link between two variables", () => {
  it("is the one in this direction", () => {
    const both = sketch("a +> b, b ->a");
    expect(linkBetween(both, B, A)?.id).toBe(link(2));
    expect(linkBetween(both, A, A)).toBeNull();
  });
});
