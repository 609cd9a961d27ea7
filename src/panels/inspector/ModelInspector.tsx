import { changeMetadata } from "../../core/commands/metadata";
import type { Metadata } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { SubjectField } from "../../ui/SubjectField";
import { TextArea } from "../../ui/TextArea";
import { TextField } from "../../ui/TextField";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";
import { GroupList } from "../shared/GroupList";
import { LeverageTags } from "../shared/LeverageTags";
import { AuthorList } from "./AuthorList";
import styles from "./Inspector.module.css";
import { ModelCounts } from "./ModelCounts";
import { ModelEvidence } from "./ModelEvidence";
import { SubjectHead } from "./SubjectHead";

const change = (changes: Partial<Metadata>) => act(changeMetadata, { changes });

/** The whole model: what it asks, who made it, what it holds. */
export function ModelInspector() {
  const metadata = useDocument((document) => document.metadata);
  return (
    <div className={styles.scroll}>
      <SubjectHead over={t("inspector:kind.model")}>
        <SubjectField
          label={t("inspector:model.name")}
          hint={t("inspector:model.untitled")}
          value={metadata.title}
          onCommit={(title) => change({ title })}
        />
        <TextArea
          look="prose"
          hideLabel
          label={t("inspector:model.description")}
          hint={t("inspector:model.descriptionHint")}
          value={metadata.description}
          onCommit={(description) => change({ description })}
        />
        <ModelCounts />
      </SubjectHead>
      <div className={styles.fields}>
        <TextArea
          label={t("inspector:model.question")}
          hint={t("inspector:model.questionHint")}
          value={metadata.question}
          onCommit={(question) => change({ question })}
        />
        <ModelTexts metadata={metadata} />
        <TextArea
          label={t("inspector:model.citation")}
          value={metadata.citation}
          onCommit={(citation) => change({ citation })}
        />
        <Field label={t("inspector:model.authors")}>
          <AuthorList authors={metadata.authors} onChange={(authors) => change({ authors })} />
        </Field>
        <ModelEvidence />
        <Field label={t("leverage:tags")}>
          <LeverageTags target={{ type: "model" }} subject={{ type: "model" }} />
        </Field>
      </div>
      <GroupList />
    </div>
  );
}

function ModelTexts({ metadata }: { readonly metadata: Metadata }) {
  const texts = [
    { part: "timeHorizon", hint: t("inspector:model.timeHint") },
    { part: "licence", hint: "" },
  ] as const;
  return texts.map(({ part, hint }) => {
    const label = t(`inspector:model.${part}`);
    return (
      <Field key={part} label={label}>
        <TextField
          hideLabel
          label={label}
          hint={hint}
          value={metadata[part]}
          onCommit={(text) => change({ [part]: text })}
        />
      </Field>
    );
  });
}
