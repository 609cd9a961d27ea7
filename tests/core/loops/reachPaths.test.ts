import { describe, expect, it } from "vitest";
import { runListing } from "../../../src/core/graph/listing";
import { loopGraph } from "../../../src/core/loops/loopGraph";
import { packPaths } from "../../../src/core/loops/packedPaths";
import { type Reach, reachEnds, reachListing, reachOf } from "../../../src/core/loops/reachPaths";
import type { Link, Polarity, VariableId } from "../../../src/core/model/document";
import { type Links, linksOf, randomArrows, seededRandom } from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

interface Limits {
  readonly maxCount?: number;
  readonly maxLength?: number;
}

/** Null where one of the two has no link at all. */
function reach(links: Links, from: VariableId, to: VariableId, limits: Limits = {}): Reach | null {
  const graph = loopGraph(links);
  const ends = reachEnds(graph, from, to);
  const all = { maxCount: Infinity, maxLength: Infinity, ...limits };
  return ends && reachOf(graph, packPaths(runListing(reachListing(graph, ends, all))));
}

function told(text: string, from: string, to: string, limits?: Limits): Reach | null {
  return reach(sketch(text).links, sketchId(from), sketchId(to), limits);
}

const ways = (found: Reach | null): readonly string[] =>
  (found?.paths ?? []).map(
    ({ sign, variables }) => `${sign} ${variables.map((id) => id.slice(2)).join(" ")}`,
  );

/** Every walk that meets no variable twice, by walking all there are. */
function walks(links: Links, from: VariableId, to: VariableId): readonly (readonly Link[])[] {
  const found: (readonly Link[])[] = [];
  const walk = (way: readonly Link[], met: readonly VariableId[]): void => {
    for (const link of Object.values(links)) {
      if (link.source !== met.at(-1) || met.includes(link.target)) continue;
      if (link.target === to) found.push([...way, link]);
      else walk([...way, link], [...met, link.target]);
    }
  };
  walk([], [from]);
  return found;
}

describe("how a variable reaches another", () => {
  const TWO_WAYS = "a +> b, b -> d, a +> c, c +> d, d +> a";

  it("is along every path, shortest first, each with its sign", () => {
    const found = told(`${TWO_WAYS}, a -> d`, "a", "d");
    expect(ways(found)).toEqual(["- a d", "- a b d", "+ a c d"]);
    expect(found?.signs).toEqual({ "+": 1, "-": 2, "?": 0 });
    expect(found).toMatchObject({ complete: true, completeUpTo: Infinity });
  });

  it("is ambiguous where some paths lead up and some down", () => {
    expect(told(TWO_WAYS, "a", "d")?.verdict).toBe("ambiguous");
    expect(told(`${TWO_WAYS}, a ?> d`, "a", "d")?.verdict).toBe("ambiguous");
  });

  it("is more where all lead up, less where all lead down", () => {
    expect(told("a -> b, b -> c, a +> c", "a", "c")?.verdict).toBe("more");
    expect(told("a +> b, b -> c, a -> c", "a", "c")?.verdict).toBe("less");
  });

  it("is open where nothing disagrees but a link's sign is not known", () => {
    expect(told("a ?> b, b -> c, a +> c", "a", "c")?.verdict).toBe("open");
  });

  it("is not at all where the links lead elsewhere", () => {
    expect(told("a +> b, c +> b", "a", "c")).toMatchObject({ verdict: "none", complete: true });
    expect(told("a +> b, c", "a", "c")).toBeNull();
  });

  it("counts the delays along a path", () => {
    expect(told("a +||> b, b -||> c, c +> d", "a", "d")?.paths).toMatchObject([
      { delays: 2, sign: "-", links: ["l-1", "l-2", "l-3"] },
    ]);
  });

  it("goes through no variable twice, and not on from where it was to come", () => {
    expect(ways(told("a +> b, b +> a, b +> c, c +> b, c +> d", "a", "c"))).toEqual(["+ a b c"]);
  });

  it("from a variable to itself is its loops", () => {
    expect(ways(told("a +> b, b -> a, a +> a", "a", "a"))).toEqual(["+ a a", "- a b a"]);
  });

  it("leaves longer paths out where a length is given, and says so", () => {
    const text = "a +> b, b +> d, a +> d";
    expect(told(text, "a", "d", { maxLength: 1 })).toMatchObject({
      verdict: "more",
      complete: false,
      completeUpTo: 1,
    });
    expect(told(text, "a", "d", { maxLength: 2 })).toMatchObject({ complete: true });
  });

  it("lists the shortest where there are more than were asked for, and says up to which length", () => {
    const text = "a +> z, a +> b, b +> z, a +> c, c +> z, a +> d, d +> e, e +> z";
    const found = told(text, "a", "z", { maxCount: 2 });
    expect(ways(found)).toEqual(["+ a z", "+ a b z"]);
    expect(found).toMatchObject({ complete: false, completeUpTo: 1 });
  });

  it("is what walking every way finds, in random diagrams", () => {
    const count: Record<Polarity, number> = { "+": 0, "-": 0, "?": 0 };
    for (let seed = 0; seed < 80; seed++) {
      const arrows = randomArrows(seededRandom(seed), { variables: 7, links: 18, selfLinks: true });
      const links = linksOf(arrows);
      const [from, to] = ["v-000", "v-006"].map((id) => id as VariableId);
      if (from === undefined || to === undefined) continue;
      const found = reach(links, from, to);
      const known = walks(links, from, to).map((way) => way.map(({ id }) => id).join());
      expect((found?.paths ?? []).map((path) => path.links.join()).toSorted()).toEqual(
        known.toSorted(),
      );
      for (const { links: ids, sign, variables } of found?.paths ?? []) {
        const minus = ids.filter((id) => links[id]?.polarity === "-").length;
        const isOpen = ids.some((id) => links[id]?.polarity === "?");
        expect(sign).toBe(isOpen ? "?" : minus % 2 === 0 ? "+" : "-");
        expect([variables[0], variables.at(-1)]).toEqual([from, to]);
        count[sign] += 1;
      }
    }
    // Each sign was met, so that the law said something.
    expect(Math.min(...Object.values(count))).toBeGreaterThan(20);
  });
});
