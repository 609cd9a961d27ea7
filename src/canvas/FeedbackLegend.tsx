import { X } from "lucide-react";
import { feedbackScale, stepEnd } from "../core/loops/feedbackScale";
import { feedbackWeights } from "../core/loops/feedbackWeights";
import { useAnalysis } from "../state/analysisStore";
import { setSession } from "../state/sessionStore";
import { IconButton } from "../ui/IconButton";
import { t } from "../words/panelWords";
import { bandLevel } from "./bandLevel";
import styles from "./FeedbackLegend.module.css";
import { keepPress } from "./keepPress";

/** What the widths of the bands stand for, and which loops are counted. */
export function FeedbackLegend() {
  const loops = useAnalysis((analysis) => analysis.loops);
  const scale = feedbackScale(feedbackWeights(loops).most);
  const steps = scale.from.map((from, index) => ({
    level: bandLevel(scale, index + 1),
    words: range(from, stepEnd(scale, index + 1)),
  }));
  return (
    <section aria-label={t("loops:feedback.label")} className={styles.legend}>
      <span className={styles.said}>{t("loops:feedback.label")}</span>
      <ul className={styles.steps}>
        {steps.map(({ level, words }) => (
          <li key={level} className={styles.step}>
            <i aria-hidden="true" data-level={level} />
            {words}
          </li>
        ))}
      </ul>
      <span className={styles.said}>{counted(loops)}</span>
      <IconButton
        size="small"
        label={t("loops:feedback.close")}
        icon={<X />}
        onKeyDown={keepPress}
        onClick={() => setSession({ lens: "none" })}
      />
    </section>
  );
}

/** "2,000–9,412". */
function range(from: number, to: number): string {
  return from === to ? t("loops:feedback.one", { from }) : t("loops:feedback.range", { from, to });
}

/** Which loops were counted: all of them, or those that were listed. */
function counted({ count, complete }: { readonly count: number; readonly complete: boolean }) {
  if (count === 0) return t("loops:feedback.none");
  return complete ? t("loops:feedback.ofAll", { count }) : t("loops:feedback.ofListed", { count });
}
