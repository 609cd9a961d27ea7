import { isContested } from "../../core/evidence/contested";
import type { LinkId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { DelayMark } from "../../ui/DelayMark";
import { PolaritySign } from "../../ui/PolaritySign";
import { spokenLink } from "./elementName";
import { ContestedSign } from "./evidence/ContestedSign";
import styles from "./LinkButton.module.css";

interface LinkButtonProps {
  readonly id: LinkId;
  /** Which of its ends to say: the other one is what is being looked at. */
  readonly show?: "both" | "source" | "target";
  readonly onClick: () => void;
}

/** A link in a list: its sign, its ends, its delay. */
export function LinkButton({ id, show = "both", onClick }: LinkButtonProps) {
  const link = useDocument(({ links }) => links[id]);
  const spoken = useDocument((document) => spokenLink(document, id));
  const source = useDocument(({ variables }) => link && variables[link.source]?.name);
  const target = useDocument(({ variables }) => link && variables[link.target]?.name);
  if (!link) return null;
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      <span className="visually-hidden">{spoken}</span>
      <PolaritySign polarity={link.polarity} />
      <span aria-hidden="true">
        {show === "both" ? `${source} → ${target}` : show === "source" ? source : target}
        {isContested(link.evidence) && <ContestedSign />}
        {link.delay && (
          <span className={styles.delay}>
            <DelayMark />
          </span>
        )}
      </span>
    </button>
  );
}
