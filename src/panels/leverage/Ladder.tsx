import { Fragment } from "react";
import { leveragePoint, type LeverageFramework } from "../../core/leverage/leveragePoints";
import { groupsWithoutRung, rollUp, rungRuns } from "../../core/leverage/rollUps";
import { isWithin, type RungRange } from "../../core/leverage/rungRange";
import type { LeveragePoint, LeverageTag } from "../../core/model/document";
import { t } from "../../words/panelWords";
import { useLevers } from "../shared/levers";
import { CarriedHeads } from "./CarriedHeads";
import { LadderHead } from "./LadderHead";
import styles from "./LeveragePanel.module.css";
import { Rung } from "./Rung";
import { RungGroup } from "./RungGroup";
import { useTouchDrag } from "./tagDrag";

interface LadderProps {
  readonly framework: LeverageFramework | null;
  readonly byPoint: ReadonlyMap<LeveragePoint, readonly LeverageTag[]>;
  readonly range: RungRange | null;
}

/** The twelve rungs, 1 at the top, under the groups of a division where one is chosen. */
export function Ladder({ framework, byPoint, range }: LadderProps) {
  const levers = useLevers();
  const scroller = useTouchDrag();
  const counts = framework && rollUp([...byPoint.values()].flat(), framework);
  const carried = [...levers.values()].flatMap((lever) => lever.carried ?? []);
  const hasOpen = carried.some(({ undetermined }) => undetermined > 0);
  const isWide = carried.some(
    ({ complete, reinforcing, balancing }) => !complete || reinforcing + balancing > 999,
  );
  return (
    <div
      ref={scroller}
      className={styles.ladder}
      data-ladder=""
      data-open={hasOpen}
      data-wide={isWide}
    >
      <LadderHead framework={framework}>
        {levers.size > 0 && <CarriedHeads isShort={framework !== null} />}
      </LadderHead>
      <ol aria-label={t("leverage:ladder")}>
        {rungRuns(framework).map(({ group, points, continued }) => (
          <Fragment key={points[0]}>
            {group && (
              <RungGroup name={group.name} count={counts?.get(group) ?? 0} continued={continued} />
            )}
            {points.map((point) => (
              <Rung
                key={point}
                info={leveragePoint(point)}
                tags={byPoint.get(point) ?? []}
                levers={levers}
                isShown={isWithin(range, point)}
              />
            ))}
          </Fragment>
        ))}
        {framework &&
          groupsWithoutRung(framework).map(({ id, name }) => (
            <RungGroup key={id} name={name} count={null} continued={false} />
          ))}
      </ol>
    </div>
  );
}
