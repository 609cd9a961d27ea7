import { type Arithmetic, type Sums, TOO_LARGE } from "./arithmetic";
import type { Effort } from "./effort";
import type { Steps } from "../../model/steps";
import type { FrontierStep } from "./frontierPlan";
import { ENTER, LEAVE, NO_ROOM, STATE_SIZE, takeArc, TAKEN } from "./openPaths";
import { residue } from "./residues";
import {
  type Adding,
  addState,
  clearTable,
  emptyIndex,
  emptyTable,
  indexAgain,
  keepPromising,
  type StateAtHand,
  type StateIndex,
  type StateTable,
} from "./stateTable";

/** What one frontier count may cost, and whether to keep to the best states from the start. */
export interface FrontierEffort extends Effort {
  /** Of a count that cannot be finished: then every step gets its share of the visits. */
  readonly hopeless: boolean;
}

/** Places of a table from `first` up to, not including, `end`. */
interface Places {
  readonly first: number;
  readonly end: number;
}

interface Frontier extends StateAtHand {
  readonly arithmetic: Arithmetic;
  readonly effort: FrontierEffort;
  /** States before and after the step that is being made. */
  from: StateTable;
  to: StateTable;
  readonly index: StateIndex;
  readonly adding: Adding;
  readonly sums: Float64Array;
  visits: number;
  complete: boolean;
  rounded: boolean;
  hurried: boolean;
}

/** States looked at between two chances to stop: a millisecond or two. */
const SLICE = 1024;
/** States kept once the count is to end: the rest of it takes a few milliseconds. */
const HURRIED_STATES = 256;
const LEAST_STATES = 100;
/** Part of the visits after which the rest is shared among the steps that are left. */
const FREE_SHARE = 0.6;
/** New states that one state may lead to in a step, on average. */
const BRANCHING = 3;

/**
 * The weight of all cycles by going through the halves of the vertices in a planned order, keeping
 * for every set of arcs taken so far only its open paths: sets with the same open paths are one state,
 * and their weights are added. A cycle is complete when an arc closes the only open path.
 *
 * Where there are more states than allowed, it goes on with the most promising ones. Every cycle
 * that is still found is real and found once, so that the sums are lower bounds then.
 */
export function* frontierSums(
  plan: readonly FrontierStep[],
  arithmetic: Arithmetic,
  effort: FrontierEffort,
): Steps<Sums> {
  const frontier = newFrontier(arithmetic, effort);
  for (const [at, step] of plan.entries()) {
    yield* makeStep(frontier, step);
    [frontier.from, frontier.to] = [frontier.to, frontier.from];
    if (mustHoldBack(frontier)) holdBack(frontier, affordable(frontier, plan.length - at));
  }
  const { sums, complete, rounded } = frontier;
  return { sums, complete, rounded: rounded || sums[0]! >= TOO_LARGE };
}

function newFrontier(arithmetic: Arithmetic, effort: FrontierEffort): Frontier {
  const from = emptyTable(arithmetic.channels);
  from.count = 1;
  from.weights.fill(1, 0, arithmetic.channels);
  return {
    arithmetic,
    effort,
    from,
    to: emptyTable(arithmetic.channels),
    index: emptyIndex(),
    key: new Int32Array(STATE_SIZE),
    weights: new Float64Array(arithmetic.channels),
    adding: { modulus: arithmetic.modulus, most: effort.maxStates },
    sums: new Float64Array(arithmetic.channels),
    visits: 0,
    complete: true,
    rounded: false,
    hurried: false,
  };
}

/** Whether there will be too much to do if every state is kept. */
function mustHoldBack({ effort, complete, visits, hurried }: Frontier): boolean {
  return hurried || !complete || effort.hopeless || visits > effort.maxVisits * FREE_SHARE;
}

function holdBack(frontier: Frontier, most: number): void {
  if (keepPromising(frontier.from, 0, most)) frontier.complete = false;
}

/** States with which each of the remaining steps gets its share of the visits. */
function affordable({ effort, visits, hurried }: Frontier, stepsLeft: number): number {
  if (hurried) return HURRIED_STATES;
  const share = (effort.maxVisits - visits) / (BRANCHING * stepsLeft);
  return Math.max(LEAST_STATES, Math.min(effort.maxStates >> 1, Math.floor(share)));
}

function* makeStep(frontier: Frontier, step: FrontierStep): Steps<void> {
  const { from } = frontier;
  clearTable(frontier.to, frontier.index, 2 * from.count);
  for (let first = 0; first < from.count; first += SLICE) {
    const end = Math.min(first + SLICE, from.count);
    advance(frontier, step, { first, end });
    yield;
    if (frontier.hurried || !frontier.effort.shouldStop()) continue;
    frontier.hurried = true;
    if (keepPromising(from, end, HURRIED_STATES)) frontier.complete = false;
  }
}

/** Decides the step's arcs for the states at these places: none of them is taken, or one. */
function advance(frontier: Frontier, step: FrontierStep, { first, end }: Places): void {
  const { from, key } = frontier;
  const { inward, slot, others, arcs, fresh } = step;
  const ownSide = inward ? ENTER : LEAVE;
  const otherSide = inward ? LEAVE : ENTER;
  for (let place = first; place < end; place++) {
    const at = STATE_SIZE * place;
    takeUp(key, from.keys, at, fresh);
    if (closeWays(key, step)) putDown(frontier, place, NO_ARC);
    if (((from.keys[at + ownSide]! | fresh) & (1 << slot)) === 0) continue;
    for (let i = 0; i < others.length; i++) {
      const other = others[i]!;
      if (((from.keys[at + otherSide]! | fresh) & (1 << other)) === 0) continue;
      takeUp(key, from.keys, at, fresh);
      const taken = inward ? takeArc(key, other, slot) : takeArc(key, slot, other);
      if (taken !== TAKEN) closePath(frontier, place, arcs[i]!, taken);
      else if (closeWays(key, step)) putDown(frontier, place, arcs[i]!);
    }
  }
}

/** Takes a state to work on, with the vertices that are new in this step untouched. */
function takeUp(key: Int32Array, keys: Int32Array, at: number, fresh: number): void {
  key[0] = keys[at]! | fresh; // LEAVE
  key[1] = keys[at + 1]! | fresh; // ENTER
  key[2] = keys[at + 2]!;
  key[3] = keys[at + 3]!;
}

const NO_ARC = -1;

/** The weight of the state at this place with an arc, or without, as that at hand. */
function weigh(frontier: Frontier, place: number, arc: number): void {
  const { from, weights, arithmetic } = frontier;
  const { channels, modulus, weights: factors } = arithmetic;
  const at = channels * place;
  weights[0] = from.weights[at]!;
  weights[1] = from.weights[at + 1]!;
  if (channels === 3) weights[2] = from.weights[at + 2]!;
  if (weights[0]! >= TOO_LARGE) frontier.rounded = true;
  if (arc === NO_ARC) return;
  const by = channels * arc;
  weights[0]! *= factors[by]!;
  weights[1]! *= factors[by + 1]!;
  if (channels === 3) weights[2]! *= factors[by + 2]!;
  if (modulus === 0) return;
  for (let c = 0; c < channels; c++) weights[c] = residue(weights[c]!, modulus);
}

/** An arc that closes a path, while so many others are open, makes a cycle when there are none. */
function closePath(frontier: Frontier, place: number, arc: number, others: number): void {
  if (others === NO_ROOM) frontier.complete = false;
  if (others !== 0) return;
  weigh(frontier, place, arc);
  const { sums, weights, arithmetic } = frontier;
  for (let c = 0; c < sums.length; c++) {
    const sum = sums[c]! + weights[c]!;
    sums[c] = arithmetic.modulus === 0 ? sum : residue(sum, arithmetic.modulus);
  }
}

/** Adds the state at hand, which was the one at this place before it took an arc, to those after the step. */
function putDown(frontier: Frontier, place: number, arc: number): void {
  const { to, index, adding } = frontier;
  frontier.visits++;
  weigh(frontier, place, arc);
  if (addState(to, index, frontier, adding)) return;
  frontier.complete = false;
  keepPromising(to, 0, adding.most >> 1);
  indexAgain(to, index, index.mask + 1);
  addState(to, index, frontier, adding);
}

/**
 * Gives up vertices that no cycle can use any more, so that states that differ in nothing else become
 * one. False when an END can no longer be left or a START no longer be entered.
 */
function closeWays(key: Int32Array, step: FrontierStep): boolean {
  let leave = key[LEAVE]!;
  let enter = key[ENTER]!;
  const tips = leave ^ enter;
  if ((tips & enter & step.noWayIn) !== 0 || (tips & leave & step.noWayOut) !== 0) return false;
  const idle = leave & enter & (step.noWayIn | step.noWayOut);
  leave ^= idle;
  enter ^= idle;
  const { entries, exits } = step;
  for (let i = 0; i < entries.length; i += 2) {
    const vertex = entries[i]!;
    if ((enter & vertex) === 0 || (leave & entries[i + 1]!) !== 0) continue;
    if ((leave & vertex) === 0) return false;
    leave ^= vertex;
    enter ^= vertex;
  }
  for (let i = 0; i < exits.length; i += 2) {
    const vertex = exits[i]!;
    if ((leave & vertex) === 0 || (enter & exits[i + 1]!) !== 0) continue;
    if ((enter & vertex) === 0) return false;
    leave ^= vertex;
    enter ^= vertex;
  }
  key[LEAVE] = leave;
  key[ENTER] = enter;
  return true;
}
