import type { LeveragePointInfo } from "../../core/leverage/leveragePoints";
import type { LeverageTag } from "../../core/model/document";
import { classNames } from "../../ui/classNames";
import { LeverageChip } from "../../ui/LeverageChip";
import { Popover } from "../../ui/Popover";
import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";
import { RungExplained } from "./RungExplained";
import { TaggedElement } from "./TaggedElement";
import { TaggedLoop } from "./TaggedLoop";

/** So that the popover leaves the chips in sight: past the chip and the panel's padding, in pixels. */
const PAST_CHIP = 56;

interface RungProps {
  readonly info: LeveragePointInfo;
  readonly tags: readonly LeverageTag[];
}

/** One rung: its number and name, loops beside it, variables and links under it. */
export function Rung({ info, tags }: RungProps) {
  return (
    <li className={styles.rung}>
      <LeverageChip point={info.point} size="rung" />
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
          {tags.map(
            ({ id, target }) =>
              target.type === "loop" && <TaggedLoop key={id} path={target.path} />,
          )}
        </div>
        <ul className={styles.elements}>
          {tags.map((tag) => (
            <TaggedElement key={tag.id} tag={tag} />
          ))}
        </ul>
      </div>
    </li>
  );
}
