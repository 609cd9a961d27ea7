import type { LoopStory, StoryStep } from "../../core/loops/loopStory";
import type { CldDocument, VariableId } from "../../core/model/document";
import { type NameInSentence, nameInSentence } from "../../words/nameInSentence";
import { t } from "../../words/panelWords";

type Variables = CldDocument["variables"];
/** How a name is set into a sentence: as it is, or so that it can be found again. */
export type SetName = (name: string) => string;

const asItIs: SetName = (name) => name;

/** One link: "The more training, the more screening capacity than there would otherwise be." */
export function stepSentence(step: StoryStep, variables: Variables, setName = asItIs): string {
  const source = named(step.source, variables, setName);
  const target = named(step.target, variables, setName);
  const when = step.delayed ? "delayed" : "atOnce";
  const said = {
    cause: withThere(source, side(source, step.from)),
    effect: side(target, step.to),
    after: afterWhat(step),
  };
  return step.to === "open"
    ? t(`stories:openStep.${when}`, said)
    : t(`stories:step.${when}`, { ...said, otherwise: otherwise(target) });
}

/** A loop, one sentence a link, and how it comes back. */
export function storySentences(
  { steps, kind }: LoopStory,
  variables: Variables,
  setName = asItIs,
): readonly string[] {
  const told = steps.map((step) => stepSentence(step, variables, setName));
  return [...told, t(`stories:end.${kind}`)];
}

/** The same as one text, to be kept as the story of the loop. */
export function storyText(story: LoopStory, variables: Variables): string {
  return storySentences(story, variables).join(" ");
}

/** "more training", "higher the target": one side of a sentence about a link. */
function side(name: NameInSentence, direction: StoryStep["to"]): string {
  return t(`stories:side.${name.scale}.${direction}`, { name: name.text });
}

/** "the target rises": a change of a variable, by itself. */
export function change(name: NameInSentence, direction: StoryStep["to"]): string {
  const many = name.many ? "many" : "one";
  const subject = name.needsThe ? t("stories:the", { name: name.text }) : name.text;
  return t(`stories:move.${name.scale}.${direction}.${many}`, { name: subject });
}

/** The name of a variable as it stands in a sentence. */
export function named(id: VariableId, variables: Variables, setName = asItIs): NameInSentence {
  const name = nameInSentence(variables[id]?.name ?? "");
  return { ...name, text: setName(name.text) };
}

/** "after a while (6–12 months)"; "" where there is no delay. */
export function afterWhat({ delayed, delayLength }: StoryStep): string {
  if (!delayed) return "";
  return delayLength === ""
    ? t("stories:after.delayed")
    : t("stories:after.delayedBy", { length: delayLength });
}

function withThere({ needsThere, many }: NameInSentence, said: string): string {
  return needsThere ? t(`stories:there.${many ? "many" : "one"}`, { side: said }) : said;
}

function otherwise({ scale, many }: NameInSentence): string {
  if (scale === "amount" || scale === "number") return t("stories:otherwise.there");
  return t(`stories:otherwise.${many ? "many" : "one"}`);
}
