import { type KeyboardEvent, useEffect, useState } from "react";
import type { Reach, ReachPath } from "../../core/loops/reachPaths";
import type { Polarity } from "../../core/model/document";
import { lightPath } from "../../state/reach";
import { requestView } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/pathWords";
import { PathRow } from "./PathRow";
import styles from "./PathsPanel.module.css";

/** Rows to begin with, and to add: more are seldom read one by one. */
const AT_ONCE = 50;

type Sign = Polarity | "all";
const SIGNS: readonly Sign[] = ["all", "+", "-", "?"];

/** The paths, shortest first; the one under the pointer or the keyboard lights up, a chosen one stays so. */
export function PathList({ reach }: { readonly reach: Reach }) {
  const [sign, setSign] = useState<Sign>("all");
  const [shown, setShown] = useState(AT_ONCE);
  const [chosen, setChosen] = useState<string | null>(null);
  const paths = reach.paths.filter((path) => sign === "all" || path.sign === sign);
  const seen = paths.slice(0, shown);
  const rest = Math.min(AT_ONCE, paths.length - seen.length);
  const stop = Math.max(
    0,
    seen.findIndex((path) => keyOf(path) === chosen),
  );
  const lightChosen = (): void =>
    lightPath(seen.find((path) => keyOf(path) === chosen)?.links ?? null);

  // Another question between the same two puts out what was lit: the chosen path lights up again.
  useEffect(() => {
    if (chosen !== null)
      lightPath(reach.paths.find((path) => keyOf(path) === chosen)?.links ?? null);
  }, [reach, chosen]);

  function choose(path: ReachPath): void {
    const isLeft = keyOf(path) === chosen;
    setChosen(isLeft ? null : keyOf(path));
    lightPath(isLeft ? null : path.links);
    if (!isLeft) requestView({ kind: "reveal", variables: path.variables });
  }

  if (reach.paths.length === 0) return null;
  return (
    <>
      <fieldset className={styles.signs} aria-label={t("paths:signs")}>
        {SIGNS.filter((each) => countOf(reach, each) > 0).map((each) => (
          <Pill key={each} pressed={sign === each} onClick={() => setSign(each)}>
            {t(`paths:sign.${each}`, { count: countOf(reach, each) })}
          </Pill>
        ))}
      </fieldset>
      <div className={styles.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from button to button */}
        <ul
          aria-label={t("paths:list")}
          className={styles.list}
          data-keys="own"
          onKeyDown={stepByArrow}
          onMouseLeave={lightChosen}
          onBlur={lightChosen}
        >
          {seen.map((path, place) => (
            <PathRow
              key={keyOf(path)}
              path={path}
              chosen={keyOf(path) === chosen}
              isStop={place === stop}
              onLight={() => lightPath(path.links)}
              onChoose={() => choose(path)}
            />
          ))}
        </ul>
        {rest > 0 && (
          <Button variant="quiet" onClick={() => setShown(shown + AT_ONCE)}>
            {t("paths:showMore", { count: rest })}
          </Button>
        )}
      </div>
    </>
  );
}

function keyOf({ links }: ReachPath): string {
  return links.join(" ");
}

function countOf({ paths, signs }: Reach, sign: Sign): number {
  return sign === "all" ? paths.length : signs[sign];
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

function stepByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = Array.from(event.currentTarget.querySelectorAll("button"));
  const here = rows.findIndex((row) => row === event.target);
  rows[Math.max(0, Math.min(rows.length - 1, here + step))]?.focus();
}
