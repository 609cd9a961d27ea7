import { CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";
import { changeLeverageTag } from "../../core/commands/leverage";
import { leveragePoint } from "../../core/leverage/leveragePoints";
import { openAdvice, type TagAdvice as Advice } from "../../core/leverage/tagAdvice";
import type { LeverageTag } from "../../core/model/document";
import { act } from "../../state/act";
import { Button } from "../../ui/Button";
import { Popover } from "../../ui/Popover";
import { TextArea } from "../../ui/TextArea";
import { t } from "../../words/panelWords";
import styles from "./TagAdvice.module.css";

interface TagAdviceProps {
  readonly tag: LeverageTag;
  readonly advice: readonly Advice[];
  /** What the tagged thing is called. */
  readonly name: string;
}

/** "Check" where tag and drawing disagree, "Left" where somebody has said why that stays; it opens to be answered. */
export function TagAdvice({ tag, advice, name }: TagAdviceProps) {
  const [opened, setOpened] = useState(false);
  // What is answered stays as long as it is looked at.
  if (advice.length === 0 && !opened) return null;
  const isOpen = openAdvice(tag, advice).length > 0;
  const { point } = tag;
  const title = t("leverage:advice.title", {
    name,
    point,
    rung: leveragePoint(point).shortName,
  });
  return (
    <Popover
      label={title}
      side="left"
      open={opened}
      onOpenChange={setOpened}
      trigger={
        <button
          type="button"
          className={styles.advice}
          data-open={isOpen}
          aria-label={t(isOpen ? "leverage:advice.checkName" : "leverage:advice.leftName", {
            name,
            point,
          })}
        >
          {isOpen ? <CircleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
          {t(isOpen ? "leverage:advice.check" : "leverage:advice.left")}
        </button>
      }
    >
      <div className={styles.answers}>
        <h2 className={styles.title}>{title}</h2>
        {advice.map((each) => (
          <Answer key={each.code} tag={tag} advice={each} />
        ))}
        {advice.length === 0 && <p>{t("leverage:advice.settled")}</p>}
        <Button className={styles.done} onClick={() => setOpened(false)}>
          {t("leverage:advice.done")}
        </Button>
      </div>
    </Popover>
  );
}

/** What disagrees, in a sentence, and where to answer it. */
function Answer({ tag, advice }: { readonly tag: LeverageTag; readonly advice: Advice }) {
  const change = (changes: Partial<Pick<LeverageTag, "rationale" | "despite">>) =>
    act(changeLeverageTag, { tagId: tag.id, changes });
  if (advice.code === "no-rationale") {
    return (
      <section className={styles.answer}>
        <p>{t("leverage:advice.no-rationale")}</p>
        <TextArea
          label={t("leverage:rationale")}
          value={tag.rationale}
          onCommit={(rationale) => change({ rationale })}
        />
      </section>
    );
  }
  return (
    <section className={styles.answer}>
      <p>{t(`leverage:advice.${advice.code}.${tag.target.type}`)}</p>
      {advice.code !== "no-delay" && advice.undetermined > 0 && (
        <p>{t("leverage:advice.undetermined", { count: advice.undetermined })}</p>
      )}
      {tag.despite ? (
        <p className={styles.reason}>{t("leverage:advice.reason", { reason: tag.despite })}</p>
      ) : (
        <p className={styles.mend}>{t("leverage:advice.mend")}</p>
      )}
      <TextArea
        label={t("leverage:advice.leave")}
        value={tag.despite}
        onCommit={(despite) => change({ despite: despite.trim() })}
      />
    </section>
  );
}
