import { questionedLinks, weakest } from "../../core/loops/questionedLinks";
import { chainPolarity } from "../../core/loops/loopPolarity";
import type { Link, LoopNote } from "../../core/model/document";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import { changeNote } from "./changeNote";
import { Field } from "./Field";
import type { LoopFacts } from "./loopFacts";
import styles from "./loopDetail.module.css";
import { QuestionedLinks } from "./QuestionedLinks";

type Intended = NonNullable<LoopNote["intended"]>;

/** What the author says the loop does. */
export function LoopIntent({ facts }: { readonly facts: LoopFacts }) {
  const intended = facts.note?.intended ?? null;
  const say = (claim: LoopNote["intended"]) => changeNote(facts.path, { intended: claim });
  return (
    <Field
      label={t("stories:intended.label")}
      clear={intended && { label: t("stories:intended.clear"), run: () => say(null) }}
    >
      <Segments
        wide
        label={t("stories:intended.label")}
        value={intended}
        options={(["reinforcing", "balancing"] as const).map((kind) => ({
          value: kind,
          label: t(`loops:kind.${kind}`),
        }))}
        onChange={say}
      />
    </Field>
  );
}

interface IntentWarningProps {
  readonly facts: LoopFacts;
  readonly links: readonly Link[];
}

/** Where the drawing computes otherwise than its author says: that it does, and which links may be why. */
export function IntentWarning({ facts, links }: IntentWarningProps) {
  const intended = facts.note?.intended ?? null;
  const questioned = questionedLinks(links, intended);
  if (!intended || questioned.length === 0) return null;
  const isOpen = facts.kind === "undetermined";
  return (
    <section
      className={styles.warning}
      aria-label={t(`stories:intended.inRow.${intended}`)}
      role="note"
    >
      <p>{t(`stories:intended.${isOpen ? "open" : "wrong"}.${intended}`)}</p>
      <p>
        {isOpen
          ? whatSettles(links, intended)
          : t("stories:intended.anyOf", { count: weakest(questioned).length })}
      </p>
      <QuestionedLinks key={facts.key} questioned={questioned} />
    </section>
  );
}

/** With one open link there is one sign that makes the claim true; with several, many ways do. */
function whatSettles(links: readonly Link[], intended: Intended): string {
  const open = links.filter(({ polarity }) => polarity === "?");
  if (open.length > 1) return t("stories:intended.settle");
  const others = links.filter(({ polarity }) => polarity !== "?");
  const rest = chainPolarity(others.map(({ polarity }) => polarity));
  const wanted = intended === "reinforcing" ? "+" : "-";
  return t(`stories:intended.only.${rest === wanted ? "+" : "-"}`);
}
