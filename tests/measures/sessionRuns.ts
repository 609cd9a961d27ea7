import type { TextMeasurer } from "../../src/core/drawing/drawing";
import { chooseSeat } from "../../src/core/layout/chooseSeat";
import { type Choosing, withPlaces } from "../../src/core/layout/insert";
import { seatByPicture } from "../../src/core/layout/seatByPicture";
import type { CldDocument, VariableId } from "../../src/core/model/document";
import { seededRandom } from "../oracle/graphs";
import type { EditRun } from "./editRuns";

const ADDED = 5;
const SEEDS = [1, 2, 3, 4, 5, 6];
const WAYS: readonly { readonly name: string; readonly choose: Choosing }[] = [
  { name: "five insertions, cheaply", choose: chooseSeat },
  { name: "five insertions, by picture", choose: seatByPicture },
];

/**
 * Workshops: of a diagram with places five variables by chance (at most half of all) are taken away with
 * their links, then added again one after the other, each with its links to what is there, each where
 * inserting puts it. The diagram as it was is told too, to compare with.
 */
export function sessionRuns(document: CldDocument, measure: TextMeasurer): readonly EditRun[] {
  const plain = { ...document, layout: { ...document.layout, bends: {} } };
  const sessions = WAYS.flatMap(({ name, choose }) =>
    SEEDS.map((seed): EditRun => {
      const added = takenAway(plain, seed);
      const before = without(plain, new Set(added));
      const insert = (one: CldDocument): CldDocument => withPlaces(one, measure, choose);
      return { name, before, after: insertedOneByOne(plain, added, insert) };
    }),
  );
  return [{ name: "as before five insertions", before: plain, after: plain }, ...sessions];
}

/** Some variables by chance. */
function takenAway({ variables }: CldDocument, seed: number): readonly VariableId[] {
  const random = seededRandom(seed);
  const left = Object.keys(variables) as VariableId[];
  const count = Math.min(ADDED, Math.floor(left.length / 2));
  return Array.from({ length: count }, () => {
    const [id] = left.splice(Math.floor(random() * left.length), 1);
    return id!; // at most half are taken
  });
}

/** The document with variables added that were taken from it, the last one first. */
function insertedOneByOne(
  document: CldDocument,
  added: readonly VariableId[],
  insert: (document: CldDocument) => CldDocument,
): CldDocument {
  const left = new Set(added);
  let { layout } = without(document, left);
  for (const id of added.toReversed()) {
    left.delete(id);
    ({ layout } = insert({ ...without(document, left), layout }));
  }
  return { ...document, layout };
}

/** The document as if these variables, their links and places had never been. */
function without(document: CldDocument, gone: ReadonlySet<string>): CldDocument {
  const { variables, links, layout } = document;
  const stays = ([id]: readonly [string, unknown]): boolean => !gone.has(id);
  return {
    ...document,
    variables: Object.fromEntries(Object.entries(variables).filter(stays)),
    links: Object.fromEntries(
      Object.entries(links).filter(
        ([, { source, target }]) => !gone.has(source) && !gone.has(target),
      ),
    ),
    layout: {
      ...layout,
      positions: Object.fromEntries(Object.entries(layout.positions).filter(stays)),
    },
  };
}
