import { boxOf, overlap } from "../../src/core/drawing/box";
import { labelBox } from "../../src/core/drawing/labelBox";
import type { TextMeasurer } from "../../src/core/drawing/drawing";
import { withPlaces } from "../../src/core/layout/insert";
import { layoutWanted } from "../../src/core/layout/layoutWanted";
import { seatByPicture } from "../../src/core/layout/seatByPicture";
import { tidy } from "../../src/core/layout/tidy";
import type { CldDocument, Layout, Point, VariableId } from "../../src/core/model/document";
import { placedAt } from "../core/drawing/models";
import { seededRandom } from "../oracle/graphs";
import { finished } from "./arrangedPlaces";
import { withMore } from "./layoutGraph";

type Places = Layout["positions"];

/** A document before and after something was done to it. */
export interface EditRun {
  readonly name: string;
  readonly before: CldDocument;
  readonly after: CldDocument;
}

/** Hand-made places are too narrow for our labels by no more than this. */
const MOST_STRETCHED = 3;
const DISPLACED = 0.15;
const SEEDS = [1, 2, 3];

/**
 * What tidying and inserting do to diagrams with places by hand: as they are, every label displaced
 * by 15 % of the diagonal, that tidied, and with one more variable on two links.
 */
export function editRuns(document: CldDocument, measure: TextMeasurer): readonly EditRun[] {
  const hand = stretched(document, measure);
  const shaken = SEEDS.map((seed) => placedAt(hand, displaced(hand.layout.positions, seed)));
  return [
    { name: "places by hand", before: hand, after: hand },
    { name: "the same, tidied", before: hand, after: tidied(hand, measure) },
    ...shaken.map((after) => ({ name: "every label displaced by 15 %", before: after, after })),
    ...shaken.map((before) => ({
      name: "the same displaced, tidied",
      before,
      after: tidied(before, measure),
    })),
    { name: "one variable inserted", before: hand, after: withOneMore(hand, measure) },
  ];
}

/** Places by hand with more room between them, as much as labels need that overlap. */
export function stretched(document: CldDocument, measure: TextMeasurer): CldDocument {
  const { positions } = document.layout;
  for (let by = 1; by < MOST_STRETCHED; by += 0.1) {
    const places = mapPlaces(positions, ({ x, y }) => ({ x: x * by, y: y * by }));
    if (!hasOverlap(document, places, measure)) return placedAt(document, places);
  }
  return document;
}

function hasOverlap({ variables }: CldDocument, places: Places, measure: TextMeasurer): boolean {
  const boxes = Object.values(variables).map(({ id, name }) =>
    boxOf({ ...labelBox(name, measure), centre: places[id] ?? { x: 0, y: 0 } }),
  );
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)));
}

/** Each place so far away in a direction of its own. */
function displaced(places: Places, seed: number): Places {
  const random = seededRandom(seed);
  const [xs, ys] = [
    Object.values(places).map(({ x }) => x),
    Object.values(places).map(({ y }) => y),
  ];
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  const far = DISPLACED * Math.hypot(width, height);
  return mapPlaces(places, ({ x, y }) => {
    const angle = 2 * Math.PI * random();
    return { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
  });
}

function tidied(document: CldDocument, measure: TextMeasurer): CldDocument {
  const wanted = layoutWanted(document, measure);
  const { places } = finished(tidy(wanted, { seed: 1, share: 1 }));
  return placedAt(document, Object.fromEntries(wanted.net.ids.map((id, at) => [id, places[at]!]))); // one each
}

function withOneMore(document: CldDocument, measure: TextMeasurer): CldDocument {
  const ids = Object.keys(document.variables) as VariableId[];
  const [first, last] = [ids[0]!, ids.at(-1)!]; // a diagram with places has variables
  const id = "v-a newly found driver" as VariableId;
  const more = withMore(
    document,
    ["a newly found driver"],
    [
      [first, id],
      [id, last],
    ],
  );
  return withPlaces(more, measure, seatByPicture);
}

function mapPlaces(places: Places, of: (place: Point) => Point): Places {
  const ids = Object.keys(places) as VariableId[];
  return Object.fromEntries(ids.map((id) => [id, of(places[id]!)])); // its own keys
}
