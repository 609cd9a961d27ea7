import { useMemo } from "react";
import { linksFrom, storyStart } from "../../core/loops/storyStart";
import type { Link } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { useSession } from "../../state/sessionStore";
import { SubjectField } from "../../ui/SubjectField";
import { t } from "../../words/panelWords";
import { changeNote } from "./changeNote";
import { LoopEvidence } from "./evidence/LoopEvidence";
import { Field } from "./Field";
import { LeverageTags } from "./LeverageTags";
import styles from "./loopDetail.module.css";
import type { LoopFacts } from "./loopFacts";
import { InWords } from "./InWords";
import { IntentWarning, LoopIntent } from "./LoopIntent";
import { LoopSteps } from "./LoopSteps";
import { SignStrip } from "./SignStrip";
import { StoryField } from "./StoryField";
import { useLoopStory } from "./useLoopStory";

interface LoopDetailProps {
  readonly facts: LoopFacts;
  /** The name is larger where the loop is the subject of the whole panel. */
  readonly size: "large" | "normal";
}

/** All about one loop: its name, its story, why it is of its kind, and its variables in order. */
export function LoopDetail({ facts, size }: LoopDetailProps) {
  const links = useLinksAsTold(facts);
  const story = useLoopStory(facts, links);
  const { note, path, kind } = facts;
  // As long as there is no other story it is the story.
  const inWords = <InWords facts={facts} links={links} story={story} />;
  return (
    <div className={styles.detail}>
      <div>
        <SubjectField
          size={size}
          label={t("loops:detail.name")}
          hint={facts.name}
          value={note?.name ?? ""}
          onCommit={(name) => changeNote(path, { name })}
        />
        <StoryField story={story} />
      </div>
      {story.kept === "none" && inWords}
      <IntentWarning facts={facts} links={links} />
      <SignStrip kind={kind} links={links} />
      <LoopSteps kind={kind} links={links} />
      {story.kept !== "none" && inWords}
      <div className={styles.fields}>
        <LoopIntent facts={facts} />
        <Field label={t("leverage:tags")}>
          <LeverageTags target={{ type: "loop", path }} subject={{ type: "loop", kind }} />
        </Field>
        <LoopEvidence links={facts.links} />
      </div>
    </div>
  );
}

/** The links of a loop from where its story begins: where somebody wants it, else at the variable that was drawn first. */
function useLinksAsTold({ key, path, links: ids }: LoopFacts): readonly Link[] {
  const links = useDocument((document) => document.links);
  const variables = useDocument((document) => document.variables);
  const chosen = useSession(({ toldFrom }) => toldFrom[key]);
  return useMemo(() => {
    const inOrder = ids.flatMap((id) => links[id] ?? []);
    return linksFrom(inOrder, chosen ?? storyStart(path, variables));
  }, [ids, links, variables, path, chosen]);
}
