import type { FlowSubject } from "../../core/layout/flow/flowGraph";
import { showFlow } from "../../state/showFlow";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/flowWords";

type Around = Extract<FlowSubject, { readonly kind: "around" }>;

interface FlowReachProps {
  readonly subject: Around;
}

/** As many steps as there are. */
const ALL = 99;
const STEPS = [1, 2, 3, ALL] as const;
const SIDES = ["causes", "both", "effects"] as const;

/** Which way from a variable is looked, and how far. */
export function FlowReach({ subject }: FlowReachProps) {
  const { causes, effects } = subject;
  const steps = Math.max(causes, effects);
  const side = effects === 0 ? "causes" : causes === 0 ? "effects" : "both";
  return (
    <>
      <Segments
        label={t("flow:side.name")}
        value={side}
        options={SIDES.map((value) => ({ value, label: t(`flow:side.${value}`) }))}
        onChange={(value) => look(subject, value, steps)}
      />
      <Segments
        label={t("flow:steps.name")}
        value={`${steps}`}
        options={STEPS.map((count) => ({ value: `${count}`, label: stepWords(count) }))}
        onChange={(value) => look(subject, side, Number(value))}
      />
    </>
  );
}

function look(subject: Around, side: (typeof SIDES)[number], steps: number): void {
  void showFlow({
    ...subject,
    causes: side === "effects" ? 0 : steps,
    effects: side === "causes" ? 0 : steps,
  });
}

function stepWords(count: number): string {
  return count === ALL ? t("flow:steps.all") : t("flow:steps.count", { count });
}
