import { loopStory } from "../../core/loops/loopStory";
import type { Link, VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { session, setSession } from "../../state/sessionStore";
import { Select } from "../../ui/Select";
import { t } from "../../words/panelWords";
import styles from "./loopDetail.module.css";
import type { LoopFacts } from "./loopFacts";
import { marked, Told } from "./Told";
import { storySentences } from "./tellLoop";

interface LoopSentencesProps {
  readonly facts: LoopFacts;
  /** The loop's links, from where it is told. */
  readonly links: readonly Link[];
}

/** A loop told in words, one sentence a link, from whichever of its variables. */
export function LoopSentences({ facts, links }: LoopSentencesProps) {
  const variables = useDocument((document) => document.variables);
  const sentences = storySentences(loopStory(links), variables, marked);
  return (
    <>
      <ol className={styles.sentences}>
        {sentences.map((text, place) => (
          <li key={links[place]?.id ?? "end"}>
            <Told text={text} />
          </li>
        ))}
      </ol>
      {links.length > 1 && <ToldFrom facts={facts} links={links} />}
    </>
  );
}

/** Which variable the story begins with; for this session only. */
function ToldFrom({ facts, links }: LoopSentencesProps) {
  const variables = useDocument((document) => document.variables);
  const options = facts.path.map((id) => ({ value: id, label: variables[id]?.name ?? "" }));
  const [first] = links;
  if (!first) return null;
  return (
    // The control carries its name itself; the label is for the eye.
    <div className={styles.from}>
      <span aria-hidden="true">{t("stories:told.from")}</span>
      <Select<VariableId>
        label={t("stories:told.from")}
        value={first.source}
        options={options}
        onChange={(start) =>
          setSession({ toldFrom: { ...session().toldFrom, [facts.key]: start } })
        }
      />
    </div>
  );
}
