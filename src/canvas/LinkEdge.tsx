import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { isContested } from "../core/evidence/contested";
import { evidenceSteps } from "../core/evidence/evidenceStep";
import type { CldDocument, LinkId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { useSession } from "../state/sessionStore";
import { ContestedMark } from "./ContestedMark";
import { useEmphasis } from "./emphasis";
import type { LinkFlowEdge } from "./flowEdges";
import styles from "./LinkEdge.module.css";
import { linkLook } from "./linkLook";
import { LinkSign } from "./LinkSign";
import { countLinkRender } from "./renderCount";

type Props = EdgeProps<LinkFlowEdge>;

/**
 * A link: a wide unseen path to be hit, which is also its halo, then shaft, head, delay bars and sign.
 * React Flow knows only between which variables it runs.
 */
export const LinkEdge = memo(
  function LinkEdge({ id, selected }: Props) {
    countLinkRender();
    const linkId = id as LinkId;
    const link = useDocument(({ links }) => links[linkId]);
    const drawn = useDrawing(({ links }) => links[linkId]);
    const tone = useEmphasis((emphasis) => emphasis.link(linkId));
    const steps = useDocument((document) => stepsOf(document, linkId));
    const isNew = useSession(({ flashed }) => flashed.includes(linkId));
    if (!link || !drawn) return null;
    return (
      <g
        className={styles.link}
        {...linkLook(link, { tone, steps, selected: selected ?? false })}
        data-new={isNew}
      >
        <path className={styles.hit} d={drawn.shaft} />
        <path className={styles.shaft} d={drawn.shaft} />
        <path className={styles.head} d={drawn.head} />
        {drawn.bars && <path className={styles.bars} d={drawn.bars} />}
        {isContested(link.evidence) && <ContestedMark arc={drawn.arc} evidence={link.evidence} />}
        <LinkSign polarity={link.polarity} at={drawn.sign} />
      </g>
    );
  },
  (before, now) => before.id === now.id && before.selected === now.selected,
);

/** How much stands behind a link, for the lens: see LinkEdge.module.css. */
function stepsOf(document: CldDocument, id: LinkId): string | undefined {
  const link = document.links[id];
  return link && evidenceSteps(document, link.evidence);
}
