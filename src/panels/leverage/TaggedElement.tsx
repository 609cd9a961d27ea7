import { loopKey } from "../../core/loops/loopPath";
import type { LeverageTag } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { elementName } from "../shared/elementName";
import { goTo } from "../shared/goTo";
import styles from "./LeveragePanel.module.css";

/** A tagged variable, link or model as a line of text. Living loops have their ring instead. */
export function TaggedElement({ tag: { target, rationale } }: { readonly tag: LeverageTag }) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const name = useDocument((document) => elementName(document, loops, target));
  if (target.type === "loop" && loops.indexOf(loopKey(target.path)) >= 0) return null;
  return (
    <li>
      <button
        type="button"
        className={styles.element}
        title={rationale || undefined}
        onClick={() => goTo(target)}
      >
        {name}
      </button>
    </li>
  );
}
