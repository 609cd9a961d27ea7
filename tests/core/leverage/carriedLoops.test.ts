import { describe, expect, it } from "vitest";
import { carriedLoops } from "../../../src/core/leverage/carriedLoops";
import { listLoops } from "../../../src/core/loops/listLoops";
import type { ElementRef, LinkId, LoopPath, VariableId } from "../../../src/core/model/document";
import { bruteForceLoops, type OracleLoop } from "../../oracle/bruteForceLoops";
import {
  completeGraph,
  type Links,
  linksOf,
  randomArrows,
  seededRandom,
} from "../../oracle/graphs";
import { sketch, sketchId } from "../../sketch";

const variable = (name: string): ElementRef => ({ type: "variable", id: sketchId(name) });
const link = (number: number): ElementRef => ({ type: "link", id: `l-${number}` as LinkId });
const loop = (...names: readonly string[]): ElementRef => ({
  type: "loop",
  path: names.map(sketchId),
});

/** "R B U" as digits, with "+" where there may be more. */
function carried(links: Links, target: ElementRef, maxLoops?: number): string {
  const loops = listLoops(links, maxLoops === undefined ? {} : { maxLoops });
  const { reinforcing, balancing, undetermined, complete } = carriedLoops(links, loops, target);
  return `${reinforcing} ${balancing} ${undetermined}${complete ? "" : "+"}`;
}

describe("the loops that a lever carries", () => {
  // Two loops share a: a→b→a reinforces, a→c→a balances; a→d→a is still open; e leads in.
  const { links } = sketch("a +> b, b +> a, a +> c, c -> a, a ?> d, d +> a, e +> a");

  it("are those through a variable", () => {
    expect(carried(links, variable("a"))).toBe("1 1 1");
    expect(carried(links, variable("c"))).toBe("0 1 0");
    expect(carried(links, variable("e"))).toBe("0 0 0");
  });

  it("are those along a link", () => {
    expect(carried(links, link(1))).toBe("1 0 0");
    expect(carried(links, link(4))).toBe("0 1 0");
    expect(carried(links, link(7))).toBe("0 0 0");
  });

  it("are a loop itself, as long as it is one", () => {
    expect(carried(links, loop("a", "b"))).toBe("1 0 0");
    expect(carried(links, loop("a", "d"))).toBe("0 0 1");
    expect(carried(links, loop("a", "e"))).toBe("0 0 0");
  });

  it("are all of them for the whole model", () => {
    expect(carried(links, { type: "model" })).toBe("1 1 1");
    expect(carried({}, { type: "model" })).toBe("0 0 0");
  });

  it("say of what is not drawn that it carries none", () => {
    expect(carried(links, variable("gone"))).toBe("0 0 0");
    expect(carried(links, link(99), 1)).toBe("0 0 0");
  });
});

describe("where not all loops are known", () => {
  // Six variables that all influence each other, one that leads in, one with a loop of its own.
  const arrows = [
    ...completeGraph(6),
    { from: "in", to: "1" },
    { from: "own", to: "own", polarity: "-" as const },
  ];
  const links = linksOf(arrows);
  const id = (name: string): ElementRef => ({ type: "variable", id: `v-${name}` as VariableId });
  const inner = Object.values(links)[0]!;

  it("the numbers are the least there are", () => {
    expect(carried(links, id(inner.source.slice(2)), 10)).toMatch(/^\d+ 0 0\+$/);
    expect(carried(links, { type: "model" }, 10)).toBe("9 1 0+");
  });

  it("nothing runs through what lies on no way back to itself: that is certain", () => {
    expect(carried(links, id("in"), 10)).toBe("0 0 0");
    const leadsIn = Object.values(links).find(({ source }) => source === "v-in")!;
    expect(carried(links, { type: "link", id: leadsIn.id }, 10)).toBe("0 0 0");
  });

  it("a loop is known without being listed", () => {
    const longest = bruteForceLoops(links).at(-1)!;
    expect(listLoops(links, { maxLoops: 10 }).indexOf(longest.key)).toBe(-1);
    expect(carried(links, { type: "loop", path: longest.path }, 10)).toBe("1 0 0");
    const minus = Object.fromEntries(
      Object.values(links).map((each) => [
        each.id,
        each.id === longest.links[0] ? { ...each, polarity: "-" as const } : each,
      ]),
    );
    expect(carried(minus, { type: "loop", path: longest.path }, 10)).toBe("0 1 0");
    const torn = Object.fromEntries(
      Object.entries(links).filter(([each]) => each !== longest.links[0]),
    );
    expect(carried(torn, { type: "loop", path: longest.path }, 10)).toBe("0 0 0");
  });
});

describe("in random diagrams", () => {
  const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

  function counted(loops: readonly OracleLoop[], passes: (loop: OracleLoop) => boolean): string {
    const kinds = loops.filter(passes).map(({ kind }) => kind);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    return `${count("reinforcing")} ${count("balancing")} ${count("undetermined")}`;
  }

  it.each(SEEDS)("the numbers are those of walking every path (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const links = linksOf(randomArrows(random, { variables: 7, links: 14, selfLinks: true }));
    const all = bruteForceLoops(links);
    const ids = new Set(Object.values(links).flatMap(({ source, target }) => [source, target]));
    for (const id of ids) {
      const truth = counted(all, ({ path }) => path.includes(id));
      expect(carried(links, { type: "variable", id })).toBe(truth);
      expectAtMost(carried(links, { type: "variable", id }, 3), truth);
    }
    for (const { id } of Object.values(links)) {
      const truth = counted(all, (each) => each.links.includes(id));
      expect(carried(links, { type: "link", id })).toBe(truth);
      expectAtMost(carried(links, { type: "link", id }, 3), truth);
    }
    for (const { path } of all) expectOne(links, path, all);
  });

  function expectOne(links: Links, path: LoopPath, all: readonly OracleLoop[]): void {
    const truth = counted(all, (each) => each.path.join() === path.join());
    expect(carried(links, { type: "loop", path })).toBe(truth);
    expect(carried(links, { type: "loop", path }, 1)).toBe(truth);
  }

  /** With few loops listed: the truth where it claims to be all, and else no more than the truth. */
  function expectAtMost(said: string, truth: string): void {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
    const isBelow = digits(said).every((number, place) => number <= (digits(truth)[place] ?? -1));
    expect(said.endsWith("+") ? isBelow : said === truth, `${said} of ${truth}`).toBe(true);
  }
});
