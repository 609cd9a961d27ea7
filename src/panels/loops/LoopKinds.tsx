import type { LoopFilter } from "../../core/loops/loopFilter";
import { useAnalysis } from "../../state/analysisStore";
import { setSession, useSession } from "../../state/sessionStore";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/panelWords";
import { isAll } from "./loopStatus";
import styles from "./LoopsHead.module.css";
import type { ShownLoops } from "./useShownLoops";

const KINDS = ["all", "reinforcing", "balancing", "undetermined"] as const;

/** Which kind to show, with how many there are of each. */
export function LoopKinds({ shown }: { readonly shown: ShownLoops }) {
  const { counts } = shown.arranged;
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
      <CoreLoops shown={shown} />
    </fieldset>
  );
}

/** So few loops are read one by one as they are. */
const FEW = 12;

/** The way to the core loops from a whole list; one that is cut has it beside the other ways on. */
function CoreLoops({ shown: { loops, which } }: { readonly shown: ShownLoops }) {
  const total = useAnalysis((analysis) => analysis.total);
  if (which !== "listed" || loops.count < FEW || !isAll(loops, total)) return null;
  return (
    <Pill className={styles.core} onClick={() => setSession({ loopView: "core" })}>
      {t("loops:core.title")}
    </Pill>
  );
}
