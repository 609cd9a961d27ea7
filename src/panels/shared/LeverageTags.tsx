import { useState } from "react";
import { type LeverageSubject, suggestedPoint, tagsOf } from "../../core/leverage/leverageTags";
import type { ElementRef, LeveragePoint, LeverageTagId } from "../../core/model/document";
import { addLeverageTag } from "../../core/commands/leverage";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { freshId } from "../../state/freshId";
import styles from "./LeverageTags.module.css";
import { LeverageTagRow } from "./LeverageTagRow";
import { RungChooser } from "./RungChooser";

interface LeverageTagsProps {
  readonly target: ElementRef;
  readonly subject: LeverageSubject;
}

/** The leverage points of one thing: each can be explained, changed and taken off, and more added. */
export function LeverageTags({ target, subject }: LeverageTagsProps) {
  const document = useDocument((whole) => whole);
  const [open, setOpen] = useState<LeverageTagId | null>(null);
  const tags = tagsOf(document, target);

  function add(point: LeveragePoint): void {
    const id = freshId("leverageTag");
    if (act(addLeverageTag, { id, target, point, rationale: "", by: "modeller" })) setOpen(id);
  }

  return (
    <div className={styles.tags}>
      {tags.length > 0 && (
        <ul className={styles.list}>
          {tags.map((tag) => (
            <LeverageTagRow
              key={tag.id}
              tag={tag}
              taken={tags.map(({ point }) => point)}
              open={tag.id === open}
              onToggle={() => setOpen(tag.id === open ? null : tag.id)}
            />
          ))}
        </ul>
      )}
      <RungChooser
        taken={tags.map(({ point }) => point)}
        suggested={suggestedPoint(subject)}
        onChoose={add}
      />
    </div>
  );
}
