import { loopsThroughVariable } from "../../core/loops/loopsThrough";
import type { Variable } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/panelWords";
import { Field } from "../shared/Field";
import { LeverageTags } from "../shared/LeverageTags";
import { LoopRings } from "../shared/LoopRings";
import styles from "./Inspector.module.css";
import { KindField } from "./KindField";
import { VariableGroups } from "./VariableGroups";

interface VariableFieldsProps {
  readonly variable: Variable;
  readonly onChange: (changes: Partial<Pick<Variable, "kind" | "definition" | "notes">>) => void;
}

/** What a variable is, beyond its name. */
export function VariableFields({ variable, onChange }: VariableFieldsProps) {
  const loops = useAnalysis((analysis) => analysis.loops);
  return (
    <div className={styles.fields}>
      <TextArea
        label={t("inspector:variable.definition")}
        hint={t("inspector:variable.definitionHint")}
        value={variable.definition}
        onCommit={(definition) => onChange({ definition })}
      />
      <KindField value={variable.kind} onChange={(kind) => onChange({ kind })} />
      <Field label={t("inspector:variable.groups")}>
        <VariableGroups variableId={variable.id} groupIds={variable.groupIds} />
      </Field>
      <Field label={t("inspector:variable.loops")}>
        <LoopRings
          indices={loopsThroughVariable(loops, variable.id)}
          through={{ variable: variable.id, links: [] }}
        />
      </Field>
      <Field label={t("leverage:tags")}>
        <LeverageTags
          target={{ type: "variable", id: variable.id }}
          subject={{ type: "variable" }}
        />
      </Field>
      <TextArea
        label={t("inspector:variable.notes")}
        value={variable.notes}
        onCommit={(notes) => onChange({ notes })}
      />
    </div>
  );
}
