import { type ReactNode, useState } from "react";
import { evidenceOverview } from "../../core/evidence/evidenceOverview";
import type { LinkId } from "../../core/model/document";
import { sidesInWords } from "../../state/contestWords";
import { useDocument } from "../../state/documentStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/panelWords";
import { goTo } from "../shared/goTo";
import { LinkButton } from "../shared/LinkButton";
import { Section } from "../shared/Section";
import styles from "./EvidencePanel.module.css";

/** The links about which quotes disagree, with what they say. Nothing when there is none. */
export function ContestedLinks() {
  const links = useDocument((document) => document.links);
  const { contested } = evidenceOverview({ links });
  if (contested.length === 0) return null;
  return (
    <LinkList title={t("evidence:panel.contestedTitle")} ids={contested}>
      {(id) => <p className={styles.sides}>{sidesInWords(links[id]?.evidence ?? [])}</p>}
    </LinkList>
  );
}

/** The links of which nobody has said anything yet. */
export function LinksWithout() {
  const links = useDocument((document) => document.links);
  const { links: count, without } = evidenceOverview({ links });
  if (count === 0) return null;
  return (
    <LinkList
      title={t("evidence:panel.withoutTitle")}
      ids={without}
      none={t("evidence:panel.all")}
    />
  );
}

/** Beyond these a list is asked for: each row is a button that follows the document. */
const SHOWN = 60;

interface LinkListProps {
  readonly title: string;
  readonly ids: readonly LinkId[];
  readonly none?: string;
  readonly children?: (id: LinkId) => ReactNode;
}

function LinkList({ title, ids, none, children }: LinkListProps) {
  const [all, setAll] = useState(false);
  return (
    <Section title={title} count={ids.length}>
      {ids.length === 0 && <p className={styles.soft}>{none}</p>}
      <ul>
        {ids.slice(0, all ? ids.length : SHOWN).map((id) => (
          <li key={id}>
            <LinkButton id={id} onClick={() => goTo({ type: "link", id })} />
            {children?.(id)}
          </li>
        ))}
      </ul>
      {!all && ids.length > SHOWN && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {t("evidence:panel.showAll", { count: ids.length })}
        </Button>
      )}
    </Section>
  );
}
