import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/panelWords";
import styles from "./loopDetail.module.css";
import type { LoopStory } from "./useLoopStory";

/** The story of a loop, to be read and changed; where its links have changed since, it says so. */
export function StoryField({ story }: { readonly story: LoopStory }) {
  return (
    <>
      <TextArea
        // Written anew, the field takes the focus, so that it can be changed at once.
        key={story.written}
        takesFocus={story.written > 0}
        look="prose"
        hideLabel
        label={t("loops:detail.story")}
        hint={t("stories:told.hint")}
        value={story.text}
        onCommit={story.change}
      />
      {story.kept === "outdated" && (
        <div className={styles.outdated}>
          <p>{t("stories:told.outdated")}</p>
          <Button onClick={story.write}>{t("stories:told.again")}</Button>
        </div>
      )}
    </>
  );
}
