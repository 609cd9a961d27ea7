import type { LoopKind } from "../../core/loops/loopSet";
import type { Link, VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { DelayMark } from "../../ui/DelayMark";
import { PolaritySign } from "../../ui/PolaritySign";
import { t } from "../../words/panelWords";
import { spokenLink } from "./elementName";
import { goTo } from "./goTo";
import styles from "./loopDetail.module.css";

interface LoopStepsProps {
  readonly kind: LoopKind;
  readonly links: readonly Link[];
}

/** A loop's variables in order, each with the sign, delay and basis of the link that leads to it. */
export function LoopSteps({ kind, links }: LoopStepsProps) {
  const [first] = links;
  if (!first) return null;
  return (
    <ol className={styles.steps} aria-label={t("loops:detail.variables")}>
      <li className={styles.step}>
        <span className={styles.start} />
        <VariableName id={first.source} />
        <span className={styles.columnHead}>{t("loops:detail.basis")}</span>
      </li>
      {links.map((link) => (
        <Step key={link.id} link={link} />
      ))}
      <li className={styles.step}>
        <span />
        <span className={styles.again}>{t(`loops:detail.again.${kind}`)}</span>
      </li>
    </ol>
  );
}

function Step({ link }: { readonly link: Link }) {
  const spoken = useDocument((document) => spokenLink(document, link.id));
  const basis = t(`loops:basis.${link.basis ?? "unsaid"}`);
  return (
    <li className={styles.step}>
      <PolaritySign polarity={link.polarity} />
      <span>
        <span className="visually-hidden">{t(`loops:sign.${link.polarity}`)} </span>
        <VariableName id={link.target} />
        {link.delay && (
          <span className={styles.delay}>
            <DelayMark />
            <span className="visually-hidden">{t("loops:detail.delayed")}</span>
          </span>
        )}
      </span>
      <button
        type="button"
        className={styles.basis}
        aria-label={`${spoken}, ${basis}`}
        onClick={() => goTo({ type: "link", id: link.id })}
      >
        {basis}
      </button>
    </li>
  );
}

function VariableName({ id }: { readonly id: VariableId }) {
  const name = useDocument(({ variables }) => variables[id]?.name);
  return (
    <button type="button" className={styles.name} onClick={() => goTo({ type: "variable", id })}>
      {name}
    </button>
  );
}
