import { Button } from "../../ui/Button";
import type { Link } from "../../core/model/document";
import { t } from "../../words/panelWords";
import { Disclosure } from "./Disclosure";
import type { LoopFacts } from "./loopFacts";
import { LoopSentences } from "./LoopSentences";
import type { LoopStory } from "./useLoopStory";

interface InWordsProps {
  readonly facts: LoopFacts;
  /** The loop's links, from where it is told. */
  readonly links: readonly Link[];
  readonly story: LoopStory;
}

/** A loop as its links tell it, which can be made its story. */
export function InWords({ facts, links, story }: InWordsProps) {
  const { kept } = story;
  return (
    <Disclosure fold="words" title={t("stories:told.title")}>
      <LoopSentences facts={facts} links={links} />
      {kept === "none" && <Button onClick={story.write}>{t("stories:told.keep")}</Button>}
      {(kept === "own" || kept === "told") && !story.isTelling && (
        <Button onClick={story.write}>{t("stories:told.again")}</Button>
      )}
    </Disclosure>
  );
}
