import { type KeyboardEvent, useState } from "react";
import { leverageNumbers, leveragePoint } from "../core/leverage/leveragePoints";
import { isWithin, onlyRung, sameRange } from "../core/leverage/rungRange";
import { tagsByPoint } from "../core/leverage/leverageTags";
import type { LeveragePoint } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { toggleRung } from "../state/ladderView";
import { useSession } from "../state/sessionStore";
import { t } from "../words/panelWords";
import { keepPress } from "./keepPress";
import styles from "./LeverageLegend.module.css";

const DEEPEST_FIRST = leverageNumbers().toReversed();

/** What the numbers and colours of the lens mean. Rungs in use are filled; a press shows one alone. */
export function LeverageLegend() {
  const leverageTags = useDocument((document) => document.leverageTags);
  const range = useSession((now) => now.leverageRange);
  // One stop of the Tab key for all twelve: arrows go through them.
  const [stop, setStop] = useState<LeveragePoint>(1);
  const counts = tagsByPoint({ leverageTags });
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={t("leverage:legend.name")}
      title={t("leverage:legend.hint")}
      className={styles.legend}
      onKeyDown={stepByArrow}
    >
      <span className={styles.end}>{t("leverage:deep")}</span>
      <span className={styles.rungs}>
        {DEEPEST_FIRST.map((point) => {
          const count = counts.get(point)?.length ?? 0;
          const { shortName: name } = leveragePoint(point);
          return (
            <button
              key={point}
              type="button"
              className={styles.rung}
              tabIndex={point === stop ? 0 : -1}
              style={count > 0 ? filled(point) : undefined}
              data-used={count > 0}
              data-dimmed={isWithin(range, point) ? undefined : true}
              aria-label={t("leverage:legend.rung", { point, name, count })}
              title={t("leverage:legend.rung", { point, name, count })}
              aria-pressed={sameRange(range, onlyRung(point))}
              onFocus={() => setStop(point)}
              onClick={(event) => toggleRung(point, event)}
            >
              {point}
            </button>
          );
        })}
      </span>
      <span className={styles.end}>{t("leverage:shallow")}</span>
    </div>
  );
}

function filled(point: LeveragePoint) {
  return { background: `var(--leverage-${point})`, color: `var(--leverage-${point}-ink)` };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: -12,
  End: 12,
};

function stepByArrow(event: KeyboardEvent<HTMLElement>): void {
  keepPress(event);
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const rungs = Array.from(event.currentTarget.querySelectorAll("button"));
  const here = rungs.findIndex((rung) => rung === event.target);
  rungs[Math.max(0, Math.min(rungs.length - 1, here + step))]?.focus();
}
