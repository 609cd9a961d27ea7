import { EyeOff, Pin, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { isContested } from "../../core/evidence/contested";
import type { CldDocument } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import type { LoopNote } from "../../core/model/document";
import { DelayMark } from "../../ui/DelayMark";
import { RingBadge } from "../../ui/RingBadge";
import { classNames } from "../../ui/classNames";
import { t } from "../../words/panelWords";
import { selectLoop } from "../../state/sessionStore";
import { ContestedSign } from "../shared/evidence/ContestedSign";
import { goTo } from "../shared/goTo";
import { lightLoop } from "../shared/lightLoop";
import { type LoopFacts, loopTitle } from "../shared/loopFacts";
import { useTurning } from "../shared/useTurning";
import styles from "./LoopList.module.css";

interface LoopRowProps {
  readonly id: string;
  /** Measures the row, which is as high as its words need. */
  readonly measure: (row: HTMLElement | null) => (() => void) | undefined;
  readonly facts: LoopFacts;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  readonly active: boolean;
}

/** Longer labels ("#12,345") stand before the name, and the ring has the letter of its kind. */
const MOST_IN_RING = 6;

/** One loop: its ring, its name, and under it its facts in fixed places. It stays as it is while the list is scrolled. */
export const LoopRow = memo(function LoopRow(props: LoopRowProps) {
  const { id, facts, position, count, selected, active, measure } = props;
  const clockwise = useTurning(facts.links);
  const visibility = facts.note?.visibility;
  const fitsRing = facts.label.length <= MOST_IN_RING;
  const contested = useDocument((document) => contestedIn(document, facts));
  return (
    // The keys are the list's: see useListKeys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see LoopList
      role="option"
      ref={measure}
      id={id}
      data-index={position}
      aria-selected={selected}
      aria-posinset={position + 1}
      aria-setsize={count}
      className={classNames(styles.row, selected && styles.selected, active && styles.active)}
      style={{ transform: `translateY(${props.top}px)` }}
      onMouseMove={() => lightLoop(facts.path)}
      onClick={() => (selected ? selectLoop(null) : goTo({ type: "loop", path: facts.path }))}
    >
      <span className="visually-hidden">{spoken(facts, contested)}</span>
      <RingBadge
        label={fitsRing ? facts.label : t(`loops:letter.${facts.kind}`)}
        kind={facts.kind}
        clockwise={clockwise}
        filled={selected}
      />
      <div aria-hidden="true" className={styles.text}>
        <div className={styles.name} title={facts.name}>
          {!fitsRing && <span className={styles.number}>{facts.label} </span>}
          {visibility === "pinned" && <Pin />}
          {visibility === "hidden" && <EyeOff />}
          {contradicted(facts) && <TriangleAlert className={styles.notice} />}
          {facts.name}
          {contested > 0 && <ContestedSign />}
        </div>
        <Facts facts={facts} />
      </div>
    </div>
  );
});

function Facts({ facts }: { readonly facts: LoopFacts }) {
  return (
    <div className={styles.facts}>
      <span>{t(`loops:kind.${facts.kind}`)}</span>
      <span>{t("loops:row.links", { count: facts.length })}</span>
      <span>
        {facts.delays > 0 ? (
          <>
            <DelayMark /> {t("loops:row.delays", { count: facts.delays })}
          </>
        ) : (
          <span className={styles.none}>{t("loops:row.noDelay")}</span>
        )}
      </span>
      <span>
        <span className={classNames(styles.none, styles.weakest)}>{t("loops:row.weakest")}</span>
        <span className={styles.basis}>{t(`loops:basis.${facts.weakest ?? "unsaid"}`)}</span>
      </span>
    </div>
  );
}

/** How many of a loop's links quotes disagree about. */
function contestedIn({ links }: CldDocument, loop: LoopFacts): number {
  return loop.links.filter((id) => isContested(links[id]?.evidence ?? [])).length;
}

/** "R1, reinforcing, 4 links, 2 delays, weakest link implied, pinned, Success breeds success". */
function spoken(facts: LoopFacts, contested: number): string {
  const visibility = facts.note?.visibility ?? "auto";
  const claim = contradicted(facts);
  return [
    loopTitle(facts),
    facts.delays > 0 && t("loops:row.delays", { count: facts.delays }),
    claim && t(`stories:intended.inRow.${claim}`),
    facts.weakest && t("loops:row.weakestLink", { basis: t(`loops:basis.${facts.weakest}`) }),
    contested > 0 && t("evidence:loop.contestedLinks", { count: contested }),
    visibility !== "auto" && t(`loops:row.${visibility}`),
    facts.name,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What its author says it does, where the drawing computes otherwise; else null. */
function contradicted({ note, kind }: LoopFacts): LoopNote["intended"] {
  return note?.intended && note.intended !== kind ? note.intended : null;
}
