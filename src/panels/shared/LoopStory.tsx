import { useState } from "react";
import { loopStory } from "../../core/loops/loopStory";
import type { Link } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/panelWords";
import { changeNote } from "./changeNote";
import { Disclosure } from "./Disclosure";
import styles from "./loopDetail.module.css";
import type { LoopFacts } from "./loopFacts";
import { LoopSentences } from "./LoopSentences";
import { keptStory } from "./readStory";
import { storyText } from "./tellLoop";

interface LoopStoryProps {
  readonly facts: LoopFacts;
  /** The loop's links, from where it is told. */
  readonly links: readonly Link[];
}

/** The story of a loop as somebody keeps it, and as its links tell it: the one can be made of the other. */
export function LoopStory({ facts, links }: LoopStoryProps) {
  const variables = useDocument((document) => document.variables);
  const [written, setWritten] = useState(0);
  const { path } = facts;
  const story = facts.note?.story ?? "";
  const telling = storyText(loopStory(links), variables);
  const kept = keptStory(story, links, variables);

  function keepTelling(): void {
    changeNote(path, { story: telling });
    // The field is made anew and takes the focus, so that what was written can be changed at once.
    setWritten(written + 1);
  }

  return (
    <div className={styles.story}>
      <TextArea
        key={written}
        takesFocus={written > 0}
        look="prose"
        hideLabel
        label={t("loops:detail.story")}
        hint={t("stories:told.hint")}
        value={story}
        onCommit={(text) => changeNote(path, { story: text })}
      />
      {kept === "outdated" && (
        <p className={styles.outdated}>
          {t("stories:told.outdated")}
          <Button onClick={keepTelling}>{t("stories:told.again")}</Button>
        </p>
      )}
      <Disclosure fold="words" title={t("stories:told.title")}>
        <LoopSentences facts={facts} links={links} />
        {kept === "none" && <Button onClick={keepTelling}>{t("stories:told.keep")}</Button>}
        {story !== telling && (kept === "own" || kept === "told") && (
          <Button onClick={keepTelling}>{t("stories:told.again")}</Button>
        )}
      </Disclosure>
    </div>
  );
}
