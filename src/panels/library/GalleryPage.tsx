import { ArrowLeft, Search } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { CATALOGUE, type CatalogueEntry } from "../../library/catalogue";
import { IconButton } from "../../ui/IconButton";
import { Key } from "../../ui/Key";
import { t } from "../../words/dialogWords";
import { isFound } from "./findModels";
import { GalleryAside, type Kind, type OtherWays } from "./GalleryAside";
import styles from "./GalleryPage.module.css";
import { ModelGrid } from "./ModelGrid";
import { useShelf } from "./modelShelf";
import { useGridKeys } from "./useGridKeys";

interface GalleryPageProps extends OtherWays {
  readonly onClose: () => void;
  readonly onOpen: (model: CatalogueEntry) => void;
  readonly onExplore: (model: CatalogueEntry) => void;
}

const KINDS = ["paper", "archetype"] as const;

/** The ready-made models on a page of their own, each as it is drawn; beside them all else that can be opened. */
export function GalleryPage({ onClose, onOpen, onExplore, ...ways }: GalleryPageProps) {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<Kind>("all");
  const page = useFocusedPage();
  const search = useRef<HTMLInputElement>(null);
  const shelf = useShelf();
  const onGridKey = useGridKeys(page);
  const found = CATALOGUE.filter((model) =>
    isFound(model, shelf.get(model.id)?.document ?? null, text),
  );

  function onKeyDown(event: KeyboardEvent): void {
    const isTyping = event.target === search.current;
    if (event.key === "Escape") onClose();
    else if (event.key === "/" && !isTyping) search.current?.focus();
    else if (event.key === "ArrowDown" && isTyping) focusFirst(page.current);
    else return onGridKey(event);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // The keys are those of its cards and its field, wherever in the page they are pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={page}
      aria-label={t("library:title")}
      className={styles.page}
      data-keys="own"
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <IconButton label={t("library:back")} keys="Esc" icon={<ArrowLeft />} onClick={onClose} />
        <h2>{t("library:title")}</h2>
        <p className={styles.hint}>{t("library:copies")}</p>
        <SearchField field={search} text={text} onText={setText} />
      </header>
      <div className={styles.body}>
        <GalleryAside kind={kind} onKind={setKind} {...ways} />
        <div className={styles.models}>
          <output className={styles.none}>
            {found.length === 0 && t("library:none", { text })}
          </output>
          {KINDS.filter((each) => kind === "all" || kind === each).map((each) => (
            <ModelGrid
              key={each}
              kind={each}
              models={found.filter((model) => model.kind === each)}
              shelf={shelf}
              onOpen={onOpen}
              onExplore={onExplore}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function SearchField({ field, text, onText }: SearchFieldProps) {
  return (
    <label className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t("library:search")}
        placeholder={t("library:searchIn")}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <span aria-hidden="true">
        <Key>/</Key>
      </span>
    </label>
  );
}

/** The page, which gives the keyboard to its first card when it opens. */
function useFocusedPage(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => focusFirst(page.current), []);
  return page;
}

function focusFirst(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
}
