import type { Link, LinkId, Polarity, VariableId } from "../model/document";
import type { LoopKind } from "./loopSet";
import { loopKind } from "./loopPolarity";

/** Which way a variable moves at this point of a story, compared with what would otherwise be. */
export type Direction = "more" | "less";

/** One link of a loop, told: "the more <source>, the less <target>". */
export interface StoryStep {
  readonly link: LinkId;
  readonly source: VariableId;
  readonly target: VariableId;
  readonly polarity: Polarity;
  readonly delayed: boolean;
  /** How long, where somebody said so: "6–12 months"; else "". */
  readonly delayLength: string;
  readonly from: Direction;
  /** "open" where the link is "?": the sentence then says what has to be settled. */
  readonly to: Direction | "open";
}

/** A loop told link by link, and how it comes back. */
export interface LoopStory {
  readonly steps: readonly StoryStep[];
  readonly kind: LoopKind;
}

/** Links that go from one variable to the next. */
type Chain = readonly Pick<Link, "id" | "source" | "target" | "polarity" | "delay">[];

/**
 * The story of a loop: it begins with more of the first variable, a minus link turns the direction
 * over, and after a "?" it takes a new start with more. Linear in the links.
 */
export function loopStory(links: Chain): LoopStory {
  let direction: Direction = "more";
  const steps = links.map((link): StoryStep => {
    const step = storyStep(link, direction);
    direction = step.to === "open" ? "more" : step.to;
    return step;
  });
  return { steps, kind: loopKind(links.map((link) => link.polarity)) };
}

/** One link, told from the direction that its source moves in. */
export function storyStep(link: Chain[number], from: Direction): StoryStep {
  return {
    link: link.id,
    source: link.source,
    target: link.target,
    polarity: link.polarity,
    delayed: link.delay !== null,
    delayLength: link.delay?.length ?? "",
    from,
    to: directionAfter(from, link.polarity),
  };
}

/** Why a loop is of its kind: how many of its links turn a change over, and how many leave it open. */
export function signCounts(links: readonly Pick<Link, "polarity">[]): {
  readonly minus: number;
  readonly open: number;
} {
  return {
    minus: links.filter(({ polarity }) => polarity === "-").length,
    open: links.filter(({ polarity }) => polarity === "?").length,
  };
}

function directionAfter(from: Direction, polarity: Polarity): Direction | "open" {
  if (polarity === "?") return "open";
  if (polarity === "+") return from;
  return from === "more" ? "less" : "more";
}
