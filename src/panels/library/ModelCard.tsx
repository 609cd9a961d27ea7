import type { Thumbnail } from "../../core/drawing/thumbnail";
import type { CatalogueEntry } from "../../library/catalogue";
import { Button } from "../../ui/Button";
import { t } from "../../words/dialogWords";
import styles from "./ModelCard.module.css";
import { ModelThumbnail } from "./ModelThumbnail";

interface ModelCardProps {
  readonly model: CatalogueEntry;
  /** Null until it is drawn. */
  readonly drawn: Thumbnail | null;
  /** The one card of the page that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly onOpen: () => void;
  readonly onExplore: () => void;
}

/** A ready-made model: the whole card opens a copy of it; a quiet button opens it to be explored. */
export function ModelCard({ model, drawn, isCurrent, ...on }: ModelCardProps) {
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.open}
        data-card={model.id}
        tabIndex={tabIndex}
        onFocus={on.onCurrent}
        onClick={on.onOpen}
      >
        <span className={styles.frame} data-drawn={drawn !== null}>
          {drawn && <ModelThumbnail drawn={drawn} />}
        </span>
        <span className={styles.title}>{model.title}</span>{" "}
        <span className={styles.story}>{model.story}</span>{" "}
        <span className={styles.source}>{model.source}</span> <Facts model={model} />
      </button>
      <Button
        variant="quiet"
        className={styles.explore}
        tabIndex={tabIndex}
        onFocus={on.onCurrent}
        aria-label={t("library:exploreModel", { title: model.title })}
        onClick={on.onExplore}
      >
        {t("library:explore")}
      </Button>
    </li>
  );
}

function Facts({ model }: Pick<ModelCardProps, "model">) {
  return (
    <span className={styles.facts}>
      <span>{t("library:variables", { count: model.variables })}</span>{" "}
      <span>{t("library:loops", { count: model.loops })}</span>{" "}
      <span className={styles.kinds}>
        <b className={styles.reinforcing}>
          {t("library:reinforcing", { count: model.reinforcing })}
        </b>{" "}
        <b className={styles.balancing}>{t("library:balancing", { count: model.balancing })}</b>
      </span>
    </span>
  );
}
