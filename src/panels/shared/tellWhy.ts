import { loopKind } from "../../core/loops/loopPolarity";
import { type LoopStory, signCounts, type StoryStep } from "../../core/loops/loopStory";
import type { CldDocument, Link } from "../../core/model/document";
import { unreachable } from "../../core/model/invariant";
import { t } from "../../words/panelWords";
import { afterWhat, change, named, type SetName } from "./tellLoop";

type Variables = CldDocument["variables"];

/**
 * Why a loop is of its kind: its signs multiplied in words, from "Suppose training rises" link by
 * link to how the change comes back. A sentence to begin with, and one a link.
 */
export function whySentences(
  story: LoopStory,
  variables: Variables,
  setName?: SetName,
): readonly string[] {
  const { steps, kind } = story;
  const [first] = steps;
  if (!first) return [];
  const suppose = t("stories:why.suppose", {
    change: change(named(first.source, variables, setName), first.from),
  });
  const then = steps.map((step, place) => {
    const said = { step, change: change(named(step.target, variables, setName), step.to) };
    const told = place === steps.length - 1 ? comesBack(said, kind) : follows(said);
    return steps[place - 1]?.to === "open" ? `${say(step, variables, setName)} ${told}` : told;
  });
  return [suppose, ...then];
}

/** The same in one sentence: how many links turn a change round, or leave it open. */
export function becauseOf(links: readonly Pick<Link, "polarity">[]): string {
  const { minus, open } = signCounts(links);
  const kind = loopKind(links.map(({ polarity }) => polarity));
  switch (kind) {
    case "reinforcing":
      return minus === 0 ? t("loops:why.same_zero") : t("loops:why.same", { count: minus });
    case "balancing":
      return t("loops:why.turned", { count: minus });
    case "undetermined":
      return t("loops:why.open", { count: open });
    default:
      return unreachable(kind);
  }
}

interface Said {
  readonly step: StoryStep;
  readonly change: string;
}

function follows({ step, change: moved }: Said): string {
  const words = { change: moved, after: afterWhat(step) };
  return t(`stories:why.${EFFECT[step.polarity]}.${when(step)}`, words);
}

function comesBack({ step, change: moved }: Said, kind: LoopStory["kind"]): string {
  if (kind === "undetermined" || step.polarity === "?") return follows({ step, change: moved });
  const words = { change: moved, after: afterWhat(step) };
  return t(`stories:why.back.${kind}.${EFFECT[step.polarity]}.${when(step)}`, words);
}

/** After an open link nobody knows how its effect moves, so that one has to be supposed anew. */
function say(step: StoryStep, variables: Variables, setName?: SetName): string {
  const cause = change(named(step.source, variables, setName), step.from);
  return t("stories:why.say", { cause });
}

const EFFECT = { "+": "same", "-": "turned", "?": "open" } as const;

function when({ delayed }: StoryStep): "delayed" | "atOnce" {
  return delayed ? "delayed" : "atOnce";
}
