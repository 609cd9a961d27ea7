import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LeverageTag } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import type { Lever } from "../shared/levers";
import { loopFacts } from "../shared/loopFacts";
import { LoopRing } from "../shared/LoopRing";
import { TagAdvice } from "../shared/TagAdvice";
import styles from "./LeveragePanel.module.css";
import { liftTag, takeWantedFocus, useTagDrag } from "./tagDrag";

interface TaggedLoopProps {
  readonly tag: LeverageTag;
  readonly lever: Lever | undefined;
}

/** A tagged loop as its ring, which is moved as lines are; nothing while it is no loop (then it stands as a line of text). */
export function TaggedLoop({ tag, lever }: TaggedLoopProps) {
  const loops = useAnalysis((analysis) => analysis.loops);
  const document = useDocument((whole) => whole);
  const isLifted = useTagDrag(({ tagId }) => tagId === tag.id);
  const index = tag.target.type === "loop" ? loops.indexOf(loopKey(tag.target.path)) : -1;
  if (index < 0) return null;
  const facts = loopFacts(document, loops, notesByKey(document), index);
  return (
    <span className={styles.ring} data-lifted={isLifted}>
      <span
        ref={(box) => takeWantedFocus(tag.id, box?.querySelector("button") ?? null)}
        data-tag={tag.id}
        onPointerDown={(event) => liftTag(event, tag)}
      >
        <LoopRing size="tiny" facts={facts} />
      </span>
      {lever && <TagAdvice tag={tag} advice={lever.advice} name={`${facts.label} ${facts.name}`} />}
    </span>
  );
}
