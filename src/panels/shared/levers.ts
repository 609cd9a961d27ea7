import { type CarriedLoops, carriedLoops } from "../../core/leverage/carriedLoops";
import { type TagAdvice, tagAdvice } from "../../core/leverage/tagAdvice";
import type { CldDocument, LeverageTag, LeverageTagId } from "../../core/model/document";
import { type Analysis, useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";

/** A tag with what the drawing says about it. */
export interface Lever {
  readonly tag: LeverageTag;
  /** Null while the loops are looked for that would tell. */
  readonly carried: CarriedLoops | null;
  readonly advice: readonly TagAdvice[];
}

/** Every tag with the loops it carries, by its id; kept up to date. */
export function useLevers(): ReadonlyMap<LeverageTagId, Lever> {
  const links = useDocument((document) => document.links);
  const leverageTags = useDocument((document) => document.leverageTags);
  const analysis = useAnalysis((whole) => whole);
  return leversOf({ links, leverageTags }, analysis);
}

type Parts = Pick<CldDocument, "links" | "leverageTags">;

let last: { readonly of: readonly unknown[]; readonly levers: ReadonlyMap<LeverageTagId, Lever> } =
  {
    of: [],
    levers: new Map(),
  };

/** The same map as long as nothing in it can have changed. While loops are looked for, what was known stays. */
export function leversOf(
  { links, leverageTags }: Parts,
  analysis: Pick<Analysis, "loops" | "links">,
): ReadonlyMap<LeverageTagId, Lever> {
  const loops = analysis.links === links ? analysis.loops : null;
  const of = [links, leverageTags, loops];
  if (of.some((part, index) => part !== last.of[index])) {
    const before = last.levers;
    const levers = new Map(
      Object.values(leverageTags).map((tag): [LeverageTagId, Lever] => {
        const carried = loops
          ? carriedLoops(links, loops, tag.target)
          : (before.get(tag.id)?.carried ?? null);
        return [tag.id, { tag, carried, advice: carried ? tagAdvice(links, tag, carried) : [] }];
      }),
    );
    last = { of, levers };
  }
  return last.levers;
}
