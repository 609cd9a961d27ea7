import { ViewportPortal } from "@xyflow/react";
import { useEffect, useMemo } from "react";
import type { Drawing, DrawnLabel } from "../core/drawing/drawing";
import { feedbackScale, feedbackStep } from "../core/loops/feedbackScale";
import { type FeedbackWeights, feedbackWeights } from "../core/loops/feedbackWeights";
import { useAnalysis } from "../state/analysisStore";
import { useSession } from "../state/sessionStore";
import { useSeenDrawing } from "../state/passing";
import { classNames } from "../ui/classNames";
import { type Emphasis, type Tone, useEmphasis } from "./emphasis";
import styles from "./FeedbackBands.module.css";
import { setFeedbackLevels } from "./feedbackLevels";
import { bandLevel } from "./bandLevel";
import layer from "./SheetLayer.module.css";

/**
 * Where the feedback runs: a band under each link and round each variable, as wide as loops run
 * through it. All of one width are one path, so that hundreds of them come and go at once; first the
 * banks of all, then what is between, so that bands that meet are one river.
 */
export function FeedbackBands() {
  const drawing = useSeenDrawing((picture) => picture);
  const emphasis = useEmphasis((now) => now);
  const weights = useWeights();
  useLevels(weights);
  const bands = useMemo(() => bandsOf(drawing, weights, emphasis), [drawing, weights, emphasis]);
  return (
    <ViewportPortal>
      <svg className={classNames(layer.layer, styles.bands)} aria-hidden="true">
        {(["bank", "bed"] as const).map((part) => (
          <g key={part} data-part={part}>
            {bands.map(({ key, kind, level, tone, d }) => (
              <path key={key} d={d} data-kind={kind} data-level={level} data-tone={tone} />
            ))}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** How many loops of the kind that is asked for run where. */
function useWeights(): FeedbackWeights {
  const loops = useAnalysis((analysis) => analysis.loops);
  const kind = useSession((now) => now.feedbackKind);
  return useMemo(() => feedbackWeights(loops, kind), [loops, kind]);
}

/** The variables know of their bands as long as these are there. */
function useLevels({ variables, most }: FeedbackWeights): void {
  useEffect(() => {
    const scale = feedbackScale(most);
    const levels = Array.from(
      variables,
      ([id, count]) => [id, bandLevel(scale, feedbackStep(scale, count))] as const,
    );
    setFeedbackLevels(new Map(levels));
  }, [variables, most]);
  useEffect(() => () => setFeedbackLevels(null), []);
}

/** All bands that look the same. */
interface Band {
  readonly key: string;
  readonly kind: "link" | "variable";
  readonly level: number;
  readonly tone: "plain" | "dimmed";
  readonly d: string;
}

/** The narrow ones first, so that the wide ones lie on top. */
function bandsOf(drawing: Drawing, weights: FeedbackWeights, emphasis: Emphasis): readonly Band[] {
  const scale = feedbackScale(weights.most);
  const paths = new Map<string, Band>();
  const add = (kind: Band["kind"], tone: Tone, count: number, piece: string): void => {
    if (tone === "hidden") return;
    const level = bandLevel(scale, feedbackStep(scale, count));
    const seen = tone === "dimmed" ? "dimmed" : "plain";
    const key = `${seen === "dimmed" ? 0 : 1}${level}${kind}`;
    const d = (paths.get(key)?.d ?? "") + piece;
    paths.set(key, { key, kind, level, tone: seen, d });
  };
  for (const [id, count] of weights.links) {
    const link = drawing.links[id];
    if (link) add("link", emphasis.link(id), count, link.shaft);
  }
  for (const [id, count] of weights.variables) {
    const label = drawing.labels[id];
    if (label) add("variable", emphasis.variable(id), count, outline(label));
  }
  return [...paths.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Round the words, a little inside of the label's box; the band's width goes outwards from there. */
const INSET = 3;
function outline({ centre, width, height }: DrawnLabel): string {
  const [x, y] = [width / 2 - INSET, height / 2 - INSET];
  return `M${centre.x - x} ${centre.y - y}h${2 * x}v${2 * y}h${-2 * x}z`;
}
