import type { ListingProgress as Progress } from "../../core/graph/listing";
import { stopListing } from "../../state/moreLoops";
import { useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import styles from "./LoopsNote.module.css";

/** How far the making of a longer list has come, and the way to end it with what is there. */
export function ListingProgress({ progress }: { readonly progress: Progress }) {
  const { count, length } = progress;
  const budget = useSession((session) => session.loopBudget.maxLoops);
  const links = t("loops:row.links", { count: length });
  const says =
    length > 0
      ? t("loops:more.progressUpTo", { count, links })
      : t("loops:more.progress", { count });
  return (
    <div className={styles.progress}>
      <p id="listing-progress">{says}</p>
      <Button onClick={stopListing}>{t("loops:more.stop")}</Button>
      <progress aria-labelledby="listing-progress" max={budget} value={count} />
    </div>
  );
}
