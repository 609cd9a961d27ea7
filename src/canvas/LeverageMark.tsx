import { memo } from "react";
import { leveragePoint } from "../core/leverage/leveragePoints";
import { loopKey } from "../core/loops/loopPath";
import type { ElementRef, LeverageTag } from "../core/model/document";
import { selectLinks, selectLoop, selectVariables } from "../state/sessionStore";
import { Tooltip } from "../ui/Tooltip";
import { t } from "../words/words";
import { type Tone, useEmphasis } from "./emphasis";
import { keepPress } from "./keepPress";
import styles from "./LeverageMark.module.css";
import { showMenu } from "./showMenu";

interface Props {
  readonly tag: LeverageTag;
  /** The chip's centre on the sheet. */
  readonly x: number;
  readonly y: number;
}

/** A leverage chip: the number on its colour; the name of the point on hover and focus. */
export const LeverageMark = memo(function LeverageMark({ tag, x, y }: Props) {
  const tone = useEmphasis((emphasis): Tone => {
    const { target } = tag;
    if (target.type === "variable") return emphasis.variable(target.id);
    if (target.type === "link") return emphasis.link(target.id);
    return target.type === "loop" ? emphasis.badge(loopKey(target.path)) : "plain";
  });
  if (tone === "hidden") return null;
  const { name } = leveragePoint(tag.point);
  const colours = {
    background: `var(--leverage-${tag.point})`,
    color: `var(--leverage-${tag.point}-ink)`,
  };
  return (
    <Tooltip text={name} side="top">
      <button
        type="button"
        className={`${styles.chip} nopan nodrag`}
        style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)`, ...colours }}
        aria-label={t("canvas:chip", { point: tag.point, name })}
        data-chip={tag.id}
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
