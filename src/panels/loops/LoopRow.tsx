import { EyeOff, Pin } from "lucide-react";
import { DelayMark } from "../../ui/DelayMark";
import { RingBadge } from "../../ui/RingBadge";
import { classNames } from "../../ui/classNames";
import { t } from "../../words/panelWords";
import { type LoopFacts, loopTitle } from "../shared/loopFacts";
import { useTurning } from "../shared/useTurning";
import styles from "./LoopList.module.css";

interface LoopRowProps {
  readonly id: string;
  readonly facts: LoopFacts;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly onHover: () => void;
  readonly onSelect: () => void;
}

/** One loop: its ring, its name, and under it its facts in fixed places. */
export function LoopRow(props: LoopRowProps) {
  const { facts, selected, active } = props;
  const clockwise = useTurning(facts.links);
  const visibility = facts.note?.visibility;
  return (
    // The keys are the list's: see useListKeys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see LoopList
      role="option"
      id={props.id}
      aria-selected={selected}
      aria-posinset={props.position + 1}
      aria-setsize={props.count}
      className={classNames(styles.row, selected && styles.selected, active && styles.active)}
      style={{ transform: `translateY(${props.top}px)` }}
      onMouseMove={props.onHover}
      onClick={props.onSelect}
    >
      <span className="visually-hidden">{spoken(facts)}</span>
      <RingBadge label={facts.label} kind={facts.kind} clockwise={clockwise} filled={selected} />
      <div aria-hidden="true" className={styles.text}>
        <div className={styles.name} title={facts.name}>
          {visibility === "pinned" && <Pin />}
          {visibility === "hidden" && <EyeOff />}
          {facts.name}
        </div>
        <Facts facts={facts} />
      </div>
    </div>
  );
}

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
        <span className={styles.none}>{t("loops:row.weakest")}</span>{" "}
        {t(`loops:basis.${facts.weakest ?? "unsaid"}`)}
      </span>
    </div>
  );
}

/** "R1, reinforcing, 4 links, 2 delays, weakest link implied, pinned, Success breeds success". */
function spoken(facts: LoopFacts): string {
  const visibility = facts.note?.visibility ?? "auto";
  return [
    loopTitle(facts),
    facts.delays > 0 && t("loops:row.delays", { count: facts.delays }),
    facts.weakest && t("loops:row.weakestLink", { basis: t(`loops:basis.${facts.weakest}`) }),
    visibility !== "auto" && t(`loops:row.${visibility}`),
    facts.name,
  ]
    .filter(Boolean)
    .join(", ");
}
