import type { LoopKind } from "../../core/loops/loopSet";
import type { Link } from "../../core/model/document";
import { PolaritySign } from "../../ui/PolaritySign";
import { t } from "../../words/panelWords";
import { goTo } from "./goTo";
import { LinkButton } from "./LinkButton";
import styles from "./loopDetail.module.css";
import { becauseOf } from "./tellWhy";
import { WhySteps } from "./WhySteps";

interface SignStripProps {
  readonly kind: LoopKind;
  /** The loop's links, from where it is told. */
  readonly links: readonly Link[];
}

/** Why a loop reinforces or balances: its signs in order, and what they make together. */
export function SignStrip({ kind, links }: SignStripProps) {
  return (
    <section aria-label={t(`loops:why.${kind}`)}>
      <h3 className={styles.question}>{t(`loops:why.${kind}`)}</h3>
      <div className={styles.strip}>
        <span className={styles.signs}>
          {links.map((link) => (
            <PolaritySign key={link.id} polarity={link.polarity} disc />
          ))}
        </span>
        <p className={styles.because}>{becauseOf(links)}</p>
      </div>
      {kind === "undetermined" && <OpenLinks links={links} />}
      <WhySteps links={links} />
    </section>
  );
}

/** The links that leave a loop undetermined: settling them is what is to be done. */
function OpenLinks({ links }: Pick<SignStripProps, "links">) {
  return (
    <ul className={styles.open}>
      {links
        .filter(({ polarity }) => polarity === "?")
        .map(({ id }) => (
          <li key={id}>
            <LinkButton id={id} onClick={() => goTo({ type: "link", id })} />
          </li>
        ))}
    </ul>
  );
}
