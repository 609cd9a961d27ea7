import { type RefObject, useEffect, useMemo, useRef } from "react";
import { setPolarity } from "../../core/commands/links";
import { type SettlingPlan, settlingPlan, type SettlingStep } from "../../core/loops/settleSigns";
import { NO_LOOPS } from "../../core/loops/loopSet";
import type { LinkId, Polarity } from "../../core/model/document";
import { act } from "../../state/act";
import { useAnalysisAfterSheet } from "../../state/afterSheet";
import { useDocument } from "../../state/documentStore";
import { PolaritySign } from "../../ui/PolaritySign";
import { t } from "../../words/panelWords";
import { Disclosure } from "../shared/Disclosure";
import { elementName } from "../shared/elementName";
import { goTo } from "../shared/goTo";
import { LinkButton } from "../shared/LinkButton";
import styles from "./SettleSigns.module.css";

/** As many links as somebody may want to think about at once. */
const LINKS_AT_ONCE = 3;

/** Which open signs to settle first, each by one press, and how many loops are decided then. */
export function SettleSigns() {
  // With thousands of open loops a plan takes longer than a frame has left.
  const loops = useAnalysisAfterSheet((analysis) => analysis.loops);
  const plan = useMemo(() => settlingPlan(loops, LINKS_AT_ONCE), [loops]);
  const place = useRef<HTMLDivElement>(null);
  const onChoose = useNextFocus(place, plan);
  if (plan.steps.length === 0) return null;
  return (
    <div ref={place} className={styles.settle}>
      <Disclosure fold="settle" title={titleOf(plan)}>
        {!plan.complete && (
          <p className={styles.honest}>{t("loops:settle.ofShortest", { count: loops.count })}</p>
        )}
        <ul>
          {plan.steps.map((step, before) => (
            <Step
              key={step.links.join()}
              step={step}
              gain={step.decided - (plan.steps[before - 1]?.decided ?? 0)}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** "Settle these 3 links and 41 of 57 undetermined loops are decided". */
function titleOf({ steps, undetermined }: SettlingPlan): string {
  const links = steps.flatMap((step) => step.links).length;
  const decided = steps.at(-1)?.decided ?? 0;
  const loops =
    decided === undetermined
      ? t("loops:settle.loops", { count: decided })
      : t("loops:settle.someLoops", { count: decided, undetermined });
  return t("loops:settle.title", { count: links, loops });
}

interface StepProps {
  readonly step: SettlingStep;
  /** Loops that it decides beyond those of the steps before. */
  readonly gain: number;
  readonly onChoose: () => void;
}

function Step({ step, gain, onChoose }: StepProps) {
  return (
    <li className={styles.step}>
      {step.links.map((id) => (
        <div key={id} className={styles.link}>
          <LinkButton id={id} onClick={() => goTo({ type: "link", id })} />
          <Choice id={id} polarity="+" onChoose={onChoose} />
          <Choice id={id} polarity="-" onChoose={onChoose} />
        </div>
      ))}
      <p className={styles.gain}>
        {step.links.length > 1
          ? t("loops:settle.together", { count: gain })
          : t("loops:settle.decides", { count: gain })}
      </p>
    </li>
  );
}

interface ChoiceProps {
  readonly id: LinkId;
  readonly polarity: Exclude<Polarity, "?">;
  readonly onChoose: () => void;
}

function Choice({ id, polarity, onChoose }: ChoiceProps) {
  const link = useDocument((document) => elementName(document, NO_LOOPS, { type: "link", id }));
  const words = t(polarity === "+" ? "loops:settle.positive" : "loops:settle.negative", { link });
  return (
    <button
      type="button"
      data-choice={polarity}
      className={styles.choice}
      aria-label={words}
      title={words}
      onClick={() => {
        onChoose();
        act(setPolarity, { linkIds: [id], polarity });
      }}
    >
      <PolaritySign polarity={polarity} />
    </button>
  );
}

/** A row that was settled takes its button with it: then the next row has the keyboard, or else the title. */
function useNextFocus(place: RefObject<HTMLDivElement | null>, plan: SettlingPlan): () => void {
  const isNext = useRef(false);
  useEffect(() => {
    if (isNext.current && document.activeElement === document.body) {
      const { current: box } = place;
      const next =
        box?.querySelector<HTMLElement>("[data-choice]") ?? box?.querySelector("summary");
      next?.focus();
    }
    isNext.current = false;
  }, [place, plan]);
  return () => {
    isNext.current = true;
  };
}
