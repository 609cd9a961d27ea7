import { type LoopEvidence as Facts, loopEvidence } from "../../../core/evidence/loopEvidence";
import type { LinkId } from "../../../core/model/document";
import { currentDocument, useDocument } from "../../../state/documentStore";
import { t } from "../../../words/panelWords";
import { Field } from "../Field";
import { goTo } from "../goTo";
import { LinkButton } from "../LinkButton";
import { countsInWords } from "./countsInWords";
import styles from "./evidence.module.css";

/** Of more than these only the number is said. */
const NAMED = 3;

/** How sure a loop is: its weakest link, what its links rest on together, and where quotes disagree. */
export function LoopEvidence({ links }: { readonly links: readonly LinkId[] }) {
  useDocument((document) => document.links);
  useDocument((document) => document.quotes);
  const facts = loopEvidence(currentDocument(), links);
  return (
    <>
      <Field label={t("evidence:loop.weakest", { count: facts.weakestLinks.length })}>
        <Weakest facts={facts} length={links.length} />
      </Field>
      <Field label={t("evidence:loop.rests")}>
        <span className={styles.rests}>
          {facts.counts.quotes === 0 ? t("evidence:loop.nothing") : countsInWords(facts.counts)}
          {facts.without.length > 0 &&
            `; ${t("evidence:loop.without", { count: facts.without.length })}`}
        </span>
      </Field>
      {facts.contested.length > 0 && (
        <Field label={t("evidence:loop.contested")}>
          <Links ids={facts.contested} />
        </Field>
      )}
    </>
  );
}

interface WeakestProps {
  readonly facts: Facts;
  readonly length: number;
}

function Weakest({ facts: { weakest, weakestLinks }, length }: WeakestProps) {
  const basis = t(`loops:basis.${weakest ?? "unsaid"}`);
  if (weakestLinks.length === length && length > 1)
    return (
      <span className={styles.rests}>
        {t("evidence:loop.allWeakest", { count: length, basis })}
      </span>
    );
  return (
    <div className={styles.rests}>
      {weakestLinks.length > NAMED ? (
        t("evidence:loop.several", { count: weakestLinks.length, basis })
      ) : (
        <>
          <Links ids={weakestLinks} />
          {basis}
        </>
      )}
    </div>
  );
}

function Links({ ids }: { readonly ids: readonly LinkId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <LinkButton id={id} onClick={() => goTo({ type: "link", id })} />
        </li>
      ))}
    </ul>
  );
}
