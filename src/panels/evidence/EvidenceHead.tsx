import { evidenceOverview } from "../../core/evidence/evidenceOverview";
import { useDocument } from "../../state/documentStore";
import { type EvidenceTableView, setSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import styles from "./EvidencePanel.module.css";

/** "31 of 39 links have evidence; 4 are contested", and the ways to the tables. */
export function EvidenceHead() {
  const links = useDocument((document) => document.links);
  const { links: count, without, contested } = evidenceOverview({ links });
  return (
    <header className={styles.head}>
      <h2 className={styles.status}>
        {count === 0
          ? t("evidence:panel.noLinks")
          : t("evidence:panel.status", { with: count - without.length, links: count })}
      </h2>
      {contested.length > 0 && (
        <p className={styles.soft}>{t("evidence:panel.contested", { count: contested.length })}</p>
      )}
      <Tables />
    </header>
  );
}

const TABLES: readonly EvidenceTableView["table"][] = ["quotes", "sources", "informants"];

function Tables() {
  const counts = {
    quotes: useDocument(({ quotes }) => Object.keys(quotes).length),
    sources: useDocument(({ sources }) => Object.keys(sources).length),
    informants: useDocument(({ informants }) => Object.keys(informants).length),
  };
  return (
    <section aria-label={t("evidence:panel.tables")} className={styles.tables}>
      {TABLES.map((table) => {
        const words = t(`evidence:panel.${table}`, { count: counts[table] });
        return (
          <Button
            key={table}
            aria-label={t("evidence:panel.openTable", { words })}
            onClick={() => setSession({ evidenceTable: { table, search: "" } })}
          >
            {words}
          </Button>
        );
      })}
    </section>
  );
}
