import { describe, expect, it } from "vitest";
import { polygonNear } from "../../../src/core/layout/polygonNear";
import { type Picture, pictureOf, restore, snapshotOf } from "../../../src/core/layout/picture";
import { type PictureNet, pictureNet } from "../../../src/core/layout/pictureNet";
import { seededRandom } from "../../../src/core/layout/random";
import { meanOf } from "../../../src/core/layout/separate";
import { distance } from "../../../src/core/drawing/box";
import type { Point } from "../../../src/core/model/document";
import { randomDiagram, wantedFor } from "./nets";

interface Drawn {
  readonly net: PictureNet;
  readonly places: readonly Point[];
  readonly picture: Picture;
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

/** A picture by chance, its labels rather close so that every term of its cost has a say. */
function randomPicture(seed: number): Drawn {
  const random = seededRandom(seed);
  const { net } = wantedFor(randomDiagram(seed, 12));
  const arrays = pictureNet(
    net,
    net.links.map(() => null),
  );
  const places = net.ids.map(() => ({ x: random() * 500, y: random() * 350 }));
  return { net: arrays, places, picture: pictureOf(arrays, places) };
}

/** What the picture costs with all its places moved so, and its links on such sides. */
function costMoved(
  { net, places }: Drawn,
  move: (place: Point) => Point,
  along: (link: number) => number = () => 1,
): number {
  const picture = pictureOf(net, places.map(move));
  const snapshot = snapshotOf(picture);
  restore(picture, { ...snapshot, along: snapshot.along.map((_, link) => along(link)) });
  return picture.cost;
}

describe("the cost of a picture", () => {
  it("is the same wherever the picture lies", () => {
    for (const seed of SEEDS) {
      const drawn = randomPicture(seed);
      const shifted = costMoved(drawn, ({ x, y }) => ({ x: x - 4096, y: y + 1024 }));
      expect(shifted, `seed ${seed}`).toBeCloseTo(drawn.picture.cost, 5);
    }
  });

  it("is the same upside down", () => {
    for (const seed of SEEDS) {
      const drawn = randomPicture(seed);
      const turned = costMoved(drawn, ({ x, y }) => ({ x: -x, y: -y }));
      expect(turned, `seed ${seed}`).toBeCloseTo(drawn.picture.cost, 5);
    }
  });

  it("is the same in a mirror, with the links that have the left for their rule on the right", () => {
    let compared = 0;
    for (const seed of SEEDS) {
      const drawn = randomPicture(seed);
      const { net } = drawn;
      if (net.loops.some(({ variables }) => variables.length === 2)) continue;
      compared++;
      const along = (link: number): number => (net.ownLoop[link]! < 0 ? -1 : 1);
      const sideways = costMoved(drawn, ({ x, y }) => ({ x: -x, y }), along);
      const overhead = costMoved(drawn, ({ x, y }) => ({ x, y: -y }), along);
      expect(sideways, `seed ${seed}`).toBeCloseTo(drawn.picture.cost, 5);
      expect(overhead, `seed ${seed}`).toBeCloseTo(drawn.picture.cost, 5);
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("is not the same when labels change their places, nor in another scale", () => {
    const drawn = randomPicture(SEEDS.find((seed) => randomPicture(seed).places.length > 8)!);
    const { net, places, picture } = drawn;
    const swapped = pictureOf(net, [places[1]!, places[0]!, ...places.slice(2)]);
    expect(Math.abs(swapped.cost - picture.cost)).toBeGreaterThan(0.1);
    const larger = costMoved(drawn, ({ x, y }) => ({ x: 3 * x, y: 3 * y }));
    expect(Math.abs(larger - picture.cost)).toBeGreaterThan(0.1);
  });
});

describe("the polygon near some points", () => {
  const random = seededRandom(4);
  const clouds = Array.from({ length: 40 }, (_, at) =>
    Array.from({ length: 3 + (at % 6) }, () => ({ x: 400 * random(), y: 400 * random() })),
  );
  const farOff = (points: readonly Point[], corners: readonly Point[]): number =>
    points.reduce((sum, point, at) => sum + distance(point, corners[at]!) ** 2, 0);

  it("is nearer to them than any that is turned, larger, smaller, shifted or turns the other way", () => {
    for (const points of clouds) {
      const corners = polygonNear(points, 0); // as small as it likes
      const best = farOff(points, corners);
      const middle = meanOf(corners);
      const moved = (turn: number, scale: number, dx: number, isMirrored: boolean) =>
        corners.map((corner) => {
          const [x, y] = [corner.x - middle.x, corner.y - middle.y];
          const flipped = isMirrored ? -y : y;
          return {
            x: middle.x + dx + scale * (x * Math.cos(turn) - flipped * Math.sin(turn)),
            y: middle.y + scale * (x * Math.sin(turn) + flipped * Math.cos(turn)),
          };
        });
      const others: (readonly Point[])[] = [];
      for (let step = 1; step < 40; step++) {
        const turn = (step * 2 * Math.PI) / 40;
        others.push(moved(turn, 1, 0, false), moved(turn, 1, 0, true));
      }
      for (const scale of [0.5, 0.9, 0.99, 1.01, 1.1, 2]) others.push(moved(0, scale, 0, false));
      for (const dx of [-20, -1, 1, 20]) others.push(moved(0, 1, dx, false));
      const nearest = Math.min(...others.map((other) => farOff(points, other)));
      expect(nearest).toBeGreaterThan(best - 1e-6);
    }
  });

  it("moves and turns with the points", () => {
    for (const points of clouds) {
      const corners = polygonNear(points, 60);
      const turn = ({ x, y }: Point): Point => ({ x: 300 - y, y: x - 80 }); // a quarter
      polygonNear(points.map(turn), 60).forEach((corner, at) => {
        expect(distance(corner, turn(corners[at]!))).toBeLessThan(1e-6);
      });
    }
  });
});
