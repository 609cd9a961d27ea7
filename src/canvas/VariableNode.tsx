import { Handle, type NodeProps, Position } from "@xyflow/react";
import { type CSSProperties, memo } from "react";
import { INK } from "../core/drawing/ink";
import type { LeveragePoint, VariableId } from "../core/model/document";
import { depthsOf } from "../core/leverage/tagsAtop";
import { useDocument } from "../state/documentStore";
import { useSession } from "../state/sessionStore";
import { useEmphasis } from "./emphasis";
import { useFeedbackLevel } from "./feedbackLevels";
import type { VariableFlowNode } from "./flowNodes";
import { GroupDots } from "./GroupDots";
import { PinMark } from "./PinMark";
import { isProposedCause, isProposedTarget } from "./proposal";
import { useLinkDrawing } from "./useLinkDrawing";
import styles from "./VariableNode.module.css";

type Props = NodeProps<VariableFlowNode>;

/** How far the baseline of the first line lies below the top of its line, for 15 px on 18. */
const BASELINE = 13.9;

/** A variable: its name without a box, and round it the ring from which links are drawn. */
export const VariableNode = memo(function VariableNode({ id, data, selected }: Props) {
  const variableId = id as VariableId;
  const tone = useEmphasis((emphasis) => emphasis.variable(variableId));
  const { isTarget, isCause, isRenamed } = usePart(variableId);
  const depth = useDocument(({ leverageTags }) => depthsOf(leverageTags).get(variableId));
  const level = useFeedbackLevel(variableId);
  const beginLink = useLinkDrawing();
  const { lines, width, height } = data.label;
  return (
    <div
      className={styles.variable}
      data-marked={selected || isTarget}
      data-cause={isCause}
      data-dimmed={tone === "dimmed"}
      data-renamed={isRenamed}
      data-depth={depth}
      data-loops={level}
      style={depth && washOf(depth)}
    >
      <Handle
        type="source"
        position={Position.Top}
        className={styles.ring}
        isConnectableStart={false}
        onPointerDown={(event) => beginLink(event, variableId, "ring")}
      />
      <div className={styles.body} />
      <svg className={styles.text} width={width} height={height} aria-hidden="true">
        <text x={width / 2} y={INK.labelPadding.y + BASELINE}>
          {lines.map((line, index) => (
            <tspan key={index} x={width / 2} dy={index === 0 ? 0 : INK.lineHeight}>
              {line}
              {/* No width, but two words for whoever reads the text and not the picture. */}
              {index < lines.length - 1 && <tspan fontSize={0}> </tspan>}
            </tspan>
          ))}
        </text>
      </svg>
      <GroupDots variableId={variableId} />
      <PinMark variableId={variableId} />
      {selected && (
        <div
          className={`${styles.touchHandle} nodrag nopan`}
          onPointerDown={(event) => beginLink(event, variableId, "handle")}
        />
      )}
    </div>
  );
}, looksSame);

/** What part a variable has in what the hand, or the keyboard, is doing. */
function usePart(id: VariableId) {
  const isTarget = useSession((now) => isProposedTarget(now, id));
  const isCause = useSession((now) => isProposedCause(now, id));
  const isRenamed = useSession(
    ({ editing }) => editing.kind === "renaming" && editing.variableId === id,
  );
  return { isTarget, isCause, isRenamed };
}

/** The colour that the leverage lens lays behind the words, thinned by the style sheet. */
function washOf(depth: LeveragePoint): CSSProperties & Record<"--depth", string> {
  return { "--depth": `var(--leverage-${depth})` };
}

/** React Flow moves the element; what is inside changes only with the text, its size and selection. */
function looksSame(before: Props, now: Props): boolean {
  const a = before.data.label;
  const b = now.data.label;
  return (
    before.id === now.id &&
    before.selected === now.selected &&
    a.width === b.width &&
    a.height === b.height &&
    a.lines.join("\n") === b.lines.join("\n")
  );
}
