import { leveragePoint } from "../../core/leverage/leveragePoints";
import type { LeveragePoint, LeverageTag } from "../../core/model/document";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import { LeverageTagEditor } from "./LeverageTagEditor";
import styles from "./LeverageTags.module.css";

interface LeverageTagRowProps {
  readonly tag: LeverageTag;
  /** Points that the same thing has already. */
  readonly taken: readonly LeveragePoint[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One tag: number, name, whose judgement and why; it opens to be changed. */
export function LeverageTagRow({ tag, taken, open, onToggle }: LeverageTagRowProps) {
  const { shortName } = leveragePoint(tag.point);
  const by = t(`leverage:bySays.${tag.by}`);
  return (
    <li>
      <button type="button" className={styles.tag} aria-expanded={open} onClick={onToggle}>
        <LeverageChip point={tag.point} />{" "}
        <span className={styles.says}>
          <span className={styles.name}>{shortName}</span> <span className={styles.by}>{by}</span>
        </span>
      </button>
      {open ? (
        <LeverageTagEditor tag={tag} taken={taken} />
      ) : (
        tag.rationale && <p className={styles.why}>{tag.rationale}</p>
      )}
    </li>
  );
}
