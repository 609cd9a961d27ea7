import { ChevronRight } from "lucide-react";
import { leveragePoint } from "../../core/leverage/leveragePoints";
import { notesByKey } from "../../core/loops/loopName";
import { loopsThroughVariable } from "../../core/loops/loopsThrough";
import type { OutlineItem, OutlineRow } from "../../core/outline/outline";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { classNames } from "../../ui/classNames";
import { DelayMark } from "../../ui/DelayMark";
import { LeverageChip } from "../../ui/LeverageChip";
import { PolaritySign } from "../../ui/PolaritySign";
import { RingBadge } from "../../ui/RingBadge";
import { t } from "../../words/outlineWords";
import { spokenLink } from "../shared/elementName";
import { loopFacts, loopTitle } from "../shared/loopFacts";
import styles from "./OutlinePanel.module.css";

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/** One line: its mark, its words, and for screen readers all that the marks say. */
export function OutlineLine({ row, isActive, onFocus, onToggle }: OutlineLineProps) {
  const { mark, words, spoken } = useWords(row.item);
  return (
    <div
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.count}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={isActive}
      data-line={row.key}
      data-level={row.level}
      className={classNames(styles.line, isActive && styles.active)}
      onFocus={onFocus}
      onDoubleClick={onToggle}
    >
      <span className="visually-hidden">{spoken}</span>
      {/* The keys do the same; a screen reader hears of it from the line. */}
      <span
        aria-hidden="true"
        className={styles.fold}
        data-open={row.expanded ?? false}
        onPointerDown={row.expanded === null ? undefined : onToggle}
      >
        {row.expanded !== null && <ChevronRight />}
      </span>
      <span aria-hidden="true" className={styles.mark}>
        {mark}
      </span>
      <span aria-hidden="true" className={styles.words}>
        {words}
      </span>
    </div>
  );
}

/** What a line shows, and what is said of it. */
function useWords(item: OutlineItem) {
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  switch (item.kind) {
    case "variable": {
      const { id, name } = item.variable;
      const links = Object.values(document.links);
      const count = (end: "source" | "target") => links.filter((link) => link[end] === id).length;
      const spoken = t("outline:variable", {
        name,
        causes: t("outline:causes", { count: count("target") }),
        effects: t("outline:effects", { count: count("source") }),
        loops: t("outline:loops", { count: loopsThroughVariable(loops, id).length }),
      });
      return { mark: null, words: name, spoken };
    }
    case "effect":
    case "cause": {
      const { link, other } = item;
      const arrow = item.kind === "effect" ? "→" : "←";
      const words = (
        <>
          {arrow} {other.name} {link.delay && <DelayMark />}
        </>
      );
      const said = spokenLink(document, link.id);
      const spoken = t(item.kind === "effect" ? "outline:effectOf" : "outline:causeOf", {
        link: said,
      });
      return { mark: <PolaritySign polarity={link.polarity} />, words, spoken };
    }
    case "loop": {
      const facts = loopFacts(document, loops, notesByKey(document), item.index);
      const mark = <RingBadge label={facts.label} kind={facts.kind} size="small" />;
      return { mark, words: facts.name, spoken: `${loopTitle(facts)}, ${facts.name}` };
    }
    case "moreLoops": {
      const words = t("outline:moreLoops", { count: item.count });
      return { mark: null, words, spoken: words };
    }
    case "tag": {
      const { point } = item.tag;
      const { shortName } = leveragePoint(point);
      const spoken = t("outline:tag", { point, name: shortName });
      return { mark: <LeverageChip point={point} />, words: shortName, spoken };
    }
  }
}
