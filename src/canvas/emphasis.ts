import { useSyncExternalStore } from "react";
import { loopKey } from "../core/loops/loopPath";
import type { CldDocument, GroupId, LinkId, LoopPath, VariableId } from "../core/model/document";
import { currentDocument, onDocumentChange } from "../state/documentStore";
import { onSessionChange, type Session, session } from "../state/sessionStore";

/** How strongly a thing is drawn: as at rest, lit up as part of a loop, or stepped back. */
export type Tone = "plain" | "lit" | "dimmed";

/** How strongly everything on the sheet is drawn. */
export interface Emphasis {
  variable(id: VariableId): Tone;
  link(id: LinkId): Tone;
  /** Of a loop's badge, by the key of its path. */
  badge(key: string): Tone;
}

/** What decides it. */
export interface Attention {
  readonly variables: CldDocument["variables"];
  readonly links: CldDocument["links"];
  readonly selectedLoop: LoopPath | null;
  readonly hoveredLoop: LoopPath | null;
  readonly hoveredVariable: VariableId | null;
  readonly groupFilter: readonly GroupId[];
}

/** Things that stay at full strength. */
interface Kept {
  readonly variables: ReadonlySet<VariableId>;
  readonly links: ReadonlySet<LinkId>;
}

/**
 * A selected loop dims what is not in it; a hovered one is lit and dims nothing. With no loop
 * selected, a hovered variable dims what is more than one link away. The filter fades variables of
 * other groups, and links that touch them.
 */
export function emphasisOf(attention: Attention): Emphasis {
  const loops = [attention.selectedLoop, attention.hoveredLoop].flatMap((path) =>
    path ? [inLoop(path, attention.links)] : [],
  );
  const lit = new Set(loops.flatMap(({ links }) => [...links]));
  const litBadges = new Set(
    [attention.selectedLoop, attention.hoveredLoop].flatMap((path) =>
      path ? [loopKey(path)] : [],
    ),
  );
  const kept = keptBy(attention, loops);
  const faded = fadedVariables(attention);

  const isFaded = (id: VariableId): boolean =>
    faded.has(id) || (kept !== null && !kept.variables.has(id));
  return {
    variable: (id) => (isFaded(id) ? "dimmed" : "plain"),
    link: (id) => {
      if (lit.has(id)) return "lit";
      if (kept && !kept.links.has(id)) return "dimmed";
      const link = attention.links[id];
      return link && (faded.has(link.source) || faded.has(link.target)) ? "dimmed" : "plain";
    },
    badge: (key) => {
      if (litBadges.has(key)) return "lit";
      return kept ? "dimmed" : "plain";
    },
  };
}

function keptBy(attention: Attention, loops: readonly Kept[]): Kept | null {
  if (attention.selectedLoop) {
    return {
      variables: new Set(loops.flatMap(({ variables }) => [...variables])),
      links: new Set(loops.flatMap(({ links }) => [...links])),
    };
  }
  const { hoveredVariable, variables } = attention;
  return hoveredVariable && variables[hoveredVariable]
    ? neighbourhood(hoveredVariable, attention.links)
    : null;
}

function inLoop(path: LoopPath, links: Attention["links"]): Kept {
  const next = new Map(path.map((id, index) => [id, path[(index + 1) % path.length]]));
  const within = Object.values(links).filter(({ source, target }) => next.get(source) === target);
  return { variables: new Set(path), links: new Set(within.map(({ id }) => id)) };
}

function neighbourhood(centre: VariableId, links: Attention["links"]): Kept {
  const own = Object.values(links).filter(
    ({ source, target }) => source === centre || target === centre,
  );
  return {
    variables: new Set([centre, ...own.flatMap(({ source, target }) => [source, target])]),
    links: new Set(own.map(({ id }) => id)),
  };
}

function fadedVariables({ variables, groupFilter }: Attention): ReadonlySet<VariableId> {
  if (groupFilter.length === 0) return new Set();
  const shown = new Set(groupFilter);
  return new Set(
    Object.values(variables)
      .filter(({ groupIds }) => !groupIds.some((id) => shown.has(id)))
      .map(({ id }) => id),
  );
}

const listeners = new Set<() => void>();
let stopWatching: (() => void) | null = null;
let last: { readonly attention: Attention; readonly emphasis: Emphasis } | null = null;

/** A fact of the emphasis, kept up to date. Select a primitive: hundreds of links ask. */
export function useEmphasis<Fact>(select: (emphasis: Emphasis) => Fact): Fact {
  return useSyncExternalStore(subscribe, () => select(currentEmphasis()));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopWatching ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = null;
  };
}

/** Listens to the two stores once for all, and passes on only what changes the emphasis. */
function watch(): () => void {
  const pass = (): void => {
    const before = last?.emphasis;
    if (currentEmphasis() === before) return;
    for (const listener of listeners) listener();
  };
  const stops = [onSessionChange(pass), onDocumentChange(pass)];
  return () => stops.forEach((stop) => stop());
}

function currentEmphasis(): Emphasis {
  const attention = attentionOf(currentDocument(), session());
  if (!last || !isSame(last.attention, attention)) {
    last = { attention, emphasis: emphasisOf(attention) };
  }
  return last.emphasis;
}

function attentionOf(
  { variables, links }: CldDocument,
  { selection, hoveredLoop, hoveredVariable: hovered, groupFilter, editing }: Session,
): Attention {
  const selectedLoop = selection.loop;
  // Where a name is typed the hand is only left lying about.
  const hoveredVariable = editing.kind === "none" ? hovered : null;
  return { variables, links, selectedLoop, hoveredLoop, hoveredVariable, groupFilter };
}

function isSame(a: Attention, b: Attention): boolean {
  return (Object.keys(a) as (keyof Attention)[]).every((part) => a[part] === b[part]);
}
