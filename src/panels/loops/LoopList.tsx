import { useMemo } from "react";
import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import { useAnalysisAfterSheet, useDocumentAfterSheet } from "../../state/afterSheet";
import { selectLoop, useSession } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { goTo } from "../shared/goTo";
import { lightLoop } from "../shared/lightLoop";
import { loopFacts } from "../shared/loopFacts";
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
  const notes = useMemo(() => notesByKey(document), [document]);
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
          const facts = loopFacts(document, loops, notes, indices[position] ?? 0, {
            base,
            goesOn: which !== "core",
          });
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
              onHover={() => lightLoop(facts.path)}
              onSelect={() =>
                facts.key === selected ? selectLoop(null) : goTo({ type: "loop", path: facts.path })
              }
            />
          );
        })}
      </div>
    </div>
  );
}
