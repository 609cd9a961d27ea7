import { useViewport } from "@xyflow/react";
import type { Point, VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { t } from "../words/words";
import styles from "./TargetList.module.css";

interface Props {
  readonly at: Point;
  /** What was typed: the name of a new variable. */
  readonly text: string;
  /** Null: a new variable. */
  readonly offered: readonly (VariableId | null)[];
  readonly candidate: VariableId | null;
  readonly onTake: (chosen: VariableId | null) => void;
}

/** Between the middle of the field and the list. */
const AWAY = 22;
/** Height of an entry, pixels: to know on which side of the field the list has room. */
const ENTRY = 30;
/** Half of the widest list, and its distance from the edge of the sheet. */
const HALF = 128;

/** What can be linked to, by name; the one that Enter takes is marked, and read out by its preview. */
export function TargetList({ at, text, offered, candidate, onTake }: Props) {
  const variables = useDocument((document) => document.variables);
  const { x, y, zoom } = useViewport();
  if (offered.length === 0) return null;
  const away = AWAY * Math.max(0.8, zoom);
  const middle = at.y * zoom + y;
  const { width, height } = sheetSize();
  const isAbove = middle + away + ENTRY * offered.length > height;
  const across = Math.min(Math.max(at.x * zoom + x, HALF), Math.max(HALF, width - HALF));
  const place = `${across}px ${isAbove ? middle - away : middle + away}px`;
  return (
    <ul
      className={styles.list}
      aria-hidden="true"
      data-typing=""
      data-above={isAbove}
      style={{ translate: place }}
      // The field keeps the focus, and with it what is typed.
      onPointerDown={(event) => event.preventDefault()}
    >
      {offered.map((id) => (
        <li key={id ?? ""} data-chosen={id === candidate} onPointerUp={() => onTake(id)}>
          {id ? variables[id]?.name : t("canvas:name.makeNew", { name: text.trim() })}
        </li>
      ))}
    </ul>
  );
}

function sheetSize(): { readonly width: number; readonly height: number } {
  const sheet = document.querySelector(".react-flow");
  return { width: sheet?.clientWidth ?? Infinity, height: sheet?.clientHeight ?? Infinity };
}
