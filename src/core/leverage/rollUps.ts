import type { LeveragePoint, LeverageTag } from "../model/document";
import {
  leverageNumbers,
  type LeverageFramework,
  type LeverageFrameworkGroup,
} from "./leveragePoints";

/** Neighbouring rungs of one group, deepest first. */
export interface RungRun {
  /** Null where the ladder is not divided. */
  readonly group: LeverageFrameworkGroup | null;
  readonly points: readonly LeveragePoint[];
  /** Whether the group began further up: its rungs need not be neighbours. */
  readonly continued: boolean;
}

/** The ladder from 1 down to 12, cut where another group of this framework begins; one run without a framework. */
export function rungRuns(framework: LeverageFramework | null): readonly RungRun[] {
  const runs: { group: LeverageFrameworkGroup | null; points: LeveragePoint[] }[] = [];
  for (const point of leverageNumbers().toReversed()) {
    const group = framework && groupOf(framework, point);
    const last = runs.at(-1);
    if (last && last.group === group) last.points.push(point);
    else runs.push({ group, points: [point] });
  }
  return runs.map((run, index) => ({
    ...run,
    continued: run.group !== null && runs.findIndex(({ group }) => group === run.group) < index,
  }));
}

/** Steps of a framework that none of the twelve belongs to. */
export function groupsWithoutRung({
  groups,
}: LeverageFramework): readonly LeverageFrameworkGroup[] {
  return groups.filter(({ points }) => points.length === 0);
}

/** How many of these tags stand on the rungs of each group, in the framework's order. */
export function rollUp(
  tags: readonly LeverageTag[],
  { groups }: LeverageFramework,
): ReadonlyMap<LeverageFrameworkGroup, number> {
  return new Map(
    groups.map((group) => [group, tags.filter(({ point }) => group.points.includes(point)).length]),
  );
}

function groupOf(
  { groups }: LeverageFramework,
  point: LeveragePoint,
): LeverageFrameworkGroup | null {
  return groups.find(({ points }) => points.includes(point)) ?? null;
}
