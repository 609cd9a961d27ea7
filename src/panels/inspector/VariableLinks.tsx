import type { LinkId, VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { goTo } from "../shared/goTo";
import { LinkButton } from "../shared/LinkButton";
import { Section } from "../shared/Section";
import styles from "./Inspector.module.css";

/** What drives a variable and what it drives; each link can be gone to. */
export function VariableLinks({ id }: { readonly id: VariableId }) {
  const links = useDocument((document) => document.links);
  const all = Object.values(links);
  return (
    <>
      <LinkList
        title={t("inspector:variable.causes")}
        none={t("inspector:variable.noCauses")}
        show="source"
        ids={all.filter(({ target }) => target === id).map((link) => link.id)}
      />
      <LinkList
        title={t("inspector:variable.effects")}
        none={t("inspector:variable.noEffects")}
        show="target"
        ids={all.filter(({ source }) => source === id).map((link) => link.id)}
      />
    </>
  );
}

interface LinkListProps {
  readonly title: string;
  readonly none: string;
  readonly show: "source" | "target";
  readonly ids: readonly LinkId[];
}

function LinkList({ title, none, show, ids }: LinkListProps) {
  return (
    <Section title={title} count={ids.length}>
      {ids.length === 0 && <p className={styles.counts}>{none}</p>}
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <LinkButton id={id} show={show} onClick={() => goTo({ type: "link", id })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
