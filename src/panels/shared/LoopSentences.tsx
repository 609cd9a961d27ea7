import { useId } from "react";
import { loopStory, type StoryStep } from "../../core/loops/loopStory";
import type { CldDocument, Link } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import styles from "./loopDetail.module.css";

/** A loop told in words, one sentence a link. */
export function LoopSentences({ links }: { readonly links: readonly Link[] }) {
  const variables = useDocument((document) => document.variables);
  const { steps, kind } = loopStory(links);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.question}>
        {t("loops:detail.inWords")}
      </h3>
      <ol className={styles.sentences}>
        {steps.map((step) => (
          <li key={step.link}>{sentence(step, variables)}</li>
        ))}
        <li className={styles.again}>{t(`loops:detail.again.${kind}`)}</li>
      </ol>
    </section>
  );
}

/** "The more training, the more capacity than there would otherwise be." */
export function sentence(step: StoryStep, variables: CldDocument["variables"]): string {
  const names = {
    source: variables[step.source]?.name ?? "",
    target: variables[step.target]?.name ?? "",
  };
  return t(`loops:${step.delayed ? "storyDelayed" : "story"}.${step.from}.${step.to}`, names);
}
