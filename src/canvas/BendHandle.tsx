import { useReactFlow } from "@xyflow/react";
import type { PointerEvent } from "react";
import { setBends } from "../core/commands/layout";
import type { Link, LinkId, Point } from "../core/model/document";
import { act } from "../state/act";
import { useDocument } from "../state/documentStore";
import { currentDrawing, useDrawing } from "../state/drawingStore";
import { useFlowView } from "../state/flowView";
import { IDLE, session, setSession, useSession } from "../state/sessionStore";
import { t } from "../words/words";
import styles from "./BendHandle.module.css";
import { bendThrough } from "./bendThrough";
import { followPointer } from "./pointerDrag";
import { SheetLayer } from "./SheetLayer";

/** The handle in the middle of the one selected link. Nothing else is selected while it shows. */
export function BendHandle() {
  const isFlow = useFlowView((view) => view !== null);
  const linkId = useSession(({ selection: { links, variables } }) =>
    links.length === 1 && variables.length === 0 ? (links[0] ?? null) : null,
  );
  const link = useDocument(({ links }) => (linkId ? links[linkId] : undefined));
  return link && !isFlow && link.source !== link.target ? <Handle link={link} /> : null;
}

function Handle({ link }: { readonly link: Link }) {
  const { screenToFlowPosition } = useReactFlow();
  const drawn = useDrawing(({ links }) => links[link.id]);
  if (!drawn) return null;
  const { x, y } = drawn.middle;
  return (
    <SheetLayer>
      <g
        className={`${styles.handle} nopan`}
        data-bends={link.id}
        data-delayed={drawn.bars !== null}
        onPointerDown={(event) => dragBend(event, link, screenToFlowPosition)}
        onDoubleClick={() => act(setBends, { bends: { [link.id]: null } })}
      >
        <title>{t("canvas:link.bend")}</title>
        <circle className={styles.reach} cx={x} cy={y} r={14} />
        <circle className={styles.knob} cx={x} cy={y} r={drawn.bars ? 12 : 6} />
      </g>
    </SheetLayer>
  );
}

/** The document is untouched until the hand lets go. */
function dragBend(
  event: PointerEvent,
  { id: linkId, source, target }: Link,
  toSheet: (at: Point) => Point,
): void {
  followPointer(event, {
    move: (at) => {
      const { labels } = currentDrawing();
      const [from, to] = [labels[source], labels[target]];
      if (!from || !to) return;
      const bend = bendThrough(from.centre, to.centre, toSheet(at));
      setSession({ gesture: { kind: "bendingLink", linkId, bend } });
    },
    drop: () => keepBend(linkId),
    cancel: () => setSession({ gesture: IDLE }),
  });
}

function keepBend(linkId: LinkId): void {
  const { gesture } = session();
  if (gesture.kind === "bendingLink") act(setBends, { bends: { [linkId]: gesture.bend } });
  setSession({ gesture: IDLE });
}
