import { useViewport } from "@xyflow/react";
import type { Point, Variable, VariableId } from "../core/model/document";
import styles from "./TargetList.module.css";

interface Props {
  readonly at: Point;
  readonly found: readonly Variable[];
  readonly candidate: VariableId | null;
}

/** Below the middle of the field. */
const DROP = 22;

/** The names that match what is typed; the one that Enter takes is marked, and read out by its preview. */
export function TargetList({ at, found, candidate }: Props) {
  const { x, y, zoom } = useViewport();
  if (found.length === 0) return null;
  const place = `${at.x * zoom + x}px ${at.y * zoom + y + DROP * Math.max(0.8, zoom)}px`;
  return (
    <ul className={styles.list} aria-hidden="true" data-typing="" style={{ translate: place }}>
      {found.map((variable) => (
        <li key={variable.id} data-chosen={variable.id === candidate}>
          {variable.name}
        </li>
      ))}
    </ul>
  );
}
