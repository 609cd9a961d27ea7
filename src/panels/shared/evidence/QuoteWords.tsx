import type { ReactNode } from "react";
import type { Quote } from "../../../core/model/document";
import { useDocument } from "../../../state/documentStore";
import { t } from "../../../words/panelWords";
import styles from "./evidence.module.css";

interface QuoteWordsProps {
  readonly quote: Quote;
  /** Before the source: its stance. */
  readonly lead?: ReactNode;
  /** Between the words and the source. */
  readonly children?: ReactNode;
}

/** A quote to read: word for word on straw, a paraphrase as such; then where it is from. */
export function QuoteWords({ quote, lead, children }: QuoteWordsProps) {
  const source = useDocument(({ sources }) => sources[quote.sourceId]);
  const code = useDocument(({ informants }) =>
    quote.informantId === null ? undefined : informants[quote.informantId]?.code,
  );
  const verbatim = quote.text !== "";
  const place = [source?.title || t("evidence:untitledSource"), code, quote.locator]
    .filter(Boolean)
    .join(", ");
  return (
    <div className={styles.quote} data-verbatim={verbatim}>
      {verbatim && <blockquote className={styles.text}>{`\u201C${quote.text}\u201D`}</blockquote>}
      {quote.paraphrase && (
        <p className={verbatim ? styles.soft : styles.paraphrase}>{quote.paraphrase}</p>
      )}
      {children}
      <footer className={styles.soft}>
        {lead}
        {place}
        {!verbatim && ` · ${t("evidence:paraphrased")}`}
      </footer>
    </div>
  );
}

/** The first words of a quote, to call it by. */
export function shortWords({ text, paraphrase }: Quote): string {
  const words = text || paraphrase || t("evidence:wordless");
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}

const LONGEST = 60;
