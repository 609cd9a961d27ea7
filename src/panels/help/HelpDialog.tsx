import { Dialog } from "../../ui/Dialog";
import { Key } from "../../ui/Key";
import { t } from "../../words/dialogWords";
import { CaptureGrammar } from "./CaptureGrammar";
import styles from "./HelpDialog.module.css";

interface HelpDialogProps {
  readonly groups: readonly KeyGroup[];
  readonly onClose: () => void;
}
interface KeyGroup {
  readonly name: string;
  readonly rows: readonly { readonly id: string; readonly words: string; readonly key: string }[];
}

const BY_HAND = [
  "newVariable",
  "newLink",
  "linkToNew",
  "bend",
  "unbend",
  "free",
  "rename",
  "select",
  "pan",
  "zoom",
] as const;

/** Every key, what the hand can do on the sheet, and how the capture line reads. */
export function HelpDialog({ groups, onClose }: HelpDialogProps) {
  return (
    <Dialog open width="wide" title={t("help:title")} closeLabel={t("app:close")} onClose={onClose}>
      {/* The focus can come here, so that the arrow keys scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.sheet} tabIndex={0}>
        {groups.map(({ name, rows }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {rows.map(({ id, words, key }) => (
                <div key={id} className={styles.row}>
                  <dt>{words}</dt>
                  <dd>
                    <Key>{key}</Key>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t("help:hand.title")}</h3>
          <dl>
            {BY_HAND.map((gesture) => (
              <div key={gesture} className={styles.row}>
                <dt>{t(`help:hand.${gesture}.want`)}</dt>
                <dd>{t(`help:hand.${gesture}.how`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <CaptureGrammar />
      </div>
    </Dialog>
  );
}
