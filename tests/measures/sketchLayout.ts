import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Centred } from "../../src/core/drawing/box";
import { labelBox } from "../../src/core/drawing/labelBox";
import { linkArc } from "../../src/core/drawing/linkArc";
import type { TextMeasurer } from "../../src/core/drawing/drawing";
import type { CldDocument, LinkId, Point, VariableId } from "../../src/core/model/document";
import type { SeenPicture } from "./picture";

/** Sketches of a layout and of its measures that lie beside the project: to compare with. */
const FOLDER = "../shared/prototypes/layout";

interface SketchLoop {
  readonly edges: readonly number[];
}
interface Sketch {
  layout(graph: object, options: { readonly seed: number }): SketchedPlaces;
  marks2(graph: object, places: SketchedPlaces, loops: readonly SketchLoop[]): SketchedMarks;
}
interface SketchedPlaces {
  readonly pos: Readonly<Record<VariableId, Point>>;
  readonly bends: readonly number[];
}
interface SketchedMarks {
  readonly signs: readonly Point[];
  readonly badges: readonly ((Point & { readonly to?: Point }) | null)[];
}

/** Draws a document as the sketch does, with the labels that we have; null where it is absent. */
export async function sketchDrawing(): Promise<
  ((document: CldDocument, measure: TextMeasurer) => SeenPicture) | null
> {
  if (!existsSync(FOLDER)) return null;
  const load = (file: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(resolve(FOLDER, file)).href);
  const sketch = (await load("loopaware2.mjs")) as Sketch;
  const search = (await load("loops.mjs")) as { loops(graph: object): readonly SketchLoop[] };
  return (document, measure) => {
    const graph = graphOf(document, measure);
    const loops = search.loops(graph);
    const places = sketch.layout(graph, { seed: 1 });
    return seenSketch(document, graph, places, sketch.marks2(graph, places, loops), loops);
  };
}

function graphOf({ variables, links }: CldDocument, measure: TextMeasurer) {
  const nodes = Object.values(variables).map(({ id, name }) => {
    const { lines, width, height } = labelBox(name, measure);
    return { id, label: name, lines, w: width, h: height };
  });
  const edges = Object.values(links).map(({ source, target, polarity, delay }) => ({
    from: source,
    to: target,
    polarity,
    delay: delay !== null,
  }));
  return { nodes, edges };
}

function seenSketch(
  document: CldDocument,
  { nodes }: ReturnType<typeof graphOf>,
  { pos, bends }: SketchedPlaces,
  { signs, badges }: SketchedMarks,
  loops: readonly SketchLoop[],
): SeenPicture {
  const labels = new Map<VariableId, Centred>(
    nodes.map(({ id, w, h }) => [id, { centre: pos[id]!, width: w, height: h }]),
  );
  const ids = Object.keys(document.links) as LinkId[];
  const links = Object.values(document.links).map(({ id, source, target, delay }, index) => ({
    id,
    source,
    target,
    arc: linkArc(labels.get(source)!, labels.get(target)!, bends[index]!),
    sign: signs[index]!,
    delayed: delay !== null,
  }));
  const shown = badges.flatMap((badge, index) =>
    badge
      ? [
          {
            centre: badge,
            links: loops[index]!.edges.map((edge) => ids[edge]!),
            leader: badge.to ?? null,
          },
        ]
      : [],
  );
  return { labels, links, badges: shown };
}
