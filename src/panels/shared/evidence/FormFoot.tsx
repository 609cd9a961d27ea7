import { Button } from "../../../ui/Button";
import { t } from "../../../words/panelWords";
import styles from "./evidence.module.css";
import type { DraftProblem } from "./evidenceDraft";

interface FormFootProps {
  readonly save: string;
  /** What is missing, to be said. */
  readonly problem: DraftProblem | null;
  readonly onCancel: () => void;
}

/** Hands a form in or gives it up; says what is still missing. */
export function FormFoot({ save, problem, onCancel }: FormFootProps) {
  return (
    <>
      <p role="alert" className={styles.problem}>
        {problem && t(`evidence:form.problem.${problem}`)}
      </p>
      <div className={styles.foot}>
        <Button type="submit" variant="strong">
          {save}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("evidence:form.cancel")}
        </Button>
      </div>
    </>
  );
}
