import { useMemo } from "react";
import type { Polarity } from "../core/model/document";
import { currentDocument } from "../state/documentStore";
import { currentDrawing, useDrawing } from "../state/drawingStore";
import { useSession } from "../state/sessionStore";
import styles from "./DraftLink.module.css";
import { draftBend, draftInk } from "./draftInk";
import { LinkSign } from "./LinkSign";
import { SheetLayer } from "./SheetLayer";
import type { Proposal } from "./proposal";
import { useProposal } from "./useProposal";

const POLARITY_NAME: Readonly<Record<Polarity, string>> = {
  "+": "plus",
  "-": "minus",
  "?": "unknown",
};

/** The link under the hand, drawn finished: what is let go looks as what was held. */
export function DraftLink() {
  const proposal = useProposal();
  const polarity = useSession(({ lastPolarity }) => lastPolarity);
  const drawing = useDrawing((picture) => picture);
  const bend = useDraftBend(proposal);
  const ink = proposal && draftInk(drawing, proposal, bend);
  if (!ink) return null;
  return (
    <SheetLayer>
      <g className={styles.draft} data-polarity={POLARITY_NAME[polarity]}>
        <path className={styles.shaft} d={ink.shaft} />
        <path className={styles.head} d={ink.head} />
        {ink.bars && <path className={styles.shaft} d={ink.bars} />}
        <LinkSign polarity={polarity} at={ink.sign} />
        <circle className={styles.start} cx={ink.start.x} cy={ink.start.y} r={5} />
      </g>
    </SheetLayer>
  );
}

/** Looked for once a target, not once a step of the hand. */
function useDraftBend(proposal: Proposal | null): number {
  const from = proposal?.from ?? null;
  const target = proposal?.target ?? null;
  return useMemo(
    () => (from ? draftBend(currentDocument(), currentDrawing(), from, target) : 0),
    [from, target],
  );
}
