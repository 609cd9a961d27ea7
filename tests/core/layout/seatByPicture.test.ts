import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf } from "../../../src/core/drawing/arc";
import { boxOf, gapBetween } from "../../../src/core/drawing/box";
import { withPlaces } from "../../../src/core/layout/insert";
import { pictureOf, settleBends } from "../../../src/core/layout/picture";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { seatByPicture } from "../../../src/core/layout/seatByPicture";
import { seatingOf } from "../../../src/core/layout/seats";
import { spotsRound } from "../../../src/core/layout/spots";
import { boundAll, spreadCost } from "../../../src/core/layout/spread";
import type { CldDocument, Point, VariableId } from "../../../src/core/model/document";
import { isWholePoint } from "../../../src/core/model/rounding";
import { sketch, sketchId } from "../../sketch";
import { drawn, sketchAt } from "../drawing/drawn";
import { measureText } from "../drawing/measure";
import { placedAt } from "../drawing/models";
import { randomDiagram, wantedFor } from "./nets";
import { wholeCost } from "./wholeCost";

const placed = (document: CldDocument): CldDocument =>
  withPlaces(document, measureText, seatByPicture);

const placeOf = (document: CldDocument, name: string): Point =>
  document.layout.positions[sketchId(name)]!; // asked for variables that were placed

/** The document after these lines were typed one after the other, each variable seated as it came. */
function typed(...lines: readonly string[]): CldDocument {
  let now = sketch("");
  lines.forEach((_, index) => {
    const { positions } = now.layout;
    now = placed(placedAt(sketch(lines.slice(0, index + 1).join(", ")), positions));
  });
  return now;
}

describe("variables typed one after the other", () => {
  it("stand in one straight row, whatever their names are", () => {
    const names = ["staff turnover", "workload", "burnout of nurses", "care", "trust", "funding"];
    const now = typed(...names.map((name, at) => (at > 0 ? `${names[at - 1]} +> ${name}` : name)));
    const places = names.map((name) => placeOf(now, name));
    expect(places.map(({ y }) => y)).toEqual(names.map(() => 0));
    places.slice(1).forEach(({ x }, at) => expect(x).toBeGreaterThan(places[at]!.x + 100));
  });

  it("stand in one straight row to the left, each a cause of the one before", () => {
    const now = typed("effect", "cause +> effect", "deeper cause +> cause");
    const places = ["effect", "cause", "deeper cause"].map((name) => placeOf(now, name));
    expect(places.map(({ y }) => y)).toEqual([0, 0, 0]);
    places.slice(1).forEach(({ x }, at) => expect(x).toBeLessThan(places[at]!.x - 100));
  });

  it("stand side by side, two with links back and forth", () => {
    const { x, y } = placeOf(typed("a", "a +> b, b +> a"), "b");
    expect(y).toBe(0);
    expect(x).toBeGreaterThan(80);
  });

  it("stand in a fan to the right, all effects of one", () => {
    const now = typed("a", "a +> b", "a +> c", "a +> d");
    for (const name of ["b", "c", "d"]) expect(placeOf(now, name).x).toBeGreaterThan(80);
    expect(placeOf(now, "c").y * placeOf(now, "d").y).toBeLessThan(0);
  });

  it("make a triangle that reads as a loop, the third closing it", () => {
    const now = typed("a", "a +> b", "b +> c, c +> a");
    const [a, b, c] = ["a", "b", "c"].map((name) => placeOf(now, name));
    expect(Math.abs(c!.x - (a!.x + b!.x) / 2)).toBeLessThan(10);
    expect(Math.abs(c!.y)).toBeGreaterThan(70);
    expect(drawn(now).badges).toHaveLength(1);
  });
});

describe("a chain back to the first of a straight row", () => {
  it("turns round below it, by the short way, and crosses nothing", () => {
    const now = typed(
      "training",
      "training +> capacity",
      "capacity +> rate",
      "rate +> revenue",
      "revenue +> training",
      "rate +> workload, workload +> turnover, turnover -> training",
    );
    const [workload, turnover] = ["workload", "turnover"].map((name) => placeOf(now, name));
    expect(workload!.y * turnover!.y).toBeGreaterThan(0);
    expect(turnover!.x).toBeLessThan(workload!.x);
    expect(drawn(now).badges).toHaveLength(2);
  });
});

describe("a variable that closes a loop", () => {
  const row = { a: [0, 0], b: [180, 0], c: [360, 0] } as const;

  it("makes it round, outside of what stands between", () => {
    const now = placed(sketchAt("a +> b, b +> c, c +> n, n +> a", row));
    const { x, y } = placeOf(now, "n");
    expect(x).toBeGreaterThan(60);
    expect(x).toBeLessThan(300);
    expect(Math.abs(y)).toBeGreaterThan(70);
  });

  it("keeps out of a loop that it does not belong to", () => {
    const square = { a: [0, 0], b: [400, 0], c: [400, 360], d: [0, 360] } as const;
    const now = placed(sketchAt("a +> b, b +> c, c +> d, d +> a, a +> n", square));
    const { x, y } = placeOf(now, "n");
    expect(x < 0 || x > 400 || y < 0 || y > 360).toBe(true);
  });

  it("goes where its links need cross nothing, though nearer places are free", () => {
    const fence = { a: [0, 0], b: [0, 300], p: [-220, 150], q: [160, 150] } as const;
    const now = placed(sketchAt("p +> q, a +> n", fence));
    expect(placeOf(now, "n").y).toBeLessThan(150);
  });
});

describe("links bent by hand", () => {
  it("are kept clear as they run, not as they would run by themselves", () => {
    const below = sketchAt("a +> b, c +> n", { a: [0, 0], b: [600, 0], c: [300, 0] });
    const link = Object.keys(below.links)[0]!;
    const far = placed({ ...below, layout: { ...below.layout, bends: { [link]: 0.3 } } });
    const { labels, links } = drawn(far);
    const box = boxOf(labels[sketchId("n")]!);
    const { bounds } = Object.values(links)[0]!.arc;
    expect(bounds.bottom - bounds.top).toBeGreaterThan(150);
    expect(gapBetween(box, boxOf(labels[sketchId("c")]!))).toBeGreaterThan(20);
  });
});

/** A diagram by chance in which one variable with links has no place, and only its links are not bent by hand. */
interface OneToSeat {
  readonly document: CldDocument;
  readonly id: VariableId;
}

const HELD = [0.12, -0.2, 0.28];

function oneToSeat(seed: number, most: number): OneToSeat | null {
  const bare = randomDiagram(seed, most);
  const id = Object.values(bare.links).find(({ source, target }) => source !== target)?.source;
  if (!id) return null;
  const { [id]: _gone, ...positions } = withPlaces(bare, measureText).layout.positions;
  const held = Object.values(bare.links).filter(
    ({ source, target }) => ![source, target].includes(id),
  );
  const bends = Object.fromEntries(held.map((link, at) => [link.id, HELD[at % HELD.length]!]));
  return { document: { ...bare, layout: { ...bare.layout, positions, bends } }, id };
}

/** Spots that are tried for a variable, and what the picture costs with it at one, every term counted afresh. */
function weighing({ document, id }: OneToSeat) {
  const { net, standing, bends } = wantedFor(document);
  const variable = net.ids.indexOf(id);
  const links = net.linksOf[variable]!.map((link) => net.links[link]!);
  const anchors = net.neighbours[variable]!.map((at) => ({ variable: at, hops: 1 }));
  const seating = seatingOf(net, standing, bends);
  const bare = pictureNet(net, bends);
  return {
    links,
    spots: [1, 1.8].flatMap((scale) => spotsRound(seating, variable, anchors, scale)),
    cost: (spot: Point): number => {
      const places = standing.map((place) => place ?? spot);
      const picture = pictureOf(bare, places, { countsSpread: false });
      settleBends(picture, 1);
      const extent = new Float64Array(4);
      boundAll(picture.sheet, extent);
      const leftwards = links.map(({ source, target }) => {
        const [from, to] = [places[source]!, places[target]!];
        return (1 - Math.cos(Math.atan2(to.y - from.y, to.x - from.x))) / 2;
      });
      const reading = leftwards.reduce((sum, share) => sum + share, 0);
      const price = links.length === 1 ? 0.6 : 0.05;
      return wholeCost(picture) - spreadCost(picture.sheet, extent) + price * reading;
    },
  };
}

describe("seatByPicture", () => {
  const seeds = fc.integer({ min: 1, max: 100_000 });

  it("moves nothing, gives whole pixels, and the same place again", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = oneToSeat(seed, 10);
        fc.pre(one !== null);
        const before = structuredClone(one.document);
        const { positions } = placed(one.document).layout;
        const { [one.id]: place, ...others } = positions;
        expect(others).toEqual(before.layout.positions);
        expect(one.document).toEqual(before);
        expect(isWholePoint(place!)).toBe(true);
        expect(placed(before).layout.positions[one.id]).toEqual(place);
      }),
      { numRuns: 8 },
    );
  });

  it("takes a spot for one or two links that costs no more than any other, all terms counted anew", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = oneToSeat(seed, 7);
        fc.pre(one !== null);
        const { links, spots, cost } = weighing(one);
        fc.pre(links.length <= 2);
        const own = cost(placed(one.document).layout.positions[one.id]!);
        const least = Math.min(...spots.map(cost));
        expect(own).toBeLessThanOrEqual(least + 1e-6);
      }),
      { numRuns: 4 },
    );
  });

  it("comes close to the cheapest spot for many links, where not all are tried with all bends", () => {
    const one = sketchAt("a +> n, n +> b, c +> n, n +> d, a +> b, b +> c, c +> d, d +> a", {
      a: [0, 0],
      b: [260, 0],
      c: [260, 200],
      d: [0, 200],
    });
    const { spots, cost } = weighing({ document: one, id: sketchId("n") as VariableId });
    const own = cost(placed(one).layout.positions[sketchId("n") as VariableId]!);
    const all = spots.map(cost).sort((a, b) => a - b);
    expect(own).toBeLessThanOrEqual(all[Math.floor(all.length / 50)]!);
  });
});

/** Two maps as people type them in a workshop, line by line. */
const WORKSHOPS: readonly (readonly string[])[] = [
  [
    "CCO support +> clinic capacity",
    "clinic capacity +||> screening rate",
    "screening rate +> metric performance",
    "metric performance +||> incentive revenue, incentive revenue +> CCO support",
    "staff burnout -> clinic capacity",
    "clinic capacity -> workload per clinician",
    "workload per clinician +> staff burnout",
    "screening rate +> workload per clinician",
    "incentive revenue +> rural outreach, rural outreach +||> screening rate",
    "state oversight ?> metric performance, metric performance -> state oversight",
    "patient trust +> screening rate, screening rate +||> patient trust",
    "staff burnout -> patient trust",
  ],
  [
    "housing stability +> school attendance",
    "school attendance +||> graduation rate, graduation rate +||> household income, household income +> housing stability",
    "family stress -> school attendance, housing stability -> family stress",
    "emergency visits +> CCO cost, family stress +> emergency visits",
    "CCO cost ?> flexible services spending",
    "flexible services spending +||> housing stability",
    "community health workers -> family stress, flexible services spending +> community health workers",
    "community health workers +> trust in clinic, trust in clinic -> emergency visits",
    "emergency visits +> clinician burnout, clinician burnout -> trust in clinic",
    "trust in clinic +> preventive visits, preventive visits -||> emergency visits",
    "preventive visits +> clinic revenue, clinic revenue +||> community health workers",
  ],
];

describe("a map typed in a workshop", () => {
  it.each(WORKSHOPS)("has room for its heads and signs, and more for bars (%s, …)", (...lines) => {
    const now = typed(...lines);
    const { links } = drawn(now);
    for (const { arc, bars } of Object.values(links)) {
      expect(lengthOf(arc)).toBeGreaterThan(bars ? 60 : 45);
    }
  });
});
