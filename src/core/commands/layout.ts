import { canonicalLoop, loopKey } from "../loops/loopPath";
import type { CldDocument, Layout, LinkId, LoopPath, Point, VariableId } from "../model/document";
import { roundedBend, wholePoint } from "../model/rounding";
import { type Command, done, type Outcome, refused } from "./command";
import { hasLink, hasPath, hasVariable } from "./presence";
import { keysOf, mapList, mapRecord, withFields } from "./sharing";

interface MoveVariablesArgs {
  readonly positions: Readonly<Record<VariableId, Point>>;
}

/** Puts variables in other places, rounded to whole pixels. */
export const moveVariables: Command<MoveVariablesArgs> = {
  label: "commands:moveVariables",
  count: ({ positions }) => Object.keys(positions).length,
  apply: (document, { positions: moved }) => {
    const positions: Record<VariableId, Point> = { ...document.layout.positions };
    for (const id of keysOf(moved))
      if (hasVariable(document, id))
        positions[id] = withFields(positions[id] ?? ORIGIN, wholePoint(moved[id] ?? ORIGIN));
    return laidOut(document, { positions });
  },
};

interface SetBendsArgs {
  /** Null: bent by the drawing again. */
  readonly bends: Readonly<Record<LinkId, number | null>>;
}

/** Bends links by hand, in thousandths of their chord, or gives them back to the drawing. */
export const setBends: Command<SetBendsArgs> = {
  label: "commands:setBends",
  count: ({ bends }) => Object.keys(bends).length,
  apply: (document, { bends: bent }) => {
    const wanted = keysOf(bent).filter((id) => hasLink(document, id));
    const added = wanted.map((id) => [id, roundedBend(bent[id] ?? 0)] as const);
    const all = { ...document.layout.bends, ...Object.fromEntries(added) };
    return laidOut(document, {
      bends: mapRecord(all, (bend, id) => (bent[id] === null ? null : bend)),
    });
  },
};

interface SetPinnedArgs {
  readonly variableIds: readonly VariableId[];
  readonly pinned: boolean;
}

/** Keeps variables where they are when the diagram is laid out, or lets them go. */
export const setPinned: Command<SetPinnedArgs> = {
  label: "commands:setPinned",
  count: ({ variableIds }) => variableIds.length,
  apply: (document, { variableIds, pinned }) => {
    const others = document.layout.pinned.filter((id) => !variableIds.includes(id));
    if (!pinned) return laidOut(document, { pinned: others });
    const added = variableIds.filter((id) => hasVariable(document, id));
    return laidOut(document, { pinned: [...new Set([...document.layout.pinned, ...added])] });
  },
};

interface PlaceBadgeArgs {
  readonly path: LoopPath;
  /** From the loop's centre, in pixels; null: placed by the drawing again. */
  readonly offset: Point | null;
}

/** Puts the badge of a loop in another place, or gives it back to the drawing. */
export const placeBadge: Command<PlaceBadgeArgs> = {
  label: "commands:placeBadge",
  apply: (document, { path, offset }) => {
    if (!hasPath(document, path)) return refused("gone");
    const loop = canonicalLoop(path);
    const { badges } = document.layout;
    const isIt = (badge: { readonly path: LoopPath }) => loopKey(badge.path) === loopKey(loop);
    if (!offset) return laidOut(document, { badges: badges.filter((badge) => !isIt(badge)) });
    const placed = { path: loop, offset: wholePoint(offset) };
    return laidOut(document, {
      badges: badges.some(isIt)
        ? mapList(badges, (badge) => (isIt(badge) ? withFields(badge, placed) : badge))
        : [...badges, placed],
    });
  },
};

const ORIGIN: Point = { x: NaN, y: NaN };

function laidOut(document: CldDocument, changes: Partial<Layout>): Outcome {
  return done(withFields(document, { layout: withFields(document.layout, changes) }));
}
