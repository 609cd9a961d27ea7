import { useId } from "react";
import type { CatalogueEntry } from "../../library/catalogue";
import { t } from "../../words/dialogWords";
import styles from "./GalleryPage.module.css";
import { ModelCard } from "./ModelCard";
import type { ShelvedModel } from "./modelShelf";
import { useCurrentCard } from "./useCurrentCard";

interface ModelGridProps {
  readonly kind: CatalogueEntry["kind"];
  readonly models: readonly CatalogueEntry[];
  readonly shelf: ReadonlyMap<string, ShelvedModel>;
  readonly onOpen: (model: CatalogueEntry) => void;
  readonly onExplore: (model: CatalogueEntry) => void;
}

/** The models of one kind, as cards side by side. */
export function ModelGrid({ kind, models, shelf, onOpen, onExplore }: ModelGridProps) {
  const headingId = useId();
  const [current, setCurrent] = useCurrentCard(models);
  if (models.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles.kind}>
      <h3 id={headingId}>{t(`library:kind.${kind}`)}</h3>
      <p>{t(`library:about.${kind}`)}</p>
      <ul className={styles.grid} data-kind={kind}>
        {models.map((model) => (
          <ModelCard
            key={model.id}
            model={model}
            drawn={shelf.get(model.id)?.thumbnail ?? null}
            isCurrent={model.id === current}
            onCurrent={() => setCurrent(model.id)}
            onOpen={() => onOpen(model)}
            onExplore={() => onExplore(model)}
          />
        ))}
      </ul>
    </section>
  );
}
