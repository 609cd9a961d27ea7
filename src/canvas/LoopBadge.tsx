import { useReactFlow } from "@xyflow/react";
import { memo } from "react";
import type { DrawnBadge } from "../core/drawing/drawing";
import { loopKey } from "../core/loops/loopPath";
import type { LoopPath } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { requestView, selectLoop, setSession, useSession } from "../state/sessionStore";
import { t } from "../words/words";
import { dragBadge } from "./dragBadge";
import { useEmphasis } from "./emphasis";
import { keepPress } from "./keepPress";
import { loopLabel } from "./loopLabel";
import styles from "./LoopBadge.module.css";
import { leaderPath, ringShape } from "./ringShape";
import { showMenu } from "./showMenu";

interface Props {
  readonly badge: DrawnBadge;
}

const LETTER = { reinforcing: "R", balancing: "B", undetermined: "U" } as const;
/** Half the width of the square that holds the ring. */
const REACH = 16;
const MIDDLE = { x: REACH, y: REACH };

/** A loop's ring on the sheet: click or Enter selects the loop, hover lights it, a drag moves the ring. */
export const LoopBadge = memo(function LoopBadge({ badge }: Props) {
  const { screenToFlowPosition } = useReactFlow();
  const label = useDocument(({ loopLabels }) => loopLabel(loopLabels, badge.key));
  const tone = useEmphasis((emphasis) => emphasis.badge(badge.key));
  const isSelected = useSession(({ selection }) => isLoop(selection.loop, badge.key));
  const held = useSession(({ gesture }) =>
    gesture.kind === "movingBadge" && isLoop(gesture.path, badge.key) ? gesture.at : null,
  );
  const { x, y } = held ?? badge.centre;
  const { ring, head } = ringShape(MIDDLE, badge.clockwise);
  const shown = label ?? LETTER[badge.kind];
  if (tone === "hidden") return null;
  const light = (path: LoopPath | null) => () => setSession({ hoveredLoop: path });
  return (
    <button
      type="button"
      className={`${styles.badge} nopan nodrag`}
      style={{ transform: `translate(${x - REACH}px, ${y - REACH}px)` }}
      aria-label={t(`canvas:loop.${badge.kind}`, { label: shown, count: badge.path.length })}
      aria-pressed={isSelected}
      data-loop={badge.key}
      data-kind={badge.kind}
      data-selected={isSelected}
      data-dimmed={tone === "dimmed"}
      onMouseEnter={light(badge.path)}
      onMouseLeave={light(null)}
      onFocus={({ target }) => {
        setSession({ hoveredLoop: badge.path });
        // What the keyboard arrives at is seen.
        if (target.matches(":focus-visible")) reveal(badge);
      }}
      onBlur={light(null)}
      onKeyDown={keepPress}
      onClick={() => {
        selectLoop(badge.path);
        requestView({ kind: "reveal", variables: badge.path });
      }}
      onContextMenu={(event) => showMenu(event, { type: "loop", path: badge.path })}
      onPointerDown={(event) => dragBadge(event, badge, screenToFlowPosition)}
    >
      <svg width={2 * REACH} height={2 * REACH} aria-hidden="true">
        {badge.leader && !held && <path className={styles.leader} d={leaderOf(badge)} />}
        <circle className={styles.ground} cx={REACH} cy={REACH} r={isSelected ? 10 : 14} />
        <path className={styles.ring} d={ring} />
        <path className={styles.head} d={head} />
        <text x={REACH} y={REACH} dy="0.34em">
          {shown}
        </text>
      </svg>
    </button>
  );
});

function reveal({ path, centre }: DrawnBadge): void {
  requestView({ kind: "reveal", variables: path, place: centre });
}

/** The line from a ring to a link of its loop, in the square that holds the ring. */
function leaderOf({ centre, leader }: DrawnBadge): string {
  if (!leader) return "";
  return leaderPath(MIDDLE, { x: leader.x - centre.x + REACH, y: leader.y - centre.y + REACH });
}

function isLoop(path: LoopPath | null, key: string): boolean {
  return path !== null && loopKey(path) === key;
}
