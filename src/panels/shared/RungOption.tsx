import { Info } from "lucide-react";
import type { LeveragePointInfo } from "../../core/leverage/leveragePoints";
import { IconButton } from "../../ui/IconButton";
import { LeverageChip } from "../../ui/LeverageChip";
import { t } from "../../words/panelWords";
import styles from "./RungChooser.module.css";

interface RungOptionProps {
  readonly rung: LeveragePointInfo;
  readonly taken: boolean;
  readonly suggested: boolean;
  readonly explained: boolean;
  readonly onChoose: () => void;
  readonly onExplain: () => void;
}

/** One rung to choose; the sign at its end opens what it means. */
export function RungOption({
  rung,
  taken,
  suggested,
  explained,
  onChoose,
  onExplain,
}: RungOptionProps) {
  return (
    <li>
      <div className={styles.row}>
        <button type="button" className={styles.rung} disabled={taken} onClick={onChoose}>
          <LeverageChip point={rung.point} size="rung" />
          <span>{rung.shortName}</span>
          {suggested && <span className={styles.note}>{t("leverage:suggested")}</span>}
          {taken && <span className={styles.note}>{t("leverage:already")}</span>}
        </button>
        <IconButton
          size="small"
          label={t("leverage:explainOne", { name: rung.shortName })}
          icon={<Info />}
          aria-expanded={explained}
          onClick={onExplain}
        />
      </div>
      {explained && <p className={styles.explanation}>{rung.explanation}</p>}
    </li>
  );
}
