import type { LeverageTag } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { t } from "../../words/panelWords";
import { elementName } from "../shared/elementName";
import { goTo } from "../shared/goTo";
import type { Lever } from "../shared/levers";
import { TagAdvice } from "../shared/TagAdvice";
import { Carried } from "./Carried";
import styles from "./LeveragePanel.module.css";
import { liftTag, takeWantedFocus, useTagDrag } from "./tagDrag";

interface TaggedElementProps {
  readonly tag: LeverageTag;
  readonly lever: Lever | undefined;
}

/** A tagged variable, link or model as a line of text; it is dragged, or moved by keys, to other rungs. */
export function TaggedElement({ tag, lever }: TaggedElementProps) {
  const { id, target, rationale } = tag;
  const loops = useAnalysis((analysis) => analysis.loops);
  const name = useDocument((document) => elementName(document, loops, target));
  const isLifted = useTagDrag(({ tagId }) => tagId === id);
  return (
    <li className={styles.tag} data-lifted={isLifted}>
      <span className={styles.named}>
        <button
          ref={(button) => takeWantedFocus(id, button)}
          type="button"
          className={styles.element}
          data-tag={id}
          title={rationale || t("leverage:move.hint")}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onPointerDown={(event) => liftTag(event, tag)}
          onClick={() => goTo(target)}
        >
          {name}
        </button>
        {lever && <TagAdvice tag={tag} advice={lever.advice} name={name} />}
      </span>
      <Carried carried={lever?.carried ?? null} />
    </li>
  );
}
