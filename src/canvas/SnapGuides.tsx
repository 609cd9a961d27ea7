import type { Guide } from "../core/layout/cleanUp/snap";
import { useSession } from "../state/sessionStore";
import { SheetLayer } from "./SheetLayer";
import styles from "./SnapGuides.module.css";

/** Beyond the labels that it joins a line goes on so far, CSS pixels; half as long are the ends of a gap. */
const BEYOND = 8;

/** Thin lines that say why what is dragged came to its place. */
export function SnapGuides() {
  const guides = useSession(({ gesture }) =>
    gesture.kind === "movingVariables" ? gesture.guides : undefined,
  );
  const zoom = useSession((now) => now.zoom);
  if (!guides || guides.length === 0) return null;
  return (
    <SheetLayer>
      <path
        className={styles.guide}
        data-guides=""
        d={guides.map((guide) => pathOf(guide, BEYOND / zoom)).join("")}
      />
    </SheetLayer>
  );
}

function pathOf({ kind, from, to }: Guide, beyond: number): string {
  const isUpright = from.x === to.x;
  if (kind === "line") {
    return isUpright
      ? `M${from.x} ${from.y - beyond}V${to.y + beyond}`
      : `M${from.x - beyond} ${from.y}H${to.x + beyond}`;
  }
  const end = beyond / 2;
  return isUpright
    ? `M${from.x - end} ${from.y}h${beyond}m${-end} 0V${to.y}m${-end} 0h${beyond}`
    : `M${from.x} ${from.y - end}v${beyond}m0 ${-end}H${to.x}m0 ${-end}v${beyond}`;
}
