import { Key } from "../../ui/Key";
import { t } from "../../words/words";
import styles from "./CaptureLine.module.css";

const HINTS = [
  { keys: ["Tab"], says: "capture:hint.completes" },
  { keys: ["+", "−", "||"], says: "capture:hint.signs" },
  { keys: ["Enter"], says: "capture:hint.adds" },
] as const;

/** The keys of the line, shown while something is typed in it. */
export function CaptureHints() {
  return (
    <ul className={styles.hints}>
      {HINTS.map(({ keys, says }) => (
        <li key={says}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {t(says)}
        </li>
      ))}
    </ul>
  );
}
