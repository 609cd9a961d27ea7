import { X } from "lucide-react";
import { useMemo } from "react";
import { feedbackScale, stepEnd } from "../core/loops/feedbackScale";
import { type CountedKind, feedbackWeights } from "../core/loops/feedbackWeights";
import type { VariableId } from "../core/model/document";
import { useAnalysis } from "../state/analysisStore";
import { useDocument } from "../state/documentStore";
import { showFeedback } from "../state/feedbackLens";
import { requestView, selectVariables, setSession, useSession } from "../state/sessionStore";
import { IconButton } from "../ui/IconButton";
import { Select } from "../ui/Select";
import { t } from "../words/panelWords";
import { bandLevel } from "./bandLevel";
import styles from "./FeedbackLegend.module.css";
import { keepPress } from "./keepPress";

/** What the widths of the bands stand for, and which loops are counted. */
export function FeedbackLegend() {
  const loops = useAnalysis((analysis) => analysis.loops);
  const kind = useSession((now) => now.feedbackKind);
  const isPresented = useSession(({ mode }) => mode === "present");
  const { most, variables } = useMemo(() => feedbackWeights(loops, kind), [loops, kind]);
  const busiest = useMemo(
    () => [...variables].flatMap(([id, count]) => (count === most ? id : [])),
    [variables, most],
  );
  return (
    <section aria-label={t("loops:feedback.label")} className={styles.legend}>
      {isPresented ? (
        <span className={styles.said}>{t(`loops:feedback.kind.${kind}`)}</span>
      ) : (
        <Kinds kind={kind} />
      )}
      <Steps most={most} />
      <span className={styles.said}>{counted(loops)}</span>
      <Busiest ids={busiest} count={most} isPresented={isPresented} />
      {!isPresented && (
        <IconButton
          size="small"
          label={t("loops:feedback.close")}
          icon={<X />}
          onKeyDown={keepPress}
          onClick={() => showFeedback(false)}
        />
      )}
    </section>
  );
}

/** All loops, or those of one kind. */
function Kinds({ kind }: { readonly kind: CountedKind }) {
  return (
    <Select
      label={t("loops:feedback.label")}
      value={kind}
      options={KINDS.map((value) => ({ value, label: t(`loops:feedback.kind.${value}`) }))}
      onChange={(feedbackKind) => setSession({ feedbackKind })}
    />
  );
}

interface BusiestProps {
  /** Several where as many loops run through each of them. */
  readonly ids: readonly VariableId[];
  readonly count: number;
  readonly isPresented: boolean;
}

/** Through which variables most of the feedback runs, for those too who do not see the bands. */
function Busiest({ ids, count, isPresented }: BusiestProps) {
  const variables = useDocument((document) => document.variables);
  const names = ids.flatMap((id) => variables[id]?.name ?? []);
  if (names.length === 0) return null;
  const words = busiestWords(names, count);
  if (isPresented) return <span className={styles.said}>{words}</span>;
  const go = (): void => {
    selectVariables(ids);
    requestView({ kind: "reveal", variables: ids });
  };
  return (
    <button type="button" className={styles.busiest} onKeyDown={keepPress} onClick={go}>
      {words}
    </button>
  );
}

/** "Most: stress, 3", "Most: stress and workload, 2 each", "Most: 4 variables, 2 each". */
function busiestWords(names: readonly string[], count: number): string {
  const [name, other] = names;
  if (names.length > 2) return t("loops:feedback.busiestMany", { variables: names.length, count });
  return other === undefined
    ? t("loops:feedback.busiest", { name, count })
    : t("loops:feedback.busiestTwo", { name, other, count });
}

const KINDS = ["all", "reinforcing", "balancing", "undetermined"] as const;

/** How many loops each width stands for. */
function Steps({ most }: { readonly most: number }) {
  const scale = feedbackScale(most);
  return (
    <ul className={styles.steps}>
      {scale.from.map((from, index) => {
        const level = bandLevel(scale, index + 1);
        return (
          <li key={level} className={styles.step}>
            <i aria-hidden="true" data-level={level} />
            {range(from, stepEnd(scale, index + 1))}
          </li>
        );
      })}
    </ul>
  );
}

/** "2,000–9,412". */
function range(from: number, to: number): string {
  return from === to ? t("loops:feedback.one", { from }) : t("loops:feedback.range", { from, to });
}

/** Which loops were counted: all of them, or the shortest. */
function counted({ count, complete }: { readonly count: number; readonly complete: boolean }) {
  if (count === 0) return t("loops:feedback.none");
  return complete
    ? t("loops:feedback.ofAll", { count })
    : t("loops:feedback.ofShortest", { count });
}
