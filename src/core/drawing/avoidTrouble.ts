import { crossings } from "./arc";
import type { RuledBend } from "./bendRule";
import {
  type Bending,
  type BendSheet,
  type BentLink,
  bentLink,
  reachOf,
  surroundings,
} from "./bendSheet";
import { troubleOf } from "./bendTrouble";

/** What is tried, to either side, when the arc by rule runs into something. */
const SIZES = [0.06, 0.09, 0.13, 0.17, 0.21, 0.25, 0.3, 0.36, 0.42];
/** And when all of these run over a label: far round is better than over a word. */
const FAR_ROUND = [0.5, 0.6, 0.75];
/** And when these do, too: there may be a gap between two words that no other arc has met. */
const BETWEEN = [0.03, 0.11, 0.15, 0.23, 0.275, 0.33, 0.39, 0.46, 0.55, 0.67];
/** Two links that cross beside a label which both touch may do so no more when both are as flat as these. */
const FLAT = [0.06, 0.11];
const LEAST_OF_PAIR = 0.1;
/** Per unit of bend away from the rule. */
const DEVIATION = 3;
/** On the other side than the rule's: a loop is then not round any more. */
const INWARDS: Readonly<Record<RuledBend["by"], number>> = {
  loop: 6,
  picture: 0.2,
  /** Two opposite links on one side are no lens any more: only rather than over a label. */
  pair: 7,
  hand: 0,
  self: 0,
};
/** Costs as near as this are equal: what is drawn must not hang on where the origin is. */
const ROUNDING = 1e-6;
/** More than this is a label crossed. */
const CROSSED = 12;

/** Bends a link round what it runs into, if that wins more than `worth`. */
export function avoidTrouble(sheet: BendSheet, bending: Bending, worth: number): void {
  const { link, rule } = bending;
  const present = sheet.bent.get(link.id);
  if (!present || isFixed(rule)) return;
  const cost = costNow(sheet, bending);
  if (cost <= worth) return;
  const now = { bent: present, cost: cost - worth };
  let best = now;
  for (const sizes of [SIZES, FAR_ROUND, BETWEEN]) {
    best = cheapest(sheet, bending, sizes, best);
    if (best.cost < CROSSED) break;
  }
  sheet.bent.set(link.id, best.bent);
}

/**
 * What is wrong with a link as it is bent: what it runs into, and how far it is from the rule; 0 for
 * one that is not on the sheet.
 */
function costNow(sheet: BendSheet, { link, rule }: Bending): number {
  const bent = sheet.bent.get(link.id);
  if (!bent) return 0;
  const around = surroundings(sheet, link, bent.arc.bounds);
  return tasteOf(bent.bend, rule) + troubleOf(bent.arc, around);
}

/** Makes two links flatter, both at once, that cross each other, if that wins more than `worth`. */
export function partCrossing(
  sheet: BendSheet,
  [one, other]: readonly [Bending, Bending],
  worth: number,
): void {
  const [a, b] = [sheet.bent.get(one.link.id), sheet.bent.get(other.link.id)];
  if (!a || !b || isFixed(one.rule) || isFixed(other.rule)) return;
  if (crossings(a.arc, b.arc) === 0) return;
  let best = { pair: [a, b] as const, cost: costTogether(sheet, one, other) - worth };
  for (const flat of [a, ...flatter(sheet, one, a)]) {
    for (const flatToo of [b, ...flatter(sheet, other, b)]) {
      if (crossings(flat.arc, flatToo.arc) > 0) continue;
      sheet.bent.set(one.link.id, flat);
      sheet.bent.set(other.link.id, flatToo);
      const cost = costTogether(sheet, one, other);
      if (cost < best.cost - ROUNDING) best = { pair: [flat, flatToo], cost };
    }
  }
  sheet.bent.set(one.link.id, best.pair[0]);
  sheet.bent.set(other.link.id, best.pair[1]);
}

/** A bend that may be taken, and what is wrong with it. */
interface Choice {
  readonly bent: BentLink;
  readonly cost: number;
}

/** The cheapest bend of these sizes or of the rule's, to either side; `best` if none is cheaper. */
function cheapest(
  sheet: BendSheet,
  { link, rule }: Bending,
  sizes: readonly number[],
  best: Choice,
): Choice {
  const near = surroundings(sheet, link, reachOf(sheet, link, sizes));
  let least = best;
  for (const bend of bendsToTry(rule, sizes)) {
    const taste = tasteOf(bend, rule);
    const bent = taste < least.cost ? bentLink(sheet, link, bend) : null;
    if (!bent) continue;
    const cost = taste + troubleOf(bent.arc, near, least.cost - taste);
    if (cost < least.cost - ROUNDING) least = { bent, cost };
  }
  return least;
}

function flatter(
  sheet: BendSheet,
  { link, rule }: Bending,
  { bend }: BentLink,
): readonly BentLink[] {
  const sizes = FLAT.filter((size) => size < Math.abs(bend) && size >= leastOf(rule));
  return sizes.flatMap((size) => bentLink(sheet, link, Math.sign(bend) * size) ?? []);
}

function costTogether(sheet: BendSheet, one: Bending, other: Bending): number {
  return costNow(sheet, one) + costNow(sheet, other);
}

function isFixed({ by }: RuledBend): boolean {
  return by === "hand" || by === "self";
}

/** Those that the rule likes most first, outwards and then inwards. */
function bendsToTry(ruled: RuledBend, sizes: readonly number[]): readonly number[] {
  const side = Math.sign(ruled.bend);
  const rule = Math.abs(ruled.bend);
  const least = leastOf(ruled);
  const near = sizes.filter((size) => size >= least);
  const outwards = [rule, ...near.toSorted((a, b) => Math.abs(a - rule) - Math.abs(b - rule))];
  return [...outwards.map((size) => side * size), ...outwards.map((size) => -side * size)];
}

/** A lens between opposite links has to be seen. */
function leastOf({ by }: RuledBend): number {
  return by === "pair" ? LEAST_OF_PAIR : 0;
}

/** What it costs that a bend is another than that by rule. */
export function tasteOf(bend: number, rule: RuledBend): number {
  const deviation = DEVIATION * Math.abs(Math.abs(bend) - Math.abs(rule.bend));
  return deviation + (bend * rule.bend < 0 ? INWARDS[rule.by] * rule.firmness : 0);
}
