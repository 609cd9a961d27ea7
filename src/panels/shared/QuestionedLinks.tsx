import { useState } from "react";
import { type QuestionedLink, weakest } from "../../core/loops/questionedLinks";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import { goTo } from "./goTo";
import { LinkButton } from "./LinkButton";
import styles from "./loopDetail.module.css";

interface QuestionedLinksProps {
  /** The weakest ground first; at least one. */
  readonly questioned: readonly QuestionedLink[];
}

/** Links whose sign may not be right: those on the weakest ground, and the others on request. */
export function QuestionedLinks({ questioned }: QuestionedLinksProps) {
  const [all, setAll] = useState(false);
  const first = weakest(questioned);
  const others = questioned.length - first.length;
  return (
    <>
      <ul className={styles.questioned}>
        {(all ? questioned : first).map(({ id, doubt }) => (
          <li key={id}>
            <LinkButton id={id} onClick={() => goTo({ type: "link", id })} />
            <span className={styles.doubt}>{t(`stories:doubt.${doubt}`)}</span>
          </li>
        ))}
      </ul>
      {others > 0 && !all && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {t("stories:intended.others", { count: others })}
        </Button>
      )}
    </>
  );
}
