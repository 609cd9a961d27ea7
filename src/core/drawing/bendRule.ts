import type { CldDocument, Link, LinkId, VariableId } from "../model/document";
import type { DrawnLabel } from "./drawing";
import { balanceOfNearest, balanceOfWays, type Sides, sidesOf, voteOfLoops } from "./sideBalance";

/** Labels by variable: where the ends of links are. */
export type Labels = Readonly<Record<VariableId, DrawnLabel>>;

/** Bends of some links. */
export type Bends = Readonly<Record<LinkId, number>>;

/** What the rule makes of a link. */
export interface RuledBend {
  readonly bend: number;
  /** What the side depends on: links of loops keep to theirs harder than others. */
  readonly by: "pair" | "loop" | "picture" | "hand" | "self";
  /** How firmly, from 0 to 1: hardly where as much of its loops lies on one side as on the other. */
  readonly firmness: number;
}

/**
 * One bend for all links but opposite ones, between those of circles through three and through five
 * variables: a link that comes into a loop, or whose loop becomes shorter, stays as it was.
 */
const SIZE = 0.19;
/** The arcs of two opposite links; a true circle would be 0.5, which is more than the eye needs. */
const PAIR = 0.26;
/** So much of its loops to one side, and a link is firm. */
const FIRM = 1 / 4;
/** Less than this is no side at all: a row of variables must bend alike wherever it stands. */
const NO_SIDE = 1e-6;
/** Opposite links bow apart to their lefts unless their other loops speak against it so clearly. */
const AGAINST_LEFT = 0.02;
/** And to where they bowed before an edit unless these speak against that much more clearly. */
const AGAINST_BEFORE = 0.5;

/**
 * How each link bends by rule, for `ruledBends(document, labels)(link)`: away from where its loops
 * lie; one in no loop away from what it hangs together with; opposite links apart. A bend set by hand
 * stays. `before` are bends that were there before an edit: opposite links stay where they bowed to.
 */
export function ruledBends(
  document: CldDocument,
  labels: Labels,
  before: Bends = {},
): (link: Link) => RuledBend {
  const sides = sidesOf(document, labels);
  const byHand = document.layout.bends;
  return (link) => {
    const own = byHand[link.id];
    if (link.source === link.target) return { bend: 0, by: "self", firmness: 1 };
    if (own !== undefined) return { bend: own, by: "hand", firmness: 1 };
    const opposite = sides.near.opposites.get(link.id);
    if (opposite) {
      const fixed = byHand[opposite.id];
      const side =
        fixed === undefined ? sideOfPair(sides, [link, opposite], before) : signOf(fixed);
      return { bend: PAIR * side, by: "pair", firmness: 1 };
    }
    const { sum, weight } = voteOfLoops(sides, link);
    if (weight > 0) {
      const firmness = Math.min(1, Math.abs(sum) / weight / FIRM);
      return { bend: SIZE * signOf(sum), by: "loop", firmness };
    }
    return { bend: SIZE * signOf(balanceOfNearest(sides, link)), by: "picture", firmness: 1 };
  };
}

/** Opposite links bow apart when their bends have the same sign, for each bows to its own left. */
function sideOfPair(sides: Sides, [link, opposite]: readonly [Link, Link], before: Bends): 1 | -1 {
  const balance = balanceOfWays(sides, link).sum + balanceOfWays(sides, opposite).sum;
  const [own, other] = [before[link.id] ?? 0, before[opposite.id] ?? 0];
  const wereOnOneSide = own * other < 0;
  if (wereOnOneSide || (own === 0 && other === 0)) return balance < -AGAINST_LEFT ? -1 : 1;
  const side = signOf(own + other);
  return balance * side < -AGAINST_BEFORE ? (-side as 1 | -1) : side;
}

/** The bend to the left for what lies to the right, or nowhere. */
function signOf(balance: number): 1 | -1 {
  return balance < -NO_SIDE ? -1 : 1;
}
