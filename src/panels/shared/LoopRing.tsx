import { loopKey } from "../../core/loops/loopPath";
import { useSession } from "../../state/sessionStore";
import { RingBadge } from "../../ui/RingBadge";
import { Tooltip } from "../../ui/Tooltip";
import { goTo } from "./goTo";
import { lightLoop } from "./lightLoop";
import { type LoopFacts, loopTitle } from "./loopFacts";
import styles from "./LoopRing.module.css";
import { useTurning } from "./useTurning";

interface LoopRingProps {
  readonly facts: LoopFacts;
  readonly size?: "small" | "tiny";
}

/** A loop as its ring: hover lights it, a click selects it. */
export function LoopRing({ facts, size = "small" }: LoopRingProps) {
  const clockwise = useTurning(facts.links);
  const selected = useSession(
    ({ selection }) => selection.loop !== null && loopKey(selection.loop) === facts.key,
  );
  const light = () => lightLoop(facts.path);
  const unlight = () => lightLoop(null);
  return (
    <Tooltip text={facts.name}>
      <button
        type="button"
        className={styles.ring}
        aria-label={`${loopTitle(facts)}, ${facts.name}`}
        aria-pressed={selected}
        onMouseEnter={light}
        onMouseLeave={unlight}
        onFocus={light}
        onBlur={unlight}
        onClick={() => goTo({ type: "loop", path: facts.path })}
      >
        <RingBadge
          label={facts.label}
          kind={facts.kind}
          clockwise={clockwise}
          filled={selected}
          size={size}
        />
      </button>
    </Tooltip>
  );
}
