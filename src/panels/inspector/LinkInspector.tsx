import { ArrowRight } from "lucide-react";
import { storyStep } from "../../core/loops/loopStory";
import type { Link, LinkId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { EvidenceSection } from "../shared/evidence/EvidenceSection";
import { goTo } from "../shared/goTo";
import { stepSentence } from "../shared/tellLoop";
import { LinkActions } from "./LinkActions";
import { LinkFields } from "./LinkFields";
import styles from "./Inspector.module.css";
import { SubjectHead } from "./SubjectHead";

/** One link: what drives what, in a sentence, and how we know. */
export function LinkInspector({ id }: { readonly id: LinkId }) {
  const link = useDocument(({ links }) => links[id]);
  if (!link) return null;
  return (
    <>
      <div className={styles.scroll}>
        <LinkHead link={link} />
        <LinkFields link={link} />
        <EvidenceSection place={{ type: "link", id }} evidence={link.evidence} />
      </div>
      <LinkActions link={link} />
    </>
  );
}

const TONE = { "+": styles.plus, "-": styles.minus, "?": styles.unknown } as const;

function LinkHead({ link }: { readonly link: Link }) {
  const variables = useDocument((document) => document.variables);
  const end = (id: Link["source"]) => (
    <button type="button" onClick={() => goTo({ type: "variable", id })}>
      {variables[id]?.name}
    </button>
  );
  return (
    <SubjectHead over={t("inspector:kind.link")}>
      <h3 className={styles.subject}>
        {end(link.source)}{" "}
        <span className={TONE[link.polarity]}>
          <ArrowRight aria-hidden="true" />
        </span>
        <span className="visually-hidden">{t("inspector:link.to")}</span> {end(link.target)}
      </h3>
      <p className={styles.sentence}>{stepSentence(storyStep(link, "more"), variables)}</p>
    </SubjectHead>
  );
}
