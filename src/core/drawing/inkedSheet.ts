import type { CldDocument, LinkId } from "../model/document";
import type { Steps } from "../model/steps";
import type { BentLink } from "./bendSheet";
import type { Drawing, TextMeasurer } from "./drawing";
import { arcsOf, linkObstacles, withMarks } from "./drawnObstacles";
import { drawnLink, taggedLabels } from "./drawnParts";
import { INK } from "./ink";
import { rounded } from "./linkArc";
import { isClear, type Obstacles } from "./obstacles";
import { placeChips } from "./placeChips";
import { placeSigns } from "./placeSigns";
import type { Sheet } from "./sheets";

/** Labels and bent links, and those of the links that looked so before. */
interface Bare {
  readonly measure: TextMeasurer;
  readonly labels: Drawing["labels"];
  readonly bent: ReadonlyMap<LinkId, BentLink>;
  readonly kept: Drawing["links"];
}

/**
 * The sheet of them, with signs and chips. Links that looked so before keep their signs where nothing
 * new has come on them. A step for every sign.
 */
export function* inkedSheet(
  document: CldDocument,
  { measure, labels, bent, kept }: Bare,
): Steps<Sheet> {
  const bare = linkObstacles(document, labels, arcsOf(bent));
  const chips = placeChips(taggedLabels(document, labels), bare);
  const besides = withMarks(bare, { chips: chips.values() });
  const links = yield* withSigns(document, bent, { kept, besides });
  const signs = Object.values(links).map(({ sign }) => sign);
  return {
    measure,
    labels,
    links,
    chips: Object.fromEntries(Array.from(chips, ([id, chip]) => [id, rounded(chip)])),
    obstacles: withMarks(besides, { signs }),
  };
}

/** All links with their signs: those that stand keep theirs where nothing new has come on it. */
function* withSigns(
  document: CldDocument,
  bent: ReadonlyMap<LinkId, BentLink>,
  { kept, besides }: { readonly kept: Drawing["links"]; readonly besides: Obstacles },
): Steps<Drawing["links"]> {
  const anew = new Map<LinkId, BentLink>();
  const still: Drawing["links"][LinkId][] = [];
  for (const [id, link] of bent) {
    const before = kept[id];
    if (before?.bend === link.bend) still.push(before);
    else anew.set(id, link);
  }
  const news = linkObstacles({ ...document, leverageTags: {} }, {}, arcsOf(anew));
  const clear = still.filter(({ sign }) => isClear(news, sign, INK.signRadius));
  const standing = new Set(clear);
  const others = new Map([...bent].filter(([id]) => !standing.has(kept[id]!)));
  const taken = withMarks(besides, { signs: clear.map(({ sign }) => sign) });
  const signs = yield* placeSigns(arcsOf(others), taken);
  const links: Record<LinkId, Drawing["links"][LinkId]> = {};
  for (const [id, link] of bent) {
    const sign = signs.get(id);
    links[id] = sign ? drawnLink(document, id, link, sign) : kept[id]!; // else it stands
  }
  return links;
}
