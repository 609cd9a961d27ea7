import { leveragePoint } from "../../core/leverage/leveragePoints";
import type { LeveragePoint, LeverageTag } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import { elementName } from "./elementName";
import { LeverageTagEditor } from "./LeverageTagEditor";
import styles from "./LeverageTags.module.css";
import { useLevers } from "./levers";
import { TagAdvice } from "./TagAdvice";

interface LeverageTagRowProps {
  readonly tag: LeverageTag;
  /** Points that the same thing has already. */
  readonly taken: readonly LeveragePoint[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One tag: number, name, whose judgement and why, and where the drawing disagrees; it opens to be changed. */
export function LeverageTagRow({ tag, taken, open, onToggle }: LeverageTagRowProps) {
  const { shortName } = leveragePoint(tag.point);
  const by = t(`leverage:bySays.${tag.by}`);
  const loops = useAnalysis((analysis) => analysis.loops);
  const name = useDocument((document) => elementName(document, loops, tag.target));
  const advice = useLevers().get(tag.id)?.advice ?? [];
  return (
    <li>
      <div className={styles.row}>
        <button type="button" className={styles.tag} aria-expanded={open} onClick={onToggle}>
          <LeverageChip point={tag.point} />{" "}
          <span className={styles.says}>
            <span className={styles.name}>{shortName}</span> <span className={styles.by}>{by}</span>
          </span>
        </button>
        <TagAdvice tag={tag} advice={advice} name={name} />
      </div>
      {open ? (
        <LeverageTagEditor tag={tag} taken={taken} />
      ) : (
        tag.rationale && <p className={styles.why}>{tag.rationale}</p>
      )}
    </li>
  );
}
