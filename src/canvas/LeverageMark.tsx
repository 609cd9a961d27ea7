import { type CSSProperties, memo } from "react";
import type { TagsAtop } from "../core/leverage/tagsAtop";
import type { ElementRef } from "../core/model/document";
import { selectLinks, selectLoop, selectVariables } from "../state/sessionStore";
import { chipName } from "./chipName";
import type { Tone } from "./emphasis";
import { keepPress } from "./keepPress";
import styles from "./LeverageMark.module.css";
import { showMenu } from "./showMenu";

interface Props {
  readonly tags: TagsAtop;
  /** The chip's centre on the sheet. */
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
}

/**
 * A leverage chip: the deepest number on its colour. Where the thing is tagged in several ways a
 * second edge has the colour of the next one. There may be hundreds, drawn at one press: so a chip
 * listens to nothing itself, and its tooltip is that of all of them.
 */
export const LeverageMark = memo(function LeverageMark({ tags, x, y, tone }: Props) {
  const { deepest: tag, next, count } = tags;
  const look: CSSProperties & Record<"--second-edge", string> = {
    transform: `translate(${x}px, ${y}px) translate(-50%, -50%)`,
    background: `var(--leverage-${tag.point})`,
    color: `var(--leverage-${tag.point}-ink)`,
    "--second-edge": next ? `var(--leverage-${next.point})` : "none",
  };
  return (
    <button
      type="button"
      className={`${styles.chip} nopan nodrag`}
      style={look}
      aria-label={chipName(tag.point, count)}
      data-chip={tag.id}
      data-several={count > 1}
      data-dimmed={tone === "dimmed"}
      onKeyDown={keepPress}
      onClick={() => selectTarget(tag.target)}
      onContextMenu={(event) => showMenu(event, tag.target)}
    >
      {tag.point}
    </button>
  );
});

function selectTarget(target: ElementRef): void {
  if (target.type === "variable") selectVariables([target.id]);
  else if (target.type === "link") selectLinks([target.id]);
  else if (target.type === "loop") selectLoop(target.path);
}
