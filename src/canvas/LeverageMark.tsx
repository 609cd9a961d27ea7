import { type CSSProperties, memo } from "react";
import { leveragePoint } from "../core/leverage/leveragePoints";
import { loopKey } from "../core/loops/loopPath";
import type { TagsAtop } from "../core/leverage/tagsAtop";
import type { ElementRef } from "../core/model/document";
import { selectLinks, selectLoop, selectVariables } from "../state/sessionStore";
import { Tooltip } from "../ui/Tooltip";
import { t } from "../words/words";
import { type Tone, useEmphasis } from "./emphasis";
import { keepPress } from "./keepPress";
import styles from "./LeverageMark.module.css";
import { showMenu } from "./showMenu";

interface Props {
  readonly tags: TagsAtop;
  /** The chip's centre on the sheet. */
  readonly x: number;
  readonly y: number;
}

/**
 * A leverage chip: the deepest number on its colour; the name of the point on hover and focus. Where
 * the thing is tagged in several ways a second edge has the colour of the next one.
 */
export const LeverageMark = memo(function LeverageMark({ tags, x, y }: Props) {
  const { deepest: tag, next, count } = tags;
  const tone = useEmphasis((emphasis): Tone => {
    const { target } = tag;
    if (target.type === "variable") return emphasis.variable(target.id);
    if (target.type === "link") return emphasis.link(target.id);
    return target.type === "loop" ? emphasis.badge(loopKey(target.path)) : "plain";
  });
  if (tone === "hidden") return null;
  const { name } = leveragePoint(tag.point);
  const colours: CSSProperties & Record<"--second-edge", string> = {
    background: `var(--leverage-${tag.point})`,
    color: `var(--leverage-${tag.point}-ink)`,
    "--second-edge": next ? `var(--leverage-${next.point})` : "none",
  };
  return (
    <Tooltip text={name} side="top">
      <button
        type="button"
        className={`${styles.chip} nopan nodrag`}
        style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)`, ...colours }}
        aria-label={t("canvas:chip", { count: count - 1, point: tag.point, name })}
        data-chip={tag.id}
        data-several={count > 1}
        data-dimmed={tone === "dimmed"}
        onKeyDown={keepPress}
        onClick={() => selectTarget(tag.target)}
        onContextMenu={(event) => showMenu(event, tag.target)}
      >
        {tag.point}
      </button>
    </Tooltip>
  );
});

function selectTarget(target: ElementRef): void {
  if (target.type === "variable") selectVariables([target.id]);
  else if (target.type === "link") selectLinks([target.id]);
  else if (target.type === "loop") selectLoop(target.path);
}
