import type { LoopNote } from "../../core/model/document";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { changeNote } from "../shared/changeNote";
import { EvidenceList } from "../shared/EvidenceList";
import { Field } from "../shared/Field";
import { LoopActions } from "../shared/LoopActions";
import { LoopDetail } from "../shared/LoopDetail";
import { type LoopFacts, loopTitle } from "../shared/loopFacts";
import { PanelFoot } from "../shared/PanelFoot";
import { useSelectedLoop } from "../shared/useSelectedLoop";
import styles from "./Inspector.module.css";
import { SubjectHead } from "./SubjectHead";

/** One loop, and what its author means it to be. */
export function LoopInspector() {
  const { facts } = useSelectedLoop();
  if (!facts) return <p className={styles.head}>{t("loops:dormant.explain")}</p>;
  return (
    <>
      <div className={styles.scroll}>
        <SubjectHead over={`${t("inspector:kind.loop")} · ${loopTitle(facts)}`}>
          <LoopDetail facts={facts} size="large">
            <Intended facts={facts} />
          </LoopDetail>
        </SubjectHead>
        <EvidenceList evidence={facts.note?.evidence ?? []} />
      </div>
      <PanelFoot>
        <LoopActions facts={facts} />
      </PanelFoot>
    </>
  );
}

/** What the author says the loop does; where the drawing computes otherwise the panel says so. */
function Intended({ facts }: { readonly facts: LoopFacts }) {
  const intended = facts.note?.intended ?? null;
  const say = (claim: LoopNote["intended"]) => changeNote(facts.path, { intended: claim });
  return (
    <>
      <Field
        label={t("loops:detail.intended")}
        clear={intended && { label: t("loops:detail.noIntended"), run: () => say(null) }}
      >
        <Segments
          wide
          label={t("loops:detail.intended")}
          value={intended}
          options={(["reinforcing", "balancing"] as const).map((kind) => ({
            value: kind,
            label: t(`loops:kind.${kind}`),
          }))}
          onChange={say}
        />
      </Field>
      {intended && intended !== facts.kind && (
        <p role="note" className={styles.warning}>
          {t(`loops:detail.mismatch.${intended}`, { kind: t(`loops:kindInRow.${facts.kind}`) })}
        </p>
      )}
    </>
  );
}
