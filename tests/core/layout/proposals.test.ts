import { describe, expect, it } from "vitest";
import { anneal, type Cooling } from "../../../src/core/layout/anneal";
import { type Picture, pictureOf, snapshotOf } from "../../../src/core/layout/picture";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { type Scope, scopeOf, tryOne } from "../../../src/core/layout/proposals";
import { seededRandom } from "../../../src/core/layout/random";
import { TURN } from "../../../src/core/layout/search";
import { sketch } from "../../sketch";
import { randomDiagram, wantedFor, whole } from "./nets";
import { wholeCost } from "./wholeCost";

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);

function randomPicture(seed: number, pinnedShare = 0): Picture {
  const random = seededRandom(seed);
  const { net } = wantedFor(randomDiagram(seed, 14));
  const places = net.ids.map(() => ({ x: 700 * random(), y: 450 * random() }));
  const none = net.links.map(() => null);
  const pinned = Uint8Array.from(net.ids, () => (random() < pinnedShare ? 1 : 0));
  return pictureOf(pictureNet(net, none), places, { pinned });
}

function scopeFor(text: string): Scope {
  const { net } = wantedFor(sketch(text));
  const none = net.links.map(() => null);
  const places = net.ids.map((_, at) => ({ x: 100 * at, y: 10 * at * at }));
  return scopeOf(pictureOf(pictureNet(net, none), places), seededRandom(1));
}

const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

describe("what may move together", () => {
  it("is a ring, and what hangs on one variable only", () => {
    // a ring of a, b, c; d hangs on c, e and f on d
    const { groups, rings, movable } = scopeFor(
      "a +> b, b +> c, c +> a, c +> d, d +> e, d +> f, a +> g, b +> h",
    );
    expect(movable).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rings.map(ascending)).toEqual([[0, 1, 2]]);
    const told = groups.map(({ pivot, members }) => [pivot, ascending(members)]);
    expect(told).toContainEqual([2, [3, 4, 5]]);
    expect(told).toContainEqual([null, [0, 1, 2]]);
    // g and h are single ones, but all that is not below c hangs on it as well
    expect(told).toContainEqual([2, [0, 1, 6, 7]]);
    expect(told).toHaveLength(3);
  });

  it("is what would fall off without a variable, by taking it away, in any diagram", () => {
    for (const seed of SEEDS) {
      const picture = randomPicture(seed);
      const { net } = picture;
      const { groups } = scopeOf(picture, seededRandom(1));
      const found = groups.flatMap(({ pivot, members }) =>
        pivot === null ? [] : [`${pivot}: ${ascending(members).join(" ")}`],
      );
      const labels = [...net.linksOf.keys()];
      const expected = labels.flatMap((pivot) => {
        // colours spread along links that do not end at the pivot until none changes
        const colour = [...labels];
        for (let round = 0; round < labels.length; round++) {
          for (const link of net.source.keys()) {
            const [a, b] = [net.source[link]!, net.target[link]!];
            if (a === pivot || b === pivot) continue;
            colour[a] = colour[b] = Math.min(colour[a]!, colour[b]!);
          }
        }
        const hanging = new Set(net.neighbours[pivot]!.map((label) => colour[label]!));
        return [...hanging]
          .map((one) => labels.filter((label) => label !== pivot && colour[label] === one))
          .filter((members) => members.length > 1 && members.length <= labels.length / 2)
          .map((members) => `${pivot}: ${members.join(" ")}`);
      });
      expect(found.toSorted(), `seed ${seed}`).toEqual(expected.toSorted());
    }
  });

  it("leaves out rings of two, and of more than eight as groups", () => {
    const ring = Array.from({ length: 9 }, (_, at) => `v${at} +> v${(at + 1) % 9}`).join(", ");
    const { groups, rings } = scopeFor(`${ring}, x +> y, y +> x`);
    expect(rings).toHaveLength(1);
    expect(groups).toEqual([]);
  });
});

describe("a proposal", () => {
  it("that the scope does not allow changes no label", () => {
    for (const seed of SEEDS) {
      const picture = randomPicture(seed);
      const { x, y } = snapshotOf(picture);
      const scope = scopeOf(picture, seededRandom(seed), () => false);
      for (let move = 0; move < 40; move++) tryOne(picture, scope, 100, 1e9);
      expect([picture.sheet.x, picture.sheet.y]).toEqual([x, y]);
    }
  });

  it("says truly whether it was made", () => {
    for (const seed of SEEDS) {
      const picture = randomPicture(seed);
      const scope = scopeOf(picture, seededRandom(seed));
      for (let move = 0; move < 30; move++) {
        const before = snapshotOf(picture);
        const isMade = tryOne(picture, scope, 80, 5);
        const { x, y, bend, along } = picture.sheet;
        const isSame = [x, y, bend, along].every((values, kind) => {
          const old = [before.x, before.y, before.bend, before.along][kind]!;
          return values.every((value, at) => value === old[at]);
        });
        expect(isMade).toBe(!isSame);
      }
    }
  });

  it("reaches every label and every link of a picture in the end", () => {
    const picture = randomPicture(6);
    const { x, bend } = snapshotOf(picture);
    const scope = scopeOf(picture, seededRandom(1));
    for (let move = 0; move < 3000; move++) tryOne(picture, scope, 100, 1e9);
    const movedX = picture.sheet.x.filter((value, label) => value !== x[label]);
    const bent = picture.sheet.bend.filter((value, link) => value !== bend[link]);
    expect(movedX.length).toBe(x.length);
    expect(bent.length).toBeGreaterThan(bend.length / 2); // some came back to what they were
  });

  it("keeps a picture finite, where labels lie on one place too", () => {
    const { net } = wantedFor(sketch("a +> b, b +> c, c +> a, c +> d, d +> c, e"));
    const none = net.links.map(() => null);
    const places = net.ids.map(() => ({ x: 5, y: 5 }));
    const picture = pictureOf(pictureNet(net, none), places);
    const scope = scopeOf(picture, seededRandom(2));
    expect(Number.isFinite(picture.cost)).toBe(true);
    for (let move = 0; move < 500; move++) tryOne(picture, scope, 60, 1);
    const { x, y, drawn } = picture.sheet;
    const all = [x, y, drawn.xs, drawn.ys, drawn.middleX, drawn.middleY, drawn.height];
    expect(all.every((values) => values.every(Number.isFinite))).toBe(true);
    expect(picture.cost).toBeCloseTo(wholeCost(picture), 5);
  });
});

describe("annealing", () => {
  const COOLING: Cooling = { moves: 700, heat: [10, 0.1], reach: [150, 8] };

  it("leaves a picture no dearer than it was, and cheaper by and large", () => {
    let cheaper = 0;
    for (const seed of SEEDS) {
      const picture = randomPicture(seed);
      const before = picture.cost;
      whole(anneal(picture, scopeOf(picture, seededRandom(seed)), COOLING));
      expect(picture.cost).toBeLessThanOrEqual(before + 1e-9);
      expect(picture.cost).toBeCloseTo(wholeCost(picture), 5);
      if (picture.cost < 0.6 * before) cheaper++;
    }
    expect(cheaper).toBeGreaterThan(SEEDS.length / 2);
  });

  it("leaves the best it met, however hot it still is at the end", () => {
    for (const heat of [0.5, 500]) {
      const picture = randomPicture(5);
      const before = picture.cost;
      const hot: Cooling = { moves: 400, heat: [heat, heat], reach: [200, 200] };
      whole(anneal(picture, scopeOf(picture, seededRandom(1)), hot));
      expect(picture.cost).toBeLessThanOrEqual(before + 1e-9);
    }
  });

  it("leaves the cheapest of all that it met once it had cooled a little", () => {
    for (const seed of [1, 2, 3]) {
      const picture = randomPicture(5);
      const met: number[] = [];
      const scope = scopeOf(picture, seededRandom(seed), () => {
        met.push(picture.cost);
        return true;
      });
      const hot: Cooling = { moves: 600, heat: [30, 30], reach: [100, 100] };
      whole(anneal(picture, scope, hot));
      const late = met.slice(met.length / 2);
      expect(picture.cost).toBeLessThanOrEqual(Math.min(...late) + 1e-6);
      expect(picture.cost).toBeLessThan(met.at(-1)! - 1e-3); // it was dearer when it ended
    }
  });

  it("leaves the same picture for the same chance", () => {
    const [one, two, other] = [1, 1, 2].map((seed) => {
      const picture = randomPicture(9);
      whole(anneal(picture, scopeOf(picture, seededRandom(seed)), COOLING));
      return snapshotOf(picture);
    });
    expect(one).toEqual(two);
    expect(one).not.toEqual(other);
  });

  it("pauses after every turn, and ends at the next one when it is told to", () => {
    const run = (stopAfter: number): number[] => {
      const picture = randomPicture(9);
      const turns: number[] = [];
      const search = anneal(picture, scopeOf(picture, seededRandom(1)), COOLING);
      let turn = search.next();
      while (!turn.done) {
        turns.push(turn.value);
        turn = search.next(turns.length >= stopAfter);
      }
      return turns;
    };
    expect(run(Infinity)).toEqual(Array.from({ length: Math.floor(700 / TURN) }, () => TURN));
    expect(run(2)).toEqual([TURN, TURN]);
  });

  it("leaves pinned labels where they are, and everything where all are pinned", () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const picture = randomPicture(seed, 0.4);
      const { x, y } = snapshotOf(picture);
      whole(anneal(picture, scopeOf(picture, seededRandom(1)), COOLING));
      picture.pinned.forEach((isPinned, label) => {
        const now = [picture.sheet.x[label], picture.sheet.y[label]];
        expect(isPinned === 0 || (now[0] === x[label] && now[1] === y[label])).toBe(true);
      });
      const still = randomPicture(seed, 1);
      const before = snapshotOf(still);
      whole(anneal(still, scopeOf(still, seededRandom(1)), COOLING));
      expect(snapshotOf(still)).toEqual(before);
    }
  });

  it("of no moves changes nothing", () => {
    const picture = randomPicture(2);
    const before = snapshotOf(picture);
    whole(anneal(picture, scopeOf(picture, seededRandom(1)), { ...COOLING, moves: 0 }));
    expect(snapshotOf(picture)).toEqual(before);
  });
});
