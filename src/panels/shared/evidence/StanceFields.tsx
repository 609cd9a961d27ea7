import { POLARITIES } from "../../../core/evidence/contested";
import type { EvidenceRef } from "../../../core/model/document";
import { PolaritySign } from "../../../ui/PolaritySign";
import { Segments } from "../../../ui/Segments";
import { t } from "../../../words/panelWords";
import { Field } from "../Field";
import styles from "./evidence.module.css";

interface StanceFieldsProps {
  /** Only a link has a polarity to speak for. */
  readonly ofLink: boolean;
  readonly value: Pick<EvidenceRef, "stance" | "polarity">;
  readonly onChange: (changes: Partial<Pick<EvidenceRef, "stance" | "polarity">>) => void;
}

/** Whether a quote supports, contradicts or qualifies; on a link the polarity that it speaks for. */
export function StanceFields({ ofLink, value, onChange }: StanceFieldsProps) {
  return (
    <div className={styles.stances}>
      <Segments
        wide
        label={t("evidence:stance.label")}
        value={value.stance}
        options={(["supports", "contradicts", "qualifies"] as const).map((stance) => ({
          value: stance,
          label: t(`evidence:stance.${stance}`),
        }))}
        onChange={(stance) => onChange({ stance })}
      />
      {ofLink && (
        <Field
          label={t("evidence:speaksFor")}
          clear={
            value.polarity && {
              label: t("evidence:noPolarity"),
              run: () => onChange({ polarity: null }),
            }
          }
        >
          <Segments
            wide
            label={t("evidence:speaksFor")}
            value={value.polarity}
            options={POLARITIES.map((polarity) => ({
              value: polarity,
              label: t(`evidence:polarity.${polarity}`),
              mark: <PolaritySign polarity={polarity} />,
            }))}
            onChange={(polarity) => onChange({ polarity })}
          />
        </Field>
      )}
    </div>
  );
}
