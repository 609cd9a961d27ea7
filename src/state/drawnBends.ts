import * as v from "valibot";
import { EMPTY_DRAWING, type Drawing, type TextMeasurer } from "../core/drawing/drawing";
import { drawDiagram } from "../core/drawing/drawDiagram";
import { NO_LOOPS } from "../core/loops/loopSet";
import type { CldDocument, LinkId } from "../core/model/document";
import { seedOf } from "../core/model/seededNumbers";

// While a document is edited its links stay as they were bent, also where another bend would be as good
// when the document is opened again. Nothing of that is in the document. This browser remembers it for
// the last few, by no more than a number that stands for what can be seen of each.

type Bends = Readonly<Record<LinkId, number>>;

/** By what can be seen of a document, the one drawn last first. */
const knownSchema = v.array(v.tuple([v.number(), v.record(v.string(), v.number())]));
type Known = v.InferOutput<typeof knownSchema>;

const KEY = "loopwright-bends";
const MOST = 20;

/** How links of this very document were bent when it was drawn last, those that are bent so afresh left out. */
export function bendsBefore(document: CldDocument): Bends {
  const print = printOf(document);
  return known().find(([other]) => other === print)?.[1] ?? {};
}

/** Remembers how a document is drawn, for when it is opened again. */
export function rememberBends(
  document: CldDocument,
  drawing: Drawing,
  measure: TextMeasurer,
): void {
  const unknown = { ...document, layout: { ...document.layout } };
  const afresh = drawDiagram({ document: unknown, loops: NO_LOOPS, measure }, EMPTY_DRAWING).links;
  const bends: Record<LinkId, number> = {};
  for (const id of Object.keys(drawing.links) as LinkId[]) {
    const link = drawing.links[id];
    if (link && !link.manual && link.bend !== afresh[id]?.bend) bends[id] = link.bend;
  }
  const print = printOf(document);
  const others = known().filter(([other]) => other !== print);
  const all: Known = Object.keys(bends).length > 0 ? [[print, bends], ...others] : others;
  try {
    localStorage.setItem(KEY, JSON.stringify(all.slice(0, MOST)));
  } catch {
    // Blocked: it is drawn afresh then.
  }
}

/** Does this whenever the page is left, maybe for good; returns what ends that. */
export function onLeaving(work: () => void): () => void {
  if (typeof document === "undefined") return () => undefined;
  const whenHidden = (): void => {
    if (document.visibilityState === "hidden") work();
  };
  document.addEventListener("visibilitychange", whenHidden);
  return () => document.removeEventListener("visibilitychange", whenHidden);
}

function known(): Known {
  try {
    const found = v.safeParse(knownSchema, JSON.parse(localStorage.getItem(KEY) ?? "[]"));
    return found.success ? found.output : [];
  } catch {
    return []; // Blocked, or not ours.
  }
}

/** A number for what of a document decides how its links are bent. */
function printOf({ variables, links, layout }: CldDocument): number {
  const { positions, bends } = layout;
  const seen = [
    Object.values(variables).map(({ id, name }) => [id, name, positions[id]?.x, positions[id]?.y]),
    Object.values(links).map(({ id, source, target, delay }) => [
      id,
      source,
      target,
      !delay,
      bends[id],
    ]),
  ];
  return seedOf(JSON.stringify(seen));
}
