import type { EvidenceRef } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import styles from "./EvidenceList.module.css";
import { Section } from "./Section";

/** What a thing rests on, to read: quotes word for word, paraphrases as such. Nothing when there is none. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceRef[] }) {
  if (evidence.length === 0) return null;
  return (
    <Section title={t("inspector:evidence.title")} count={evidence.length}>
      {evidence.map((reference) => (
        <Evidence key={reference.quoteId} reference={reference} />
      ))}
    </Section>
  );
}

function Evidence({ reference }: { readonly reference: EvidenceRef }) {
  const quote = useDocument(({ quotes }) => quotes[reference.quoteId]);
  const source = useDocument(({ sources }) => quote && sources[quote.sourceId]);
  if (!quote) return null;
  const verbatim = quote.text !== "";
  const place = [source?.title, quote.locator].filter(Boolean).join(", ");
  return (
    <article className={styles.evidence} data-verbatim={verbatim}>
      {verbatim && <blockquote className={styles.quote}>{`\u201C${quote.text}\u201D`}</blockquote>}
      {quote.paraphrase && (
        <p className={verbatim ? styles.gloss : styles.paraphrase}>{quote.paraphrase}</p>
      )}
      {reference.note && <p className={styles.gloss}>{reference.note}</p>}
      <footer className={styles.source}>
        <b className={styles[reference.stance]}>
          {t(`inspector:evidence.stance.${reference.stance}`)}
        </b>
        {place && ` · ${place}`}
        {!verbatim && ` · ${t("inspector:evidence.paraphrase")}`}
      </footer>
    </article>
  );
}
