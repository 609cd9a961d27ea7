import { useState } from "react";
import { CATALOGUE, type CatalogueEntry } from "../../library/catalogue";
import { useSavedEntries } from "../../state/savedDocuments";
import { shownTitle } from "../../state/titles";
import { t } from "../../words/dialogWords";
import styles from "./GalleryPage.module.css";
import { whenWords } from "./whenWords";

/** Which of the ready-made models are shown. */
export type Kind = CatalogueEntry["kind"] | "all";

/** What can be opened besides the cards. */
export interface OtherWays {
  readonly onOpenSaved: (key: string) => void;
  readonly onAllDocuments: () => void;
  readonly onOpenFile: () => void;
  readonly onBlank: () => void;
}

interface GalleryAsideProps extends OtherWays {
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
}

const KINDS: readonly Kind[] = ["all", "paper", "archetype"];
/** More are in the list of documents. */
const SHOWN = 8;

/** The kinds of models with their counts, one's own diagrams, and other beginnings. */
export function GalleryAside({ kind, onKind, ...ways }: GalleryAsideProps) {
  return (
    <nav aria-label={t("library:ways")} className={styles.aside}>
      <h3>{t("library:readyMade")}</h3>
      <ul>
        {KINDS.map((each) => (
          <li key={each}>
            <button type="button" aria-pressed={each === kind} onClick={() => onKind(each)}>
              <span>{t(`library:kind.${each}`)}</span>{" "}
              <span className={styles.count}>{countOf(each)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Own onOpenSaved={ways.onOpenSaved} onAllDocuments={ways.onAllDocuments} />
      <h3>{t("library:own")}</h3>
      <ul>
        <li>
          <button type="button" onClick={ways.onOpenFile}>
            {t("library:openFile")}
          </button>
        </li>
        <li>
          <button type="button" onClick={ways.onBlank}>
            {t("library:blank")}
          </button>
        </li>
      </ul>
    </nav>
  );
}

function Own({ onOpenSaved, onAllDocuments }: Pick<OtherWays, "onOpenSaved" | "onAllDocuments">) {
  const entries = useSavedEntries();
  const [now] = useState(() => Date.now());
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{t("library:yours")}</h3>
      <ul className={styles.yours}>
        {entries.slice(0, SHOWN).map(({ key, title, modified }) => (
          <li key={key}>
            <button type="button" onClick={() => onOpenSaved(key)}>
              <span className={styles.name}>{shownTitle(title)}</span>{" "}
              <span className={styles.when}>{whenWords(modified, now)}</span>
            </button>
          </li>
        ))}
        {entries.length > SHOWN && (
          <li>
            <button type="button" onClick={onAllDocuments}>
              {t("app:action.documents")}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

function countOf(kind: Kind): number {
  return CATALOGUE.filter((model) => kind === "all" || model.kind === kind).length;
}
