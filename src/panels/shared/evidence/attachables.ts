import type { EvidencePlace } from "../../../core/commands/evidence";
import { holdsWords } from "../../../core/evidence/findQuotes";
import { quoteUses } from "../../../core/evidence/quoteUses";
import { notesByKey } from "../../../core/loops/loopName";
import { loopKey } from "../../../core/loops/loopPath";
import type { LoopSet } from "../../../core/loops/loopSet";
import type { CldDocument, ElementRef, QuoteId } from "../../../core/model/document";
import { elementKey } from "../../../core/model/elementKey";
import { freshId } from "../../../state/freshId";
import { elementName } from "../elementName";
import { targetName } from "./targetName";

/** In the order in which they are offered. */
export const KINDS = ["variable", "link", "loop", "tag"] as const;

/** Something that a quote can become evidence of. */
export interface Attachable {
  readonly kind: (typeof KINDS)[number];
  readonly key: string;
  readonly name: string;
  readonly place: EvidencePlace;
  /** Where it is to be seen. */
  readonly ref: ElementRef;
}

/** Another letter finds better than a longer list. */
const SHOWN = 12;

/**
 * Variables, links, loops that have a label or a name, and leverage tags in whose names all words
 * are found and that have not got the quote yet; at most twelve of each kind.
 */
export function attachables(
  document: CldDocument,
  loops: LoopSet,
  quoteId: QuoteId,
  sought: string,
): readonly Attachable[] {
  const has = new Set(
    quoteUses(document)
      .get(quoteId)
      ?.map(({ id }): string => id),
  );
  return KINDS.flatMap((kind) => {
    const found: Attachable[] = [];
    for (const thing of OF_KIND[kind](document, loops, has)) {
      if (found.length >= SHOWN) break;
      if (holdsWords(thing.name.toLocaleLowerCase("en"), sought)) found.push(thing);
    }
    return found;
  });
}

type Finder = (
  document: CldDocument,
  loops: LoopSet,
  has: ReadonlySet<string>,
) => Iterable<Attachable>;

const OF_KIND: Readonly<Record<Attachable["kind"], Finder>> = {
  variable: (document, loops, has) => elements(document, loops, has, "variable"),
  link: (document, loops, has) => elements(document, loops, has, "link"),
  loop: knownLoops,
  *tag(document, loops, has) {
    for (const { id, target } of Object.values(document.leverageTags)) {
      if (has.has(id)) continue;
      const place = { type: "leverageTag", id } as const;
      const name = targetName(document, loops, place);
      yield { kind: "tag", key: id, name, place, ref: target };
    }
  },
};

function* elements(
  document: CldDocument,
  loops: LoopSet,
  has: ReadonlySet<string>,
  kind: "variable" | "link",
): Iterable<Attachable> {
  const refs =
    kind === "variable"
      ? Object.values(document.variables).map(({ id }) => ({ type: kind, id }))
      : Object.values(document.links).map(({ id }) => ({ type: "link" as const, id }));
  for (const ref of refs) {
    if (has.has(ref.id)) continue;
    yield { kind, key: ref.id, name: elementName(document, loops, ref), place: ref, ref };
  }
}

/** The loops that have a label or a note and are loops now. */
function* knownLoops(
  document: CldDocument,
  loops: LoopSet,
  has: ReadonlySet<string>,
): Iterable<Attachable> {
  const notes = notesByKey(document);
  const labelled = document.loopLabels.map(({ path }) => loopKey(path));
  for (const key of new Set([...labelled, ...notes.keys()])) {
    const index = loops.indexOf(key);
    if (index < 0 || has.has(notes.get(key)?.id ?? "")) continue;
    const ref = { type: "loop", path: loops.path(index) } as const;
    const place = { ...ref, id: freshId("loopNote") };
    yield {
      kind: "loop",
      key: elementKey(ref),
      name: elementName(document, loops, ref),
      place,
      ref,
    };
  }
}
