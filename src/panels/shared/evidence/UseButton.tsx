import type { EvidenceTarget } from "../../../core/commands/evidence";
import { useAnalysis } from "../../../state/analysisStore";
import { useDocument } from "../../../state/documentStore";
import { goTo } from "../goTo";
import styles from "./evidence.module.css";
import { refOfTarget, targetName } from "./targetName";

interface UseButtonProps {
  readonly target: EvidenceTarget;
  /** Before going there. */
  readonly onGo?: () => void;
}

/** Something that a quote is evidence of, by its name; a press goes there. */
export function UseButton({ target, onGo }: UseButtonProps) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const name = useDocument((document) => targetName(document, loops, target));
  const ref = useDocument((document) => refOfTarget(document, target));
  return (
    <button
      type="button"
      className={styles.use}
      onClick={() => {
        onGo?.();
        if (ref) goTo(ref);
      }}
    >
      {name}
    </button>
  );
}
