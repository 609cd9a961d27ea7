import { useEffect } from "react";
import { useAnalysis } from "../../state/analysisStore";
import { countAll, dropLongList } from "../../state/moreLoops";
import { setSession, useSession } from "../../state/sessionStore";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/panelWords";
import { ListingProgress } from "./ListingProgress";
import { isAll, noteOf } from "./loopStatus";
import styles from "./LoopsNote.module.css";
import { MoreLoops } from "./MoreLoops";
import { useCore } from "./useCore";
import type { ShownLoops } from "./useShownLoops";

/** A count takes all the power of a processor: between two edits that follow each other nobody reads it. */
const REST_MS = 300;

/** What there is to know of the loops that are not in the list, and the ways to more of them or fewer. */
export function LoopsNote({ shown }: { readonly shown: ShownLoops }) {
  const view = useSession((session) => session.loopView);
  const progress = useAnalysis((analysis) => analysis.longProgress);
  const total = useAnalysis((analysis) => analysis.total);
  useCore(view === "core");
  useTotal();
  if (view === "core") return <CoreNote shown={shown} />;
  if (progress) return <ListingProgress progress={progress} />;
  if (shown.loops.count === 0 || (isAll(shown.loops, total) && shown.which === "listed"))
    return null;
  return <ListNote shown={shown} note={noteOf(shown, total)} />;
}

/** Has the loops counted when there are more than are listed, once the diagram has come to rest. */
function useTotal(): void {
  const base = useAnalysis((analysis) => analysis.loops);
  const looking = useAnalysis((analysis) => analysis.looking);
  useEffect(() => {
    if (base.complete || looking) return;
    const rest = setTimeout(() => void countAll(), REST_MS);
    return () => clearTimeout(rest);
  }, [base, looking]);
}

interface ListNoteProps {
  readonly shown: ShownLoops;
  readonly note: string;
}

function ListNote({ shown, note }: ListNoteProps) {
  const gone = useAnalysis((analysis) => analysis.longGone);
  const count = useAnalysis((analysis) => analysis.loops.count);
  return (
    <div className={styles.note}>
      {gone !== null && <p>{t("loops:more.gone", { count: gone })}</p>}
      {note && <p>{note}</p>}
      <div className={styles.ways}>
        <MoreLoops label={t(gone === null ? "loops:more.title" : "loops:more.again")} />
        {shown.which === "long" && (
          <Pill onClick={dropLongList}>{t("loops:more.fewer", { count })}</Pill>
        )}
        <Pill onClick={() => setSession({ loopView: "core" })}>{t("loops:core.title")}</Pill>
      </div>
    </div>
  );
}

function CoreNote({ shown }: { readonly shown: ShownLoops }) {
  const { which, loops } = shown;
  return (
    <div className={styles.note}>
      <p>
        {which === "core" ? t("loops:core.note", { count: loops.count }) : t("loops:core.finding")}
      </p>
      <div className={styles.ways}>
        <Pill onClick={() => setSession({ loopView: "listed" })}>{t("loops:core.back")}</Pill>
      </div>
    </div>
  );
}
