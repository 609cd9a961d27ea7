import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Home } from "../../../src/core/layout/labelTerms";
import {
  type Picture,
  pictureOf,
  restore,
  settleBends,
  snapshotOf,
} from "../../../src/core/layout/picture";
import { pictureNet } from "../../../src/core/layout/pictureNet";
import { scopeOf, tryOne } from "../../../src/core/layout/proposals";
import { type Random, seededRandom } from "../../../src/core/layout/random";
import { randomDiagram, wantedFor } from "./nets";
import { wholeCost } from "./wholeCost";

/** A picture by chance, its labels rather close, some links bent by hand, some labels pinned. */
function randomPicture(seed: number, most: number): { picture: Picture; random: Random } {
  const random = seededRandom(seed);
  const { net } = wantedFor(randomDiagram(seed, most));
  const places = net.ids.map(() => ({ x: random() * 600, y: random() * 400 }));
  const held = net.links.map(() => (random() < 0.1 ? random() - 0.5 : null));
  const home: Home = {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    diagonal: 720,
  };
  const picture = pictureOf(pictureNet(net, held), places, {
    pinned: Uint8Array.from(places, () => (random() < 0.1 ? 1 : 0)),
    home: seed % 2 === 0 ? home : null,
  });
  return { picture, random };
}

/** So many moves, made when they cost less than a price that is drawn for each. */
function moveAbout(picture: Picture, random: Random, moves: number): number {
  const scope = scopeOf(picture, random);
  let made = 0;
  for (let move = 0; move < moves && scope.movable.length > 0; move++) {
    if (tryOne(picture, scope, 10 + 200 * random(), 8 * random() ** 3)) made++;
  }
  return made;
}

/** How far the running cost is from the sum of all terms, as a share of it. */
function errorOf(picture: Picture): number {
  const cost = wholeCost(picture);
  return Math.abs(picture.cost - cost) / Math.max(1, cost);
}

describe("the cost of a picture", () => {
  it("is the sum of all its terms before any move", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(errorOf(randomPicture(seed, 14).picture)).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("stays that sum through any moves, made or taken back", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { picture, random } = randomPicture(seed, 14);
        for (let turn = 0; turn < 5; turn++) {
          moveAbout(picture, random, 80);
          expect(errorOf(picture)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stays that sum through thousands of moves of a larger picture", () => {
    const { picture, random } = randomPicture(5, 60);
    expect(moveAbout(picture, random, 20_000)).toBeGreaterThan(1500);
    expect(errorOf(picture)).toBeLessThan(1e-6);
  });

  it("is the same again when a picture is restored", () => {
    const { picture, random } = randomPicture(7, 20);
    const before = snapshotOf(picture);
    moveAbout(picture, random, 300);
    expect(picture.cost).not.toBeCloseTo(before.cost, 3);
    restore(picture, before);
    expect(picture.cost).toBeCloseTo(before.cost, 9);
    expect(errorOf(picture)).toBeLessThan(1e-6);
  });

  it("never rises when bends are settled, and they are as good as they get one by one", () => {
    const { picture, random } = randomPicture(11, 20);
    moveAbout(picture, random, 300);
    const before = picture.cost;
    settleBends(picture, 20);
    const settled = picture.cost;
    expect(settled).toBeLessThan(before);
    settleBends(picture, 1);
    expect(picture.cost).toBe(settled);
    expect(errorOf(picture)).toBeLessThan(1e-6);
  });
});

describe("a move", () => {
  it("costs no more than it may", () => {
    const { picture, random } = randomPicture(3, 20);
    const scope = scopeOf(picture, random);
    for (let move = 0; move < 500; move++) {
      const before = picture.cost;
      const isMade = tryOne(picture, scope, 60, 2);
      expect(picture.cost - before).toBeLessThan(2);
      expect(isMade || picture.cost === before).toBe(true);
    }
  });

  it("leaves pinned labels and bends by hand as they are", () => {
    const { picture, random } = randomPicture(2, 40);
    const { net, pinned, sheet } = picture;
    const stays = [...pinned.keys()].filter((label) => pinned[label] === 1);
    const held = [...net.heldBend.keys()].filter((link) => !Number.isNaN(net.heldBend[link]));
    expect(stays.length).toBeGreaterThan(0);
    expect(held.length).toBeGreaterThan(0);
    const placesOfPinned = () => stays.map((label) => [sheet.x[label], sheet.y[label]]);
    const bendsByHand = () => held.map((link) => sheet.bend[link]! * sheet.side[link]!);
    const before = [placesOfPinned(), bendsByHand()];
    expect(bendsByHand()).toEqual(held.map((link) => net.heldBend[link]));
    moveAbout(picture, random, 2000);
    settleBends(picture, 2);
    expect([placesOfPinned(), bendsByHand()]).toEqual(before);
  });
});
