import { describe, expect, it } from "vitest";
import { loopStory, signCounts, storyStep } from "../../../src/core/loops/loopStory";
import { sketch } from "../../sketch";

const linksOf = (text: string) => Object.values(sketch(text).links);
const directions = (text: string) =>
  loopStory(linksOf(text)).steps.map(({ from, to }) => `${from} ${to}`);

describe("the story of a loop", () => {
  it("goes on in the same direction along plus links", () => {
    expect(directions("a +> b, b +> c, c +> a")).toEqual(["more more", "more more", "more more"]);
  });

  it("alternates at every minus link", () => {
    expect(directions("a -> b, b -> c, c -> a")).toEqual(["more less", "less more", "more less"]);
  });

  it("goes on with less after a minus and a plus link", () => {
    expect(directions("a -> b, b +> c, c +> a")).toEqual(["more less", "less less", "less less"]);
  });

  it("leaves a ? open and begins with more again after it", () => {
    expect(directions("a -> b, b ?> c, c +> a")).toEqual(["more less", "less open", "more more"]);
  });

  it.each(["a +> b, b +> a", "a -> b, b -> a", "a +> b, b -> a", "a -> b, b +> a"])(
    "comes back to more of the first variable exactly when it is reinforcing: %s",
    (text) => {
      const { steps, kind } = loopStory(linksOf(text));
      expect(steps.at(-1)?.to === "more").toBe(kind === "reinforcing");
    },
  );

  it("names the ends of every link and says which are delayed", () => {
    const { steps } = loopStory(linksOf("a +||> b, b +> a"));
    expect(steps).toMatchObject([
      { link: "l-1", source: "v-a", target: "v-b", polarity: "+", delayed: true },
      { link: "l-2", source: "v-b", target: "v-a", polarity: "+", delayed: false },
    ]);
  });

  it("of no links is empty", () => {
    expect(loopStory([]).steps).toEqual([]);
  });
});

describe("one link of a story", () => {
  it("turns less into more when it is a minus link", () => {
    const [link] = linksOf("a -> b");
    expect(link && storyStep(link, "less").to).toBe("more");
    expect(link && storyStep(link, "more").to).toBe("less");
  });
});

describe("the signs of a loop", () => {
  it("are counted by what they do to a change", () => {
    expect(signCounts(linksOf("a -> b, b ?> c, c -> d, d +> a"))).toEqual({ minus: 2, open: 1 });
  });
});
