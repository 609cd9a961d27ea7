import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { notesByKey } from "../../core/loops/loopName";
import { loopKey } from "../../core/loops/loopPath";
import type { LoopSet } from "../../core/loops/loopSet";
import { useDocument } from "../../state/documentStore";
import { selectLoop, useSession } from "../../state/sessionStore";
import { t } from "../../words/panelWords";
import { goTo } from "../shared/goTo";
import { lightLoop } from "../shared/lightLoop";
import { loopFacts } from "../shared/loopFacts";
import styles from "./LoopList.module.css";
import { LoopRow } from "./LoopRow";
import { rowId, useListKeys } from "./useListKeys";

interface LoopListProps {
  readonly loops: LoopSet;
  /** Which loops, in which order. */
  readonly indices: readonly number[];
}

/** Of a row at the usual size of text, in pixels; larger text makes it higher once it is there. */
const ROW_HEIGHT = 52;

/** The rows of the loops; only those in sight exist. One stop of the Tab key, arrows go through it. */
export function LoopList({ loops, indices }: LoopListProps) {
  const list = useRef<HTMLDivElement>(null);
  const document = useDocument((whole) => whole);
  const notes = useMemo(() => notesByKey(document), [document]);
  const selected = useSession(({ selection }) => selection.loop && loopKey(selection.loop));
  // What it returns is used only here, and nothing here is compiled for memoising.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: indices.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    measureElement: (row) => (row instanceof HTMLElement && row.offsetHeight) || ROW_HEIGHT,
    overscan: 6,
  });
  const keys = useListKeys({ loops, indices, selected, scrollTo: rows.scrollToIndex });
  if (indices.length === 0) return null;
  return (
    <div
      ref={list}
      // A select can neither leave rows out nor show a ring and facts in them.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      tabIndex={0}
      aria-label={t("loops:list")}
      aria-activedescendant={keys.active === null ? undefined : rowId(keys.active)}
      className={styles.list}
      style={{ flexBasis: rows.getTotalSize() }}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
      onMouseLeave={() => lightLoop(null)}
    >
      <div role="presentation" className={styles.sheet} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index: position, start }) => {
          const facts = loopFacts(document, loops, notes, indices[position] ?? 0);
          return (
            <LoopRow
              key={facts.key}
              id={rowId(position)}
              measure={rows.measureElement}
              top={start}
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
