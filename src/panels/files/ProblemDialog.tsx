import { closeFileDialog, type FileDialog } from "../../state/fileDialogs";
import { saveTextAsFile } from "../../state/saveFile";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/dialogWords";
import { BadRows } from "./BadRows";
import styles from "./files.module.css";
import { problemFacts, problemPlace, problemSentence } from "./problemWords";

/** Why something cannot be opened, where it is wrong, and that nothing was changed. */
export function ProblemDialog({ of }: { readonly of: Extract<FileDialog, { kind: "problem" }> }) {
  const { name, problem, savedText } = of;
  const place = problemPlace(problem);
  return (
    <Dialog
      title={t("fileDialogs:problem.title", { name })}
      open
      onClose={closeFileDialog}
      closeLabel={t("fileDialogs:problem.close")}
      footer={
        <>
          {savedText !== null && (
            <Button onClick={() => saveTextAsFile(savedText, name)}>
              {t("fileDialogs:problem.keepAsFile")}
            </Button>
          )}
          <Button variant="strong" onClick={closeFileDialog}>
            {t("fileDialogs:problem.close")}
          </Button>
        </>
      }
    >
      <p>{problemSentence(problem)}</p>
      <dl className={styles.facts}>
        {place && <Fact name={t("fileDialogs:problem.where")} value={place} />}
        {problemFacts(problem).map(([label, value]) => (
          <Fact key={label} name={label} value={value} />
        ))}
      </dl>
      {problem.code === "no-usable-rows" && problem.badRows.length > 0 && (
        <BadRows rows={problem.badRows} />
      )}
      <p className={styles.soft}>
        {savedText === null
          ? t("fileDialogs:problem.nothingChanged")
          : t("fileDialogs:problem.savedKept")}
      </p>
    </Dialog>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
