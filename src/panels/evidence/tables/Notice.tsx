import type { EvidenceTarget } from "../../../core/commands/evidence";
import { setSession } from "../../../state/sessionStore";
import { Button } from "../../../ui/Button";
import { t } from "../../../words/panelWords";
import { UseButton } from "../../shared/evidence/UseButton";
import styles from "./EvidenceTables.module.css";

/** Something said under a table, with what can be done about it. */
export interface TableNotice {
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
  /** Things that can be gone to. */
  readonly targets?: readonly EvidenceTarget[];
}

interface NoticeProps {
  readonly notice: TableNotice | null;
  readonly onDone: () => void;
}

/** What a table has to say: why a row was not deleted, where a quote is used. */
export function Notice({ notice, onDone }: NoticeProps) {
  return (
    <div role="alert" className={styles.notice}>
      {notice && (
        <>
          <span>{notice.text}</span>
          {notice.targets?.map((target) => (
            <UseButton
              key={target.id}
              target={target}
              onGo={() =>
                setSession({ evidenceTable: null, panelOpen: true, panelTab: "inspector" })
              }
            />
          ))}
          {notice.actions?.map(({ label, run }) => (
            <Button
              key={label}
              onClick={() => {
                onDone();
                run();
              }}
            >
              {label}
            </Button>
          ))}
          <Button variant="quiet" onClick={onDone}>
            {t("evidence:tables.dismiss")}
          </Button>
        </>
      )}
    </div>
  );
}
