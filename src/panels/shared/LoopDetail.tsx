import { type ReactNode, useMemo } from "react";
import type { Link } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { SubjectField } from "../../ui/SubjectField";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/panelWords";
import { changeNote } from "./changeNote";
import { Field } from "./Field";
import { LeverageTags } from "./LeverageTags";
import type { LoopFacts } from "./loopFacts";
import styles from "./loopDetail.module.css";
import { LoopSentences } from "./LoopSentences";
import { LoopSteps } from "./LoopSteps";
import { SignStrip } from "./SignStrip";

interface LoopDetailProps {
  readonly facts: LoopFacts;
  /** The name is larger where the loop is the subject of the whole panel. */
  readonly size: "large" | "normal";
  /** Fields that stand only here, before leverage. */
  readonly children?: ReactNode;
}

/** All about one loop: its name, its story, why it is of its kind, and its variables in order. */
export function LoopDetail({ facts, size, children }: LoopDetailProps) {
  const links = useLinks(facts);
  const { note, path, kind } = facts;
  return (
    <div key={facts.key} className={styles.detail}>
      <div>
        <SubjectField
          size={size}
          label={t("loops:detail.name")}
          hint={facts.name}
          value={note?.name ?? ""}
          onCommit={(name) => changeNote(path, { name })}
        />
        <TextArea
          look="prose"
          hideLabel
          label={t("loops:detail.story")}
          hint={t("loops:detail.writeStory")}
          value={note?.story ?? ""}
          onCommit={(story) => changeNote(path, { story })}
        />
      </div>
      <SignStrip kind={kind} links={links} />
      <LoopSteps kind={kind} links={links} />
      <LoopSentences links={links} />
      <div className={styles.fields}>
        {children}
        <Field label={t("leverage:tags")}>
          <LeverageTags target={{ type: "loop", path }} subject={{ type: "loop", kind }} />
        </Field>
      </div>
    </div>
  );
}

function useLinks({ links: ids }: LoopFacts): readonly Link[] {
  const links = useDocument((document) => document.links);
  return useMemo(() => ids.flatMap((id) => links[id] ?? []), [ids, links]);
}
