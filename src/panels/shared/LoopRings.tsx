import { EVERY_LOOP } from "../../core/loops/loopFilter";
import { notesByKey } from "../../core/loops/loopName";
import type { VariableId } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { setSession } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { loopFacts } from "./loopFacts";
import { LoopRing } from "./LoopRing";
import styles from "./LoopRing.module.css";

interface LoopRingsProps {
  /** Loops of the present analysis, by index. */
  readonly indices: readonly number[];
  /** When all are loops through this variable, the rest can be seen in the list. */
  readonly through?: VariableId;
}

/** More rings than this are a crowd: the rest is a number. */
const MOST_RINGS = 14;

/** The loops that something is part of, shortest first. */
export function LoopRings({ indices, through }: LoopRingsProps) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const document = useDocument((whole) => whole);
  if (indices.length === 0) return <span className={styles.none}>{t("loops:rings.none")}</span>;
  const notes = notesByKey(document);
  const rest = indices.length - MOST_RINGS;
  return (
    <div className={styles.rings}>
      {indices.slice(0, MOST_RINGS).map((index) => (
        <LoopRing key={loops.key(index)} facts={loopFacts(document, loops, notes, index)} />
      ))}
      {rest > 0 && <Rest count={rest} through={through} />}
    </div>
  );
}

function Rest({
  count,
  through,
}: {
  readonly count: number;
  readonly through: VariableId | undefined;
}) {
  const words = t("loops:rings.more", { count });
  if (!through) return <span className={styles.more}>{words}</span>;
  return (
    <button
      type="button"
      className={styles.more}
      onClick={() => setSession({ panelTab: "loops", loopFilter: { ...EVERY_LOOP, through } })}
    >
      {words}
    </button>
  );
}
