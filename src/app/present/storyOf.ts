import { loopStory } from "../../core/loops/loopStory";
import type { CldDocument } from "../../core/model/document";
import type { LoopFacts } from "../../panels/shared/loopFacts";
import { storyText } from "../../panels/shared/tellLoop";
import { t } from "../../words/panelWords";

/** A longer story is not read by a room, characters. */
const LONGEST = 300;

/** What is said of a loop to a room: the story somebody wrote, else the one its links tell; of a long loop its way round. */
export function storyOf({ variables, links }: CldDocument, facts: LoopFacts): string {
  if (facts.note?.story) return facts.note.story;
  const told = storyText(loopStory(facts.links.flatMap((id) => links[id] ?? [])), variables);
  if (told.length <= LONGEST) return told;
  const names = [...facts.path, ...facts.path.slice(0, 1)].map((id) => variables[id]?.name ?? "");
  return `${names.join(" → ")}: ${t(`loops:kindInRow.${facts.kind}`)}`;
}
