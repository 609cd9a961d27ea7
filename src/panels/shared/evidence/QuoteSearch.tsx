import { Command } from "cmdk";
import { useState } from "react";
import { findQuotes } from "../../../core/evidence/findQuotes";
import type { EvidenceRef, QuoteId } from "../../../core/model/document";
import { useDocument } from "../../../state/documentStore";
import { Button } from "../../../ui/Button";
import { takeFocus } from "../../../ui/takeFocus";
import { t } from "../../../words/panelWords";
import styles from "./evidence.module.css";
import { QuoteWords } from "./QuoteWords";

interface QuoteSearchProps {
  readonly chosen: QuoteId | null;
  /** Quotes that are not offered. */
  readonly without: readonly EvidenceRef[];
  readonly onChoose: (id: QuoteId | null) => void;
}

/** Another word finds better than a longer list. */
const SHOWN = 20;

/** A quote that is there, found by its words, its source or who said it. */
export function QuoteSearch({ chosen, without, onChoose }: QuoteSearchProps) {
  const quote = useDocument(({ quotes }) => (chosen === null ? undefined : quotes[chosen]));
  if (!quote) return <Finder without={without} onChoose={onChoose} />;
  return (
    <div className={styles.chosen}>
      <QuoteWords quote={quote} />
      <Button variant="quiet" onClick={() => onChoose(null)}>
        {t("evidence:form.another")}
      </Button>
    </div>
  );
}

function Finder({ without, onChoose }: Omit<QuoteSearchProps, "chosen">) {
  const [sought, setSought] = useState("");
  const document = useDocument((whole) => whole);
  const present = new Set(without.map(({ quoteId }) => quoteId));
  const found = findQuotes(document, sought, SHOWN + present.size)
    .filter(({ id }) => !present.has(id))
    .slice(0, SHOWN);
  return (
    <Command label={t("evidence:form.find")} shouldFilter={false} loop className={styles.finder}>
      <Command.Input
        ref={takeFocus}
        className={styles.sought}
        placeholder={t("evidence:form.findHint")}
        value={sought}
        onValueChange={setSought}
      />
      <Command.List className={styles.found} label={t("evidence:form.find")}>
        <Command.Empty className={styles.soft}>{t("evidence:form.noneFound")}</Command.Empty>
        {found.map((quote) => (
          <Command.Item
            key={quote.id}
            value={quote.id}
            className={styles.option}
            onSelect={() => onChoose(quote.id)}
          >
            <QuoteWords quote={quote} />
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
