import { type Arithmetic, type Sums, TOO_LARGE } from "./arithmetic";
import type { Effort, Steps } from "./effort";
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

interface Frontier {
  readonly arithmetic: Arithmetic;
  readonly effort: FrontierEffort;
  /** States before and after the step that is being made. */
  from: StateTable;
  to: StateTable;
  readonly index: StateIndex;
  readonly hand: StateAtHand;
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
    hand: { key: new Int32Array(STATE_SIZE), weights: new Float64Array(arithmetic.channels) },
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
    advance(frontier, step, first, Math.min(first + SLICE, from.count));
    yield;
    if (frontier.hurried || !frontier.effort.shouldStop()) continue;
    frontier.hurried = true;
    const done = Math.min(first + SLICE, from.count);
    if (keepPromising(from, done, HURRIED_STATES)) frontier.complete = false;
  }
}

/** Decides the step's arcs for the states from `first` up to `end`: none of them is taken, or one. */
function advance(frontier: Frontier, step: FrontierStep, first: number, end: number): void {
  const { from, hand, arithmetic, sums } = frontier;
  const { channels, modulus } = arithmetic;
  const { inward, slot, others, arcs, fresh } = step;
  const own = 1 << slot;
  for (let place = first; place < end; place++) {
    if (from.weights[channels * place]! >= TOO_LARGE) frontier.rounded = true;
    takeUp(frontier, place, fresh);
    const mayUse = (hand.key[inward ? ENTER : LEAVE]! & own) !== 0;
    putDown(frontier, step);
    if (!mayUse) continue;
    for (let i = 0; i < others.length; i++) {
      const other = others[i]!;
      const side = from.keys[STATE_SIZE * place + (inward ? LEAVE : ENTER)]! | fresh;
      if ((side & (1 << other)) === 0) continue;
      takeUp(frontier, place, fresh);
      multiply(hand.weights, arithmetic, arcs[i]!);
      const taken = inward ? takeArc(hand.key, other, slot) : takeArc(hand.key, slot, other);
      if (taken === TAKEN) putDown(frontier, step);
      else if (taken === NO_ROOM) frontier.complete = false;
      else if (taken === 0) addTo(sums, hand.weights, modulus);
    }
  }
}

/** Takes a state to work on, with the vertices that are new in this step untouched. */
function takeUp({ from, hand }: Frontier, place: number, fresh: number): void {
  const at = STATE_SIZE * place;
  hand.key[0] = from.keys[at]! | fresh; // LEAVE
  hand.key[1] = from.keys[at + 1]! | fresh; // ENTER
  hand.key[2] = from.keys[at + 2]!;
  hand.key[3] = from.keys[at + 3]!;
  const channels = from.channels;
  hand.weights[0] = from.weights[channels * place]!;
  hand.weights[1] = from.weights[channels * place + 1]!;
  if (channels === 3) hand.weights[2] = from.weights[channels * place + 2]!;
}

function multiply(weights: Float64Array, arithmetic: Arithmetic, arc: number): void {
  const { channels, modulus } = arithmetic;
  for (let c = 0; c < channels; c++) {
    const product = weights[c]! * arithmetic.weights[channels * arc + c]!;
    weights[c] = modulus === 0 ? product : residue(product, modulus);
  }
}

function addTo(sums: Float64Array, weights: Float64Array, modulus: number): void {
  for (let c = 0; c < sums.length; c++) {
    const sum = sums[c]! + weights[c]!;
    sums[c] = modulus === 0 ? sum : residue(sum, modulus);
  }
}

/** Adds the state at hand to those after the step, unless a path of it can no longer be closed. */
function putDown(frontier: Frontier, step: FrontierStep): void {
  const { hand, to, index, adding } = frontier;
  if (!closeWays(hand.key, step)) return;
  frontier.visits++;
  if (addState(to, index, hand, adding)) return;
  frontier.complete = false;
  keepPromising(to, 0, adding.most >> 1);
  indexAgain(to, index, index.mask + 1);
  addState(to, index, hand, adding);
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
