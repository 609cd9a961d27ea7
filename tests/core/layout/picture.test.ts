import { describe, expect, it } from "vitest";
import {
  begin,
  bendsOf,
  mayBend,
  type Picture,
  pictureOf,
  placesOf,
  put,
  restore,
  settleBends,
  snapshotAgain,
  snapshotOf,
  TRIED_BENDS,
  tryBend,
  tryMove,
} from "../../../src/core/layout/picture";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { below, type Random, seededRandom } from "../../../src/core/layout/random";
import { boundAll, spreadCost } from "../../../src/core/layout/spread";
import type { Point } from "../../../src/core/model/document";
import { sketch } from "../../sketch";
import { randomDiagram, wantedFor } from "./nets";
import { wholeCost } from "./wholeCost";

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);

function pictureAt(text: string, places: readonly Point[], bends: readonly number[] = []): Picture {
  const { net } = wantedFor(sketch(text));
  const held = net.links.map((_, link) => bends[link] ?? null);
  return pictureOf(pictureNet(net, held), places);
}

function randomPicture(seed: number): { picture: Picture; random: Random } {
  const random = seededRandom(seed);
  const { net } = wantedFor(randomDiagram(seed, 10));
  const places = net.ids.map(() => ({ x: 700 * random(), y: 450 * random() }));
  const none = net.links.map(() => null);
  const pinned = Uint8Array.from(net.ids, () => (random() < 0.1 ? 1 : 0));
  return { picture: pictureOf(pictureNet(net, none), places, { pinned }), random };
}

/** All that a picture holds, for comparing it with what it held before. */
function allOf({ sheet, ledger, cost }: Picture) {
  const { x, y, boxes, bend, along, side, drawn, loopX, loopY } = sheet;
  const { links, shapes, bulges, corners, shifts, labelStrips, linkStrips } = ledger;
  const tables = [ledger.pairs, ledger.over, ledger.meetings, ledger.intruders];
  return structuredClone({
    numbers: [x, y, bend, along, side, loopX, loopY, ledger.extent],
    loopBoxes: ledger.loopBoxes,
    costs: [links, shapes, bulges, corners, shifts].map(({ now }) => now),
    strips: [labelStrips, linkStrips].map(({ columns, rows }) => [columns, rows]),
    tables: tables.map(({ values, rowSums, columnSums }) => [values, rowSums, columnSums]),
    drawn,
    boxes,
    cost,
  });
}

/** Some labels somewhere else, as a change that is begun. */
function beginAnyMove(picture: Picture, random: Random): void {
  begin(picture);
  const { x, y } = picture.sheet;
  for (let count = 0; count < 3; count++) {
    const label = below(random, x.length);
    put(picture, label, x[label]! + 200 * random() - 100, y[label]! + 200 * random() - 100);
  }
}

describe("a change that is refused", () => {
  it("leaves every place, link, cost and table exactly as it was, whenever it is refused", () => {
    for (const seed of SEEDS) {
      const { picture, random } = randomPicture(seed);
      const before = allOf(picture);
      for (let move = 0; move < 6; move++) {
        beginAnyMove(picture, random);
        const { labels, toX, toY } = picture.change;
        const twin = randomPicture(seed).picture;
        begin(twin);
        for (let at = 0; at < labels.count; at++) put(twin, labels.list[at]!, toX[at]!, toY[at]!);
        tryMove(twin, Infinity);
        const difference = twin.cost - picture.cost;
        expect(tryMove(picture, difference - 1e-6)).toBe(false); // after all terms
        beginAnyMove(picture, random);
        expect(tryMove(picture, -1e6)).toBe(false); // at once
      }
      expect(allOf(picture), `seed ${seed}`).toEqual(before);
    }
  });

  it("is refused likewise when it is a bend", () => {
    for (const seed of SEEDS) {
      const { picture, random } = randomPicture(seed);
      const before = allOf(picture);
      for (let turn = 0; turn < 6; turn++) {
        const link = below(random, picture.net.links);
        const bend = TRIED_BENDS[below(random, TRIED_BENDS.length)]!;
        const along = random() < 0.5 ? 1 : -1;
        expect(tryBend(picture, link, { bend, along }, -1e6)).toBe(false);
        expect(tryBend(picture, link, { bend, along }, -1.1 * picture.cost)).toBe(false);
      }
      expect(allOf(picture), `seed ${seed}`).toEqual(before);
    }
  });
});

describe("a change that is made", () => {
  it("is made exactly when the whole picture costs less by it", () => {
    let [made, refused] = [0, 0];
    for (const seed of SEEDS) {
      const { picture, random } = randomPicture(seed);
      for (let move = 0; move < 12; move++) {
        beginAnyMove(picture, random);
        const { labels, toX, toY } = picture.change;
        if (labels.count === 0) continue;
        const before = snapshotOf(picture);
        const wished = { ...before, x: before.x.slice(), y: before.y.slice() };
        for (let at = 0; at < labels.count; at++) {
          wished.x[labels.list[at]!] = toX[at]!;
          wished.y[labels.list[at]!] = toY[at]!;
        }
        const twin = randomPicture(seed).picture; // another with its own room
        restore(twin, wished);
        const difference = wholeCost(twin) - before.cost;
        const isMade = tryMove(picture, 0);
        expect(isMade, `seed ${seed}`).toBe(difference < 0);
        expect(picture.cost - before.cost).toBeCloseTo(isMade ? difference : 0, 6);
        if (isMade) made++;
        else refused++;
      }
    }
    expect(Math.min(made, refused)).toBeGreaterThan(20);
  });

  it("does not hold labels that are pinned, and none at all when all of them are", () => {
    for (const seed of SEEDS) {
      const { picture, random } = randomPicture(seed);
      const { pinned, change } = picture;
      beginAnyMove(picture, random);
      for (let at = 0; at < change.labels.count; at++) {
        expect(pinned[change.labels.list[at]!]).toBe(0);
      }
      pinned.fill(1);
      beginAnyMove(picture, random);
      expect(change.labels.count).toBe(0);
      expect(tryMove(picture, Infinity)).toBe(false);
    }
  });

  it("lets a label that crosses a link of its ring turn the ring's other sides with it", () => {
    // the middle of the ring passes over the link from a to b when d goes far up
    const places = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
      { x: 150, y: 120 },
    ];
    const picture = pictureAt("a +> b, b +> c, c +> a", places);
    const before = [...picture.sheet.side];
    begin(picture);
    put(picture, 2, 150, -400);
    expect(tryMove(picture, Infinity)).toBe(true);
    expect([...picture.sheet.side]).toEqual(before.map((side) => -side));
    expect(picture.cost).toBeCloseTo(wholeCost(picture), 6);
  });
});

describe("a bend", () => {
  it("is no change when the link has it already", () => {
    const { picture } = randomPicture(3);
    const { bend, along } = picture.sheet;
    expect(tryBend(picture, 0, { bend: bend[0]!, along: along[0]! }, Infinity)).toBe(false);
  });

  it("is made exactly when the whole picture costs less by it", () => {
    let [made, refused] = [0, 0];
    for (const seed of SEEDS) {
      const { picture, random } = randomPicture(seed);
      for (let turn = 0; turn < 12; turn++) {
        const link = below(random, picture.net.links);
        const bend = TRIED_BENDS[below(random, TRIED_BENDS.length)]!;
        const along = random() < 0.5 ? 1 : -1;
        const before = snapshotOf(picture);
        const wished = { ...before, bend: before.bend.slice(), along: before.along.slice() };
        wished.bend[link] = bend;
        wished.along[link] = along;
        const twin = randomPicture(seed).picture;
        restore(twin, wished);
        const difference = wholeCost(twin) - before.cost;
        const isMade = tryBend(picture, link, { bend, along }, -1e-9);
        expect(isMade, `seed ${seed}`).toBe(difference < -1e-9);
        expect(picture.cost - before.cost).toBeCloseTo(isMade ? difference : 0, 6);
        if (isMade) made++;
        else refused++;
      }
    }
    expect(Math.min(made, refused)).toBeGreaterThan(20);
  });

  it("may be tried unless it was made by hand, or is too flat for links that go to and fro", () => {
    const { net } = pictureAt(
      "a +> b, b +> a, c +> d, d +> e",
      [0, 1, 2, 3, 4].map((at) => ({ x: 200 * at, y: 0 })),
    );
    expect(TRIED_BENDS.filter((bend) => mayBend(net, 0, bend))).toEqual(
      TRIED_BENDS.filter((bend) => bend >= 10),
    );
    expect(TRIED_BENDS.every((bend) => mayBend(net, 2, bend))).toBe(true);
    const byHand = pictureAt(
      "a +> b",
      [
        { x: 0, y: 0 },
        { x: 200, y: 0 },
      ],
      [0.2],
    );
    expect(TRIED_BENDS.some((bend) => mayBend(byHand.net, 0, bend))).toBe(false);
  });

  it("that is settled is the best of all that may be tried, when there is one link", () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const places = Array.from({ length: 4 }, () => ({ x: 400 * random(), y: 300 * random() }));
      const picture = pictureAt("a +> b, c, d", places);
      const costs = TRIED_BENDS.flatMap((bend) =>
        [1, -1].map((along) => {
          const twin = pictureAt("a +> b, c, d", places);
          const snapshot = snapshotOf(twin);
          snapshot.bend[0] = bend;
          snapshot.along[0] = along;
          restore(twin, snapshot);
          return wholeCost(twin);
        }),
      );
      const start = picture.cost;
      settleBends(picture, 3);
      expect(picture.cost).toBeCloseTo(Math.min(start, ...costs), 5);
    }
  });
});

describe("what is told of a picture", () => {
  it("are its places, and its bends as the drawing has them", () => {
    const places = [
      { x: 10, y: 20 },
      { x: 300, y: -40.5 },
      { x: 40, y: 260 },
    ];
    const picture = pictureAt("a +> b, b +> c", places, [0.25, -0.13]);
    expect(placesOf(picture)).toEqual(places);
    expect(bendsOf(picture)).toEqual([0.25, -0.13]);
  });

  it("is not changed in a snapshot by what comes later, and is taken anew into its room", () => {
    const { picture, random } = randomPicture(4);
    picture.pinned.fill(0);
    const snapshot = snapshotOf(picture);
    const first = structuredClone(snapshot);
    beginAnyMove(picture, random);
    expect(tryMove(picture, Infinity)).toBe(true);
    expect(snapshot).toEqual(first);
    snapshotAgain(picture, snapshot);
    expect(snapshot).toEqual(snapshotOf(picture));
    expect(snapshot.x).not.toEqual(first.x);
  });
});

describe("a picture whose spread does not count", () => {
  it("costs as much less as that would cost, whatever is moved", () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const { picture: first, random } = randomPicture(seed);
      const picture = pictureOf(first.net, placesOf(first), { countsSpread: false });
      for (let move = 0; move < 20; move++) {
        beginAnyMove(picture, random);
        tryMove(picture, 30);
      }
      const extent = new Float64Array(4);
      boundAll(picture.sheet, extent);
      const spread = spreadCost(picture.sheet, extent);
      expect(spread).toBeGreaterThan(0);
      expect(picture.cost).toBeCloseTo(wholeCost(picture) - spread, 6);
    }
  });
});
