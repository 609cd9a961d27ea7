import { describe, expect, it } from "vitest";
import { setPolarity } from "../../../src/core/commands/links";
import { listLoops } from "../../../src/core/loops/listLoops";
import { type SignFlips, signFlips } from "../../../src/core/loops/signFlips";
import type { CldDocument, LinkId, Polarity } from "../../../src/core/model/document";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch } from "../../sketch";

function flips({ links }: Pick<CldDocument, "links">, id: string, polarity: Polarity): SignFlips {
  return signFlips(listLoops(links), links, id as LinkId, polarity);
}

/** Two loops over a → b: one reinforcing, one balancing; and one elsewhere. */
const TWO = "a +> b, b +> a, b -> c, c +> a, c +> d, d +> c";

describe("another sign of a link", () => {
  it("turns every decided loop through it over", () => {
    expect(flips(sketch(TWO), "l-1", "-")).toEqual({
      turned: 2,
      kinds: { reinforcing: 1, balancing: 1, undetermined: 0 },
    });
    expect(flips(sketch(TWO), "l-2", "-")).toEqual({
      turned: 1,
      kinds: { reinforcing: 0, balancing: 1, undetermined: 0 },
    });
  });

  it("that is the one it has turns nothing", () => {
    expect(flips(sketch(TWO), "l-1", "+").turned).toBe(0);
  });

  it("turns nothing where the link is in no loop, or is not there", () => {
    const none = { turned: 0, kinds: { reinforcing: 0, balancing: 0, undetermined: 0 } };
    expect(flips(sketch("a +> b, b +> c, c +> b"), "l-1", "-")).toEqual(none);
    expect(flips(sketch(TWO), "l-9", "-")).toEqual(none);
  });

  it("leaves a loop open that another link leaves open", () => {
    expect(flips(sketch("a +> b, b ?> a"), "l-1", "-")).toEqual({
      turned: 0,
      kinds: { reinforcing: 0, balancing: 0, undetermined: 1 },
    });
  });

  it("decides loops where it settles the only open link", () => {
    const document = sketch("a ?> b, b +> a, b -> c, c +> a");
    expect(flips(document, "l-1", "+")).toEqual({
      turned: 2,
      kinds: { reinforcing: 1, balancing: 1, undetermined: 0 },
    });
    expect(flips(sketch("a +> b, b +> a"), "l-1", "?")).toEqual({
      turned: 1,
      kinds: { reinforcing: 0, balancing: 0, undetermined: 1 },
    });
  });

  it("does what setting it does, for every link and sign of random diagrams", () => {
    for (let seed = 0; seed < 40; seed++) {
      const arrows = randomArrows(seededRandom(seed), { variables: 6, links: 13, selfLinks: true });
      const document = { ...sketch("a"), links: linksOf(arrows) };
      const before = new Map(bruteForceLoops(document.links).map(({ key, kind }) => [key, kind]));
      for (const link of Object.values(document.links)) {
        const polarity = (["+", "-", "?"] as const)[seed % 3] ?? "+";
        const outcome = setPolarity.apply(document, { linkIds: [link.id], polarity });
        const after = outcome.ok ? bruteForceLoops(outcome.document.links) : [];
        const through = after.filter(({ links }) => links.includes(link.id));
        const found = flips(document, link.id, polarity);
        for (const [kind, count] of Object.entries(found.kinds)) {
          expect(through.filter((loop) => loop.kind === kind)).toHaveLength(count);
        }
        const turned = after.filter(({ key, kind }) => before.get(key) !== kind);
        expect(turned, `seed ${seed}`).toHaveLength(found.turned);
      }
    }
  });
});
