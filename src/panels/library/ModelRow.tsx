import { useId } from "react";
import type { CatalogueEntry } from "../../library/catalogue";
import { t } from "../../words/words";
import styles from "./ModelsDialog.module.css";

interface ModelRowProps {
  readonly model: CatalogueEntry;
  readonly onOpen: (model: CatalogueEntry) => void;
}

/** One ready-made model; the whole row opens it. */
export function ModelRow({ model, onOpen }: ModelRowProps) {
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-story ${id}-facts`}
        onClick={() => onOpen(model)}
      >
        <span id={`${id}-title`} className={styles.title}>
          {model.title}
        </span>
        <span id={`${id}-story`}>{model.story}</span>
        <span id={`${id}-facts`} className={styles.facts}>
          <span>{model.source}</span>
          <span>{t("library:variables", { count: model.variables })}</span>
          <span>{t("library:loops", { count: model.loops })}</span>
          <span className={styles.reinforcing}>
            {t("library:reinforcing", { count: model.reinforcing })}
          </span>
          <span className={styles.balancing}>
            {t("library:balancing", { count: model.balancing })}
          </span>
        </span>
      </button>
    </li>
  );
}
