import { ViewportPortal } from "@xyflow/react";
import { memo, useLayoutEffect, useMemo } from "react";
import type { Drawing } from "../core/drawing/drawing";
import type { VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { currentDrawing, useDrawing } from "../state/drawingStore";
import { usePassing } from "../state/passing";
import { useSession } from "../state/sessionStore";
import { classNames } from "../ui/classNames";
import { useEmphasis } from "./emphasis";
import edge from "./LinkEdge.module.css";
import sign from "./LinkSign.module.css";
import styles from "./Passing.module.css";
import { type AlikeLinks, alikeLinks, inkOf } from "./passingLinks";
import layer from "./SheetLayer.module.css";

/**
 * A large picture on its way. Its links are drawn here, all of one look as one path, and React Flow's
 * are out of sight; its variables are React Flow's, carried from where the drawing has them by now to
 * where they are on the way. So a frame changes a few dozen elements instead of some thousand.
 */
export function Passing() {
  const seen = usePassing((passing) => passing);
  const groups = useGroups();
  useLinksUnseen();
  useCarried(seen);
  return (
    seen && (
      <ViewportPortal>
        <svg className={classNames(layer.layer, styles.links)} aria-hidden="true">
          {groups.map((group) => (
            <Alike key={group.key} group={group} seen={seen} />
          ))}
        </svg>
      </ViewportPortal>
    )
  );
}

function useGroups(): readonly AlikeLinks[] {
  const document = useDocument((now) => now);
  const selected = useSession(({ selection }) => selection.links);
  const emphasis = useEmphasis((now) => now);
  return useMemo(() => alikeLinks(document, emphasis, selected), [document, emphasis, selected]);
}

interface AlikeProps {
  readonly group: AlikeLinks;
  readonly seen: Drawing;
}

const Alike = memo(function Alike({ group, seen }: AlikeProps) {
  const { shafts, heads, bars, signs } = inkOf(group, seen);
  return (
    <g className={edge.link} {...group.look}>
      <path className={edge.shaft} d={shafts} />
      <path className={edge.head} d={heads} />
      <path className={edge.bars} d={bars} />
      <path className={sign.under} d={signs} />
      <path className={sign.sign} d={signs} />
    </g>
  );
});

/** The element round all links has no size of its own. Hidden, every element of every link would have to learn it. */
function useLinksUnseen(): void {
  useLayoutEffect(() => {
    const edges = document.querySelector<HTMLElement>(".react-flow__edges");
    if (edges) edges.style.overflow = "clip";
    return () => void edges?.style.removeProperty("overflow");
  }, []);
}

/** React Flow moves variables by their transform; this comes on top of it. */
function useCarried(seen: Drawing | null): void {
  const labels = useDrawing((drawing) => drawing.labels);
  useLayoutEffect(() => {
    if (!seen) return;
    for (const node of variablesShown()) {
      const id = node.dataset["id"] as VariableId;
      const [to, at] = [seen.labels[id]?.centre, currentDrawing().labels[id]?.centre];
      if (to && at) node.style.translate = `${to.x - at.x}px ${to.y - at.y}px`;
    }
  }, [seen, labels]);
  useLayoutEffect(
    () => () => {
      for (const node of variablesShown()) node.style.removeProperty("translate");
    },
    [],
  );
}

function variablesShown(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(".react-flow__node");
}
