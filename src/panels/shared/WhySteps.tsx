import { loopStory } from "../../core/loops/loopStory";
import type { Link } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { PolaritySign } from "../../ui/PolaritySign";
import { t } from "../../words/panelWords";
import { Disclosure } from "./Disclosure";
import styles from "./loopDetail.module.css";
import { marked, Told } from "./Told";
import { whySentences } from "./tellWhy";

/** A loop's signs multiplied in words: "Suppose training rises", and link by link what comes of it. */
export function WhySteps({ links }: { readonly links: readonly Link[] }) {
  const variables = useDocument((document) => document.variables);
  const [suppose = "", ...then] = whySentences(loopStory(links), variables, marked);
  return (
    <Disclosure fold="why" title={t("stories:why.title")}>
      <ol className={styles.why} aria-label={t("stories:why.title")}>
        <li>
          <span className={styles.start} />
          <span>
            <Told text={suppose} />
          </span>
        </li>
        {links.map(({ id, polarity }, place) => (
          <li key={id}>
            <PolaritySign polarity={polarity} />
            <span>
              <Told text={then[place] ?? ""} />
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
