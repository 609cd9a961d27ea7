import type { ArrangedLoops } from "../../core/loops/arranging/arrangement";
import type { LoopFilter } from "../../core/loops/loopFilter";
import { setSession, useSession } from "../../state/sessionStore";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/panelWords";
import styles from "./LoopsHead.module.css";

const KINDS = ["all", "reinforcing", "balancing", "undetermined"] as const;

/** Which kind to show, with how many there are of each. */
export function LoopKinds({ counts }: Pick<ArrangedLoops, "counts">) {
  const filter = useSession((session) => session.loopFilter);
  const choose = (kind: LoopFilter["kind"]) => setSession({ loopFilter: { ...filter, kind } });
  const kinds = KINDS.filter(
    (kind) => kind !== "undetermined" || counts[kind] > 0 || filter.kind === kind,
  );
  return (
    <fieldset className={styles.kinds} aria-label={t("loops:kinds")}>
      {kinds.map((kind) => (
        <Pill key={kind} pressed={filter.kind === kind} onClick={() => choose(kind)}>
          {t(`loops:count.${kind}`, { count: counts[kind] })}
        </Pill>
      ))}
    </fieldset>
  );
}
