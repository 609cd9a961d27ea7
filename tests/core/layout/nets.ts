import { type LayoutWanted, layoutWanted } from "../../../src/core/layout/layoutWanted";
import type { Search } from "../../../src/core/layout/search";
import type { CldDocument } from "../../../src/core/model/document";
import { randomArrows, seededRandom } from "../../oracle/graphs";
import { measureText } from "../drawing/measure";
import { documentOfArrows } from "../drawing/models";

/** A diagram by chance, without places: of at most so many variables, some links with a delay. */
export function randomDiagram(seed: number, most: number): CldDocument {
  const random = seededRandom(seed);
  const variables = 2 + Math.floor(random() * (most - 1));
  const links = 1 + Math.floor(random() * 1.8 * variables);
  const arrows = randomArrows(random, { variables, links, selfLinks: false });
  return documentOfArrows(arrows.map((arrow) => ({ ...arrow, delayed: random() < 0.3 })));
}

/** What is asked for a diagram without places. */
export function wantedFor(document: CldDocument): LayoutWanted {
  return layoutWanted(document, measureText);
}

/** What comes of a search that nobody interrupts. */
export function whole<Result>(search: Search<Result>): Result {
  let turn = search.next();
  while (!turn.done) turn = search.next();
  return turn.value;
}
