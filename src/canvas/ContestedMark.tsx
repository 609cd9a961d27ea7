import type { DrawnLink } from "../core/drawing/drawing";
import { contestPoint } from "../core/drawing/linkArc";
import type { EvidenceRef } from "../core/model/document";
import { sidesInWords } from "../state/contestWords";
import { t } from "../words/words";
import styles from "./ContestedMark.module.css";

interface Props {
  readonly arc: DrawnLink["arc"];
  readonly evidence: readonly EvidenceRef[];
}

const RADIUS = 7;

/** A small mark on a link about which quotes disagree; who rests on it is told by how many. */
export function ContestedMark({ arc, evidence }: Props) {
  const { x, y } = contestPoint(arc);
  return (
    <g className={styles.mark} data-contested="">
      <title>{t("canvas:link.contestedBy", { sides: sidesInWords(evidence) })}</title>
      <circle cx={x} cy={y} r={RADIUS} />
      <path d={`M${x} ${y - 3.6}v4M${x} ${y + 2.9}v.4`} />
    </g>
  );
}
