import { notesByKey } from "../../core/loops/loopName";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { loopFacts } from "./loopFacts";
import { LoopRing } from "./LoopRing";
import styles from "./LoopRing.module.css";
import { showLoopsThrough, type Through } from "./loopsThroughThis";

interface LoopRingsProps {
  /** Loops of the present analysis, by index. */
  readonly indices: readonly number[];
  /** What all of them run through: the list shows the same. */
  readonly through: Through;
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
      <button type="button" className={styles.more} onClick={() => showLoopsThrough(through)}>
        {rest > 0 ? t("loops:rings.more", { count: rest }) : t("loops:rings.inList")}
      </button>
    </div>
  );
}
