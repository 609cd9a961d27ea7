import { useState } from "react";
import { CATALOGUE, type CatalogueEntry } from "../../library/catalogue";
import { Dialog } from "../../ui/Dialog";
import { takeFocus } from "../../ui/takeFocus";
import { t } from "../../words/dialogWords";
import { ModelRow } from "./ModelRow";
import styles from "./ModelsDialog.module.css";

interface ModelsDialogProps {
  readonly onClose: () => void;
  readonly onOpen: (model: CatalogueEntry) => void;
}

const KINDS = ["paper", "archetype"] as const;

/** The ready-made models: what each is about, where it comes from, and how many loops it has. */
export function ModelsDialog({ onClose, onOpen }: ModelsDialogProps) {
  const [text, setText] = useState("");
  const found = CATALOGUE.filter((model) => fits(model, text));
  return (
    <Dialog
      open
      width="wide"
      title={t("library:title")}
      closeLabel={t("app:close")}
      onClose={onClose}
    >
      <input
        type="search"
        ref={takeFocus}
        className={styles.search}
        aria-label={t("library:search")}
        placeholder={t("library:search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <output className={styles.none}>{found.length === 0 && t("library:none", { text })}</output>
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          models={found.filter((m) => m.kind === kind)}
          onOpen={onOpen}
        />
      ))}
    </Dialog>
  );
}

interface KindProps {
  readonly kind: CatalogueEntry["kind"];
  readonly models: readonly CatalogueEntry[];
  readonly onOpen: (model: CatalogueEntry) => void;
}

function Kind({ kind, models, onOpen }: KindProps) {
  if (models.length === 0) return null;
  return (
    <section aria-label={t(`library:kind.${kind}`)} className={styles.kind}>
      <h3>{t(`library:kind.${kind}`)}</h3>
      <p>{t(`library:about.${kind}`)}</p>
      <ul>
        {models.map((model) => (
          <ModelRow key={model.id} model={model} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

/** Whether every word that is sought is somewhere in what the menu says of the model. */
function fits({ title, story, source }: CatalogueEntry, text: string): boolean {
  const words = `${title} ${story} ${source}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((sought) => words.includes(sought));
}
