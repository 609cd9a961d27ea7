import { describe, expect, it } from "vitest";
import { listLoops } from "../../../src/core/loops/listLoops";
import { NO_LOOPS } from "../../../src/core/loops/loopSet";
import { type OpenSets, openSets } from "../../../src/core/loops/openSets";
import { bruteForceLoops } from "../../oracle/bruteForceLoops";
import { type Arrow, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch } from "../../sketch";

/** Each set as the ids of its links and its number of loops: "l-1 l-3: 2". */
function told({ links, width, words, loops }: OpenSets): readonly string[] {
  return loops.map((count, set) => {
    const has = (link: number): boolean =>
      (((words[set * width + (link >> 5)] ?? 0) >>> (link & 31)) & 1) === 1;
    return `${links.filter((_, link) => has(link)).join(" ")}: ${count}`;
  });
}

describe("the sets of links that leave loops open", () => {
  it("are none without loops, without open links, and where no loop is open", () => {
    expect(told(openSets(NO_LOOPS))).toEqual([]);
    expect(told(openSets(listLoops(sketch("a +> b, b -> a").links)))).toEqual([]);
    expect(told(openSets(listLoops(sketch("a +> b, b -> a, b ?> c").links)))).toEqual([]);
  });

  it("are each once, with the number of loops that have it, in the order of the loops", () => {
    // c → c is open by itself; a → b leaves two ways back open, one of them also over c → a.
    const { links } = sketch("a ?> b, b +> a, b +> d, d +> a, b +> c, c ?> a, c ?> c");
    expect(told(openSets(listLoops(links)))).toEqual(["l-7: 1", "l-1: 2", "l-1 l-6: 1"]);
  });

  it("hold more links than a word has bits", () => {
    const ring = Array.from({ length: 70 }, (_, at): Arrow => ({
      from: String(at).padStart(3, "0"),
      to: String((at + 1) % 70).padStart(3, "0"),
      polarity: "?",
    }));
    const [all] = told(openSets(listLoops(linksOf(ring))));
    expect(all?.split(" ")).toHaveLength(71);
    expect(all).toMatch(/: 1$/);
  });

  it("are those of walking every loop, in random diagrams", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const links = linksOf(
        randomArrows(random, { variables: 7, links: 17, selfLinks: true }).map((arrow) =>
          random() < 0.3 ? { ...arrow, polarity: "?" } : arrow,
        ),
      );
      const known = new Map<string, number>();
      for (const loop of bruteForceLoops(links)) {
        const open = loop.links.filter((id) => links[id]?.polarity === "?").toSorted();
        if (open.length > 0) known.set(open.join(" "), (known.get(open.join(" ")) ?? 0) + 1);
      }
      const found = told(openSets(listLoops(links))).map((set) => {
        const [ids = "", count] = set.split(": ");
        return `${ids.split(" ").toSorted().join(" ")}: ${count}`;
      });
      expect(found.toSorted(), `seed ${seed}`).toEqual(
        [...known].map(([ids, count]) => `${ids}: ${count}`).toSorted(),
      );
    }
  });
});
