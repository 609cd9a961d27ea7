import { signCounts } from "../../core/loops/loopStory";
import type { LoopKind } from "../../core/loops/loopSet";
import type { Link } from "../../core/model/document";
import { unreachable } from "../../core/model/invariant";
import { PolaritySign } from "../../ui/PolaritySign";
import { t } from "../../words/panelWords";
import { goTo } from "./goTo";
import { LinkButton } from "./LinkButton";
import styles from "./loopDetail.module.css";

interface SignStripProps {
  readonly kind: LoopKind;
  /** The loop's links, in its order. */
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
        <p className={styles.because}>{because(kind, links)}</p>
      </div>
      {kind === "undetermined" && <OpenLinks links={links} />}
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

function because(kind: LoopKind, links: readonly Link[]): string {
  const { minus, open } = signCounts(links);
  switch (kind) {
    case "reinforcing":
      return minus === 0 ? t("loops:why.same_zero") : t("loops:why.same", { count: minus });
    case "balancing":
      return t("loops:why.turned", { count: minus });
    case "undetermined":
      return t("loops:why.open", { count: open });
    default:
      return unreachable(kind);
  }
}
