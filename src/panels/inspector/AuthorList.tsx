import { X } from "lucide-react";
import type { Metadata } from "../../core/model/document";
import { IconButton } from "../../ui/IconButton";
import { TextField } from "../../ui/TextField";
import { t } from "../../words/panelWords";
import styles from "./Inspector.module.css";

type Author = Metadata["authors"][number];

interface AuthorListProps {
  readonly authors: readonly Author[];
  readonly onChange: (authors: readonly Author[]) => void;
}

/** Who made the model. Typing a name in the last line adds one. */
export function AuthorList({ authors, onChange }: AuthorListProps) {
  const change = (at: number, changes: Partial<Author>) =>
    onChange(authors.map((author, index) => (index === at ? { ...author, ...changes } : author)));
  return (
    <div className={styles.authors}>
      {authors.map((author, index) => (
        <div key={`${index} ${author.name}`} className={styles.author}>
          <TextField
            hideLabel
            label={t("inspector:model.author", { number: index + 1 })}
            value={author.name}
            onCommit={(name) => change(index, { name })}
          />
          <TextField
            hideLabel
            label={t("inspector:model.orcid", { name: author.name })}
            hint={t("inspector:model.orcidField")}
            value={author.orcid}
            onCommit={(orcid) => change(index, { orcid })}
          />
          <IconButton
            size="small"
            label={t("inspector:model.removeAuthor", { name: author.name })}
            icon={<X />}
            onClick={() => onChange(authors.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <TextField
        key={authors.length}
        hideLabel
        label={t("inspector:model.newAuthor")}
        hint={t("inspector:model.addAuthor")}
        value=""
        onCommit={(name) => name.trim() && onChange([...authors, { name: name.trim(), orcid: "" }])}
      />
    </div>
  );
}
