import type { CldDocument } from "../../core/model/document";
import type { LoopFacts } from "../../panels/shared/loopFacts";
import { t } from "../../words/panelWords";

/** What is said of a loop to a room: the story somebody wrote, else its way round and what comes of it. */
export function storyOf({ variables }: Pick<CldDocument, "variables">, facts: LoopFacts): string {
  if (facts.note?.story) return facts.note.story;
  const names = [...facts.path, ...facts.path.slice(0, 1)].map((id) => variables[id]?.name ?? "");
  return `${names.join(" → ")} ${t(`loops:detail.again.${facts.kind}`)}`;
}
