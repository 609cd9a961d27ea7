import { X } from "lucide-react";
import { useDocument } from "../../state/documentStore";
import { setSession, useSession } from "../../state/sessionStore";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/panelWords";
import styles from "./LoopsHead.module.css";

/** What the loops of the list run through, where that was asked for; a press lets go of it. */
export function ThroughThis() {
  const filter = useSession((session) => session.loopFilter);
  const name = useDocument(({ variables }) => filter.through && variables[filter.through]?.name);
  const count = filter.links.length;
  if (!name && count === 0) return null;
  return (
    <div className={styles.through}>
      {name && (
        <Pill pressed onClick={() => setSession({ loopFilter: { ...filter, through: null } })}>
          <span>{t("loops:filter.throughThis", { name })}</span>
          <X />
        </Pill>
      )}
      {count > 0 && (
        <Pill pressed onClick={() => setSession({ loopFilter: { ...filter, links: [] } })}>
          <span>{t("loops:filter.alongThese", { count })}</span>
          <X />
        </Pill>
      )}
    </div>
  );
}
