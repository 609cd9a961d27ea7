import { ArrowDownUp } from "lucide-react";
import type { VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { askReach, useReachView } from "../../state/reach";
import { IconButton } from "../../ui/IconButton";
import { NumberField } from "../../ui/NumberField";
import { Select } from "../../ui/Select";
import { t } from "../../words/pathWords";
import styles from "./PathsPanel.module.css";

/** From which variable to which, and along how many links at most. */
export function PathQuestion() {
  const from = useReachView((view) => view.from);
  const to = useReachView((view) => view.to);
  const maxLength = useReachView((view) => view.maxLength);
  return (
    <div className={styles.question}>
      <span>{t("paths:from")}</span>
      <Variable label={t("paths:from")} id={from} onChange={(id) => askReach({ from: id })} />
      <IconButton
        label={t("paths:swap")}
        icon={<ArrowDownUp />}
        className={styles.swap}
        onClick={() => askReach({ from: to, to: from })}
      />
      <span>{t("paths:to")}</span>
      <Variable label={t("paths:to")} id={to} onChange={(id) => askReach({ to: id })} />
      <span>{t("paths:longest")}</span>
      <div className={styles.longest}>
        <NumberField
          label={t("paths:longest")}
          least={1}
          value={maxLength}
          onChange={(longest) => askReach({ maxLength: longest })}
        />
        {maxLength === null && t("paths:unlimited")}
      </div>
    </div>
  );
}

interface VariableProps {
  readonly label: string;
  readonly id: VariableId | null;
  readonly onChange: (id: VariableId | null) => void;
}

function Variable({ label, id, onChange }: VariableProps) {
  const variables = useDocument((document) => document.variables);
  const named = Object.values(variables).map((variable) => ({
    value: variable.id,
    label: variable.name,
  }));
  named.sort((a, b) => a.label.localeCompare(b.label));
  const none: { value: VariableId | ""; label: string } = { value: "", label: t("paths:choose") };
  return (
    <Select
      label={label}
      value={id && variables[id] ? id : ""}
      options={[none, ...named]}
      onChange={(chosen) => onChange(chosen === "" ? null : chosen)}
    />
  );
}
