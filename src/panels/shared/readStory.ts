import { linksFrom } from "../../core/loops/storyStart";
import { loopKind } from "../../core/loops/loopPolarity";
import { loopStory, type StoryStep, storyStep } from "../../core/loops/loopStory";
import type { CldDocument, Link, Polarity } from "../../core/model/document";
import { SCALES } from "../../words/nameInSentence";
import { t } from "../../words/panelWords";
import { stepSentence } from "./tellLoop";

type Variables = CldDocument["variables"];

/**
 * What the kept story of a loop is: none; told from its links as they are now, from whichever
 * variable; told from links as they were, or saying of a link what it does no more; or somebody's own
 * words. Derived from the text alone: nothing about it is stored.
 */
export type KeptStory = "none" | "told" | "outdated" | "own";

/** The links are those of the loop, in its order. Says each link at most twice; else quadratic in the links. */
export function keptStory(text: string, links: readonly Link[], variables: Variables): KeptStory {
  const kept = tidy(text);
  if (kept === "") return "none";
  if (tellings(links, variables).has(kept)) return "told";
  const sentences = kept.split(/(?<=[.!?…])\s+(?=[^\s])/u);
  const isOutdated =
    isTold(sentences) ||
    contradictsKind(sentences, loopKind(links.map(({ polarity }) => polarity))) ||
    contradictsLinks(sentences, links, variables);
  return isOutdated ? "outdated" : "own";
}

/** What the links tell, from each variable. */
function tellings(links: readonly Link[], variables: Variables): ReadonlySet<string> {
  const said = new Map<string, string>();
  const say = (step: StoryStep): string => {
    const key = `${step.link} ${step.from}`;
    const sentence = said.get(key) ?? stepSentence(step, variables);
    said.set(key, sentence);
    return sentence;
  };
  const texts = links.map(({ source }) => {
    const { steps, kind } = loopStory(linksFrom(links, source));
    return tidy([...steps.map(say), t(`stories:end.${kind}`)].join(" "));
  });
  return new Set(texts);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const KINDS = ["reinforcing", "balancing", "undetermined"] as const;

/** Whether a sentence gives the end of a loop of another kind. */
function contradictsKind(sentences: readonly string[], kind: (typeof KINDS)[number]): boolean {
  return KINDS.some((other) => other !== kind && sentences.includes(t(`stories:end.${other}`)));
}

const POLARITIES: readonly Polarity[] = ["+", "-", "?"];

/** Whether a sentence says of a link of the loop what was true with another sign. */
function contradictsLinks(
  sentences: readonly string[],
  links: readonly Link[],
  variables: Variables,
): boolean {
  const said = new Set(sentences.map(withoutDelay));
  return links.some((link) =>
    POLARITIES.filter((sign) => sign !== link.polarity).some((polarity) =>
      (["more", "less"] as const).some((from) => {
        const step: StoryStep = storyStep({ ...link, polarity, delay: null }, from);
        return said.has(stepSentence(step, variables));
      }),
    ),
  );
}

/** Whether all of it was once told from links: every sentence has that form, and each goes on where the last one stopped. */
function isTold(sentences: readonly string[]): boolean {
  const steps = sentences.slice(0, -1).map((sentence) => claim(sentence));
  const ends = KINDS.map((kind) => t(`stories:end.${kind}`));
  if (steps.length === 0 || !ends.includes(sentences.at(-1) ?? "")) return false;
  return steps.every((step, place) => {
    // The last one leads back to the first.
    const next = steps[(place + 1) % steps.length];
    return step !== null && next?.source === step.target;
  });
}

interface Claim {
  readonly source: string;
  readonly target: string;
}

/** Which variables a sentence links, by their names in a sentence; null when it has another form. */
function claim(sentence: string): Claim | null {
  const [, cause, effect] =
    FORMS.map((form) => form.exec(withoutDelay(sentence))).find(Boolean) ?? [];
  const source = cause && nameIn(cause);
  const target = effect && nameIn(effect);
  return source && target ? { source, target } : null;
}

function nameIn(said: string): string | null {
  for (const form of SIDES) {
    const name = form.exec(said)?.[1];
    if (name) return name;
  }
  return null;
}

function withoutDelay(sentence: string): string {
  return DELAYS.reduce((rest, delay) => rest.replace(delay, ", "), sentence);
}

/** Stands for a blank of a sentence until its words are turned into a pattern. */
const BLANK = "\uE000";

/** What matches a sentence of the catalogue with anything in its blanks. */
function pattern(words: string, { whole }: { readonly whole: boolean }): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const open = escaped.replaceAll(BLANK, "(.+?)");
  return new RegExp(whole ? `^${open}$` : open, "u");
}

const BLANKS = { cause: BLANK, effect: BLANK, name: BLANK, side: BLANK, length: BLANK };
const FORMS: readonly RegExp[] = [
  ...(["there", "one", "many"] as const).map((which) =>
    t("stories:step.atOnce", { ...BLANKS, otherwise: t(`stories:otherwise.${which}`) }),
  ),
  t("stories:openStep.atOnce", BLANKS),
].map((words) => pattern(words, { whole: true }));

const DELAYS: readonly RegExp[] = [
  t("stories:after.delayedBy", BLANKS),
  t("stories:after.delayed"),
].map((after) => pattern(`, ${after} `, { whole: false }));

/** The longest forms first, so that "more or the less X" is not more of "or the less X". */
const SIDES: readonly RegExp[] = SCALES.flatMap((scale) =>
  (["more", "less", "open"] as const).map((to) => t(`stories:side.${scale}.${to}`, BLANKS)),
)
  .flatMap((words) => [
    words,
    ...(["one", "many"] as const).map((many) => t(`stories:there.${many}`, { side: words })),
  ])
  .toSorted((one, other) => other.length - one.length)
  .map((words) => pattern(words, { whole: true }));
