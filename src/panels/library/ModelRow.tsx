import type { CatalogueEntry } from "../../library/catalogue";
import { t } from "../../words/dialogWords";
import styles from "./ModelsDialog.module.css";

interface ModelRowProps {
  readonly model: CatalogueEntry;
  readonly onOpen: (model: CatalogueEntry) => void;
}

/** One ready-made model; the whole row opens it. */
export function ModelRow({ model, onOpen }: ModelRowProps) {
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onOpen(model)}>
        <span className={styles.title}>{model.title}</span>
        <span>{model.story}</span>
        <span className={styles.facts}>
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
