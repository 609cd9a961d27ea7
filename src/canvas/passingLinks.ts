import { evidenceSteps } from "../core/evidence/evidenceStep";
import type { Drawing } from "../core/drawing/drawing";
import type { CldDocument, LinkId, Polarity } from "../core/model/document";
import type { Emphasis } from "./emphasis";
import { linkLook, signStrokes } from "./linkLook";

/** Links that look the same. */
export interface AlikeLinks {
  readonly key: string;
  readonly look: ReturnType<typeof linkLook>;
  readonly polarity: Polarity;
  readonly ids: readonly LinkId[];
}

/** What all of them are inked with: SVG path data. */
export interface AlikeInk {
  readonly shafts: string;
  readonly heads: string;
  readonly bars: string;
  readonly signs: string;
}

/** The links of a document by their looks; what is hidden is left out. */
export function alikeLinks(
  document: CldDocument,
  emphasis: Emphasis,
  selected: readonly LinkId[],
): readonly AlikeLinks[] {
  const marked = new Set(selected);
  const groups = new Map<string, AlikeLinks & { readonly ids: LinkId[] }>();
  for (const link of Object.values(document.links)) {
    const tone = emphasis.link(link.id);
    if (tone === "hidden") continue;
    const steps = evidenceSteps(document, link.evidence);
    const look = linkLook(link, { tone, steps, selected: marked.has(link.id) });
    const key = Object.values(look).join(" ");
    const group = groups.get(key);
    if (group) group.ids.push(link.id);
    else groups.set(key, { key, look, polarity: link.polarity, ids: [link.id] });
  }
  return [...groups.values()];
}

/** The ink of links that look the same, where a picture has them. */
export function inkOf({ ids, polarity }: AlikeLinks, { links }: Pick<Drawing, "links">): AlikeInk {
  const drawn = ids.flatMap((id) => links[id] ?? []);
  return {
    shafts: drawn.map(({ shaft }) => shaft).join(""),
    heads: drawn.map(({ head }) => head).join(""),
    bars: drawn.map(({ bars }) => bars ?? "").join(""),
    signs: drawn.map(({ sign }) => signStrokes(polarity, sign)).join(""),
  };
}
