import { t } from "../../words/dialogWords";
import styles from "./HelpDialog.module.css";

const EXAMPLES = ["link", "minus", "delay", "chain", "several", "name", "quotes"] as const;

/** What can be typed in the capture line, by example. */
export function CaptureGrammar() {
  return (
    <section className={styles.whole}>
      <h3>{t("help:capture.title")}</h3>
      <dl>
        {EXAMPLES.map((example) => (
          <div key={example} className={styles.row}>
            <dt className={styles.typed}>{t(`help:capture.${example}.typed`)}</dt>
            <dd>{t(`help:capture.${example}.means`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
