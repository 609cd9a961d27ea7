import { dormantNotes } from "../../core/loops/dormantLoops";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { selectLoop } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { elementName } from "../shared/elementName";
import styles from "./LoopsPanel.module.css";

/** Notes about what is no loop any more, closed until somebody opens them. */
export function DormantLoops() {
  const loops = useAnalysis((analysis) => analysis.loops);
  const document = useDocument((whole) => whole);
  const notes = dormantNotes(document);
  if (notes.length === 0) return null;
  return (
    <details className={styles.dormant}>
      <summary>{t("loops:dormant.title", { count: notes.length })}</summary>
      <ul>
        {notes.map(({ id, path }) => (
          <li key={id}>
            <button type="button" onClick={() => selectLoop(path)}>
              {elementName(document, loops, { type: "loop", path })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
