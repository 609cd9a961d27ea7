import { Plus } from "lucide-react";
import { useState } from "react";
import { LEVERAGE_POINTS, type LeveragePointInfo } from "../../core/leverage/leveragePoints";
import type { LeveragePoint } from "../../core/model/document";
import { Button } from "../../ui/Button";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import { RungOption } from "./RungOption";
import styles from "./RungChooser.module.css";

interface RungChooserProps {
  /** The level a tag has now; without it a new tag is being made. */
  readonly present?: LeveragePoint;
  readonly taken: readonly LeveragePoint[];
  /** Offered, never set. */
  readonly suggested: LeveragePoint | null;
  readonly onChoose: (point: LeveragePoint) => void;
}

/** Deepest first, as the ladder stands in its panel. */
const RUNGS: readonly LeveragePointInfo[] = LEVERAGE_POINTS.toReversed();

/** Meadows' twelve to choose from, each explained on demand. */
export function RungChooser({ present, taken, suggested, onChoose }: RungChooserProps) {
  const [open, setOpen] = useState(false);
  const [explained, setExplained] = useState<LeveragePoint | null>(null);

  function choose(point: LeveragePoint): void {
    setOpen(false);
    onChoose(point);
  }

  return (
    <Popover
      label={t("leverage:choose")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        present === undefined ? (
          <Button variant="quiet" icon={<Plus />} aria-label={t("leverage:addTo")}>
            {t("leverage:add")}
          </Button>
        ) : (
          <Button>{`${t("leverage:level")} ${present}`}</Button>
        )
      }
    >
      <h2 className={styles.title}>{t("leverage:choose")}</h2>
      <ul>
        {RUNGS.map((rung) => (
          <RungOption
            key={rung.point}
            rung={rung}
            taken={taken.includes(rung.point)}
            suggested={rung.point === suggested && !taken.includes(rung.point)}
            explained={rung.point === explained}
            onChoose={() => choose(rung.point)}
            onExplain={() => setExplained(rung.point === explained ? null : rung.point)}
          />
        ))}
      </ul>
    </Popover>
  );
}
