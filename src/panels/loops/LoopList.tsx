import { useMemo } from "react";
import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopSet } from "../../core/loops/loopSet";
import type { CldDocument } from "../../core/model/document";
import { useAnalysisAfterSheet, useDocumentAfterSheet } from "../../state/afterSheet";
import { useSession } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { lightLoop } from "../shared/lightLoop";
import { type LoopFacts, loopFacts } from "../shared/loopFacts";
import styles from "./LoopList.module.css";
import { LoopRow } from "./LoopRow";
import { rowId, useListKeys } from "./useListKeys";
import { useLongList } from "./useLongList";
import type { ListedLoops } from "./useShownLoops";

/** The rows of the loops; only those in sight exist. One stop of the Tab key, arrows go through it. */
export function LoopList({ shown }: { readonly shown: ListedLoops }) {
  const { loops, which, arranged } = shown;
  const { indices } = arranged;
  const base = useAnalysisAfterSheet((analysis) => analysis.loops);
  const document = useDocumentAfterSheet((whole) => whole);
  const factsOf = useMemo(
    () => factsKept(document, { loops, base, goesOn: which !== "core" }),
    [document, loops, base, which],
  );
  const selected = useSession(({ selection }) => selection.loop && loopKey(selection.loop));
  const { rows, height, scrollTo, attach, measure } = useLongList(indices.length);
  const keys = useListKeys({ shown, selected, scrollTo });
  if (indices.length === 0) return null;
  return (
    <div
      ref={attach}
      // A select can neither leave rows out nor show a ring and facts in them.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      tabIndex={0}
      aria-label={t("loops:list")}
      aria-activedescendant={keys.active === null ? undefined : rowId(keys.active)}
      className={styles.list}
      style={{ flexBasis: height }}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
      onMouseLeave={() => lightLoop(null)}
    >
      <div role="presentation" className={styles.sheet} style={{ height: height }}>
        {rows.map(({ position, top }) => {
          const facts = factsOf(indices[position] ?? 0);
          return (
            <LoopRow
              key={facts.key}
              id={rowId(position)}
              measure={measure}
              top={top}
              position={position}
              count={indices.length}
              facts={facts}
              selected={facts.key === selected}
              active={position === keys.active}
            />
          );
        })}
      </div>
    </div>
  );
}

interface Listed {
  readonly loops: LoopSet;
  readonly base: LoopSet;
  readonly goesOn: boolean;
}

/** The facts of loops by their index, each made once: while a list is scrolled most rows stay in sight. */
function factsKept(
  document: CldDocument,
  { loops, ...listed }: Listed,
): (index: number) => LoopFacts {
  const notes = notesByKey(document);
  const kept = new Map<number, LoopFacts>();
  return (index) => {
    const before = kept.get(index);
    if (before) return before;
    const facts = loopFacts(document, loops, notes, index, listed);
    if (kept.size > MOST_KEPT) kept.clear();
    kept.set(index, facts);
    return facts;
  };
}

/** More rows than are in sight of any list. */
const MOST_KEPT = 1000;
