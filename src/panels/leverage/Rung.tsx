import type { LeveragePointInfo } from "../../core/leverage/leveragePoints";
import { onlyRung, sameRange } from "../../core/leverage/rungRange";
import { loopKey } from "../../core/loops/loopPath";
import type { LeverageTag, LeverageTagId } from "../../core/model/document";
import { useAnalysis } from "../../state/analysisStore";
import { toggleRung } from "../../state/ladderView";
import { useSession } from "../../state/sessionStore";
import { classNames } from "../../ui/classNames";
import { LeverageChip } from "../../ui/LeverageChip";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import type { Lever } from "../shared/levers";
import styles from "./LeveragePanel.module.css";
import { RungExplained } from "./RungExplained";
import { useTagDrag } from "./tagDrag";
import { TaggedElement } from "./TaggedElement";
import { TaggedLoop } from "./TaggedLoop";

/** So that the popover leaves the chips in sight: past the chip and the panel's padding, in pixels. */
const PAST_CHIP = 56;

interface RungProps {
  readonly info: LeveragePointInfo;
  readonly tags: readonly LeverageTag[];
  readonly levers: ReadonlyMap<LeverageTagId, Lever>;
  /** Whether the filter leaves it as it is. */
  readonly isShown: boolean;
}

/** One rung: its number and name, loops beside it, variables and links under it. */
export function Rung({ info, tags, levers, isShown }: RungProps) {
  const { point } = info;
  const isTarget = useTagDrag(({ over }) => over === point);
  const isOnly = useSession((now) => sameRange(now.leverageRange, onlyRung(point)));
  const loops = useAnalysis((analysis) => analysis.loops);
  const isRing = ({ target }: LeverageTag): boolean =>
    target.type === "loop" && loops.indexOf(loopKey(target.path)) >= 0;
  return (
    <li
      className={styles.rung}
      data-rung={point}
      data-target={isTarget}
      data-dimmed={isShown ? undefined : true}
    >
      <button
        type="button"
        className={styles.chip}
        aria-label={t("leverage:only", { point, name: info.shortName })}
        aria-pressed={isOnly}
        onClick={(event) => toggleRung(point, event)}
      >
        <LeverageChip point={point} size="rung" />
      </button>
      <div className={styles.stands}>
        <div className={styles.line}>
          <Popover
            side="left"
            gap={PAST_CHIP}
            label={t("leverage:whatIs", { name: info.shortName })}
            trigger={
              <button
                type="button"
                className={classNames(styles.name, tags.length === 0 && styles.empty)}
              >
                {info.shortName}
              </button>
            }
          >
            <RungExplained info={info} />
          </Popover>
          {tags.filter(isRing).map((tag) => (
            <TaggedLoop key={tag.id} tag={tag} lever={levers.get(tag.id)} />
          ))}
        </div>
        <ul className={styles.elements}>
          {tags
            .filter((tag) => !isRing(tag))
            .map((tag) => (
              <TaggedElement key={tag.id} tag={tag} lever={levers.get(tag.id)} />
            ))}
        </ul>
      </div>
    </li>
  );
}
