import { useSyncExternalStore } from "react";
import type {
  CldDocument,
  GroupId,
  Link,
  LinkId,
  LoopPath,
  Scene,
  VariableId,
} from "../core/model/document";
import { elementKey } from "../core/model/elementKey";
import { type SceneParts, sceneParts } from "../core/scenes/sceneParts";
import { currentDocument, onDocumentChange } from "../state/documentStore";
import { currentFlowView, onFlowViewChange } from "../state/flowView";
import { onReachChange, reachView } from "../state/reach";
import {
  type LeverageRange,
  onSessionChange,
  type Selection,
  type Session,
  session,
} from "../state/sessionStore";

/** How strongly a thing is drawn: as at rest, lit up as part of a loop, stepped back, or not at all. */
export type Tone = "plain" | "lit" | "dimmed" | "hidden";

/** How strongly everything on the sheet is drawn. */
export interface Emphasis {
  /** All that is there to be seen; null when nothing is hidden. */
  readonly shown: SceneParts | null;
  variable(id: VariableId): Tone;
  link(id: LinkId): Tone;
  /** Of a loop's badge, by the key of its path. */
  badge(key: string): Tone;
}

/** What decides it. */
export interface Attention {
  readonly variables: CldDocument["variables"];
  readonly links: CldDocument["links"];
  readonly leverageTags: CldDocument["leverageTags"];
  readonly selectedLoop: LoopPath | null;
  readonly hoveredLoop: LoopPath | null;
  /** The links of a path from one variable to another that is being looked at. */
  readonly litPath: readonly LinkId[] | null;
  readonly hoveredVariable: VariableId | null;
  /** In a flow, the one variable that is selected: its links are lit among the many that run side by side. */
  readonly traced?: VariableId | null;
  /** What is selected stays as it is while another thing is pointed at. */
  readonly selected: Pick<Selection, "variables" | "links">;
  readonly groupFilter: readonly GroupId[];
  /** Null while the lens shows all rungs, or is off. */
  readonly leverageRange: LeverageRange | null;
  /** The scene that is being shown. */
  readonly scene: Scene | null;
}

/** Things that stand out; of badges only those that are named here. */
interface Kept {
  readonly variables: ReadonlySet<VariableId>;
  readonly links: ReadonlySet<LinkId>;
  readonly loops: ReadonlySet<string>;
}

/**
 * What a scene does not show is hidden. A lit path dims what is not on it, else a selected loop what is
 * not in it, and else a scene what it does not stress; a hovered loop is lit and dims nothing. With neither, a hovered variable dims
 * what is more than one link away. Filters fade variables of other groups, with the links that touch
 * them, and what is not tagged with a leverage point of the range.
 */
export function emphasisOf(attention: Attention): Emphasis {
  const { links, scene } = attention;
  const shown = scene && shownParts(links, scene);
  const lit = sceneParts({ links }, [...litLoops(attention).map(loopRef), ...pathRefs(attention)]);
  const kept = keptBy(attention);
  const faded = fadedVariables(attention);
  const isUntagged = untagged(attention);

  const { hoveredVariable: hovered } = attention;
  const isKept = (key: string): boolean =>
    kept?.loops.has(key) === true || (hovered !== null && variablesIn(key).includes(hovered));
  const isFaded = (id: VariableId): boolean =>
    faded.has(id) || isUntagged(id) || (kept !== null && !kept.variables.has(id));
  return {
    shown,
    variable: (id) => {
      if (shown && !shown.variables.has(id)) return "hidden";
      return isFaded(id) ? "dimmed" : "plain";
    },
    link: (id) => {
      if (shown && !shown.links.has(id)) return "hidden";
      const link = links[id];
      if (lit.links.has(id)) return "lit";
      if (!kept && touches(link, attention.traced ?? null)) return "lit";
      if (isUntagged(id) || (kept && !kept.links.has(id))) return "dimmed";
      return link && (faded.has(link.source) || faded.has(link.target)) ? "dimmed" : "plain";
    },
    badge: (key) => {
      if (shown && !variablesIn(key).every((id) => shown.variables.has(id))) return "hidden";
      if (lit.loops.has(key)) return "lit";
      return isUntagged(`loop ${key}`) || (kept && !isKept(key)) ? "dimmed" : "plain";
    },
  };
}

function touches(link: Link | undefined, id: VariableId | null): boolean {
  return id !== null && (link?.source === id || link?.target === id);
}

/** The variables of a loop by its key, which is their ids. */
function variablesIn(key: string): readonly VariableId[] {
  return key.split(" ") as VariableId[];
}

let lastShown: { readonly of: readonly unknown[]; readonly parts: SceneParts | null } | null = null;

/** What a scene shows; the same object as long as the scene and the links are, or null for everything. */
function shownParts(links: Attention["links"], { shown }: Scene): SceneParts | null {
  const of = [links, shown];
  if (!lastShown?.of.every((part, index) => part === of[index])) {
    lastShown = { of, parts: shown === "everything" ? null : sceneParts({ links }, shown) };
  }
  return lastShown.parts;
}

function litLoops({ selectedLoop, hoveredLoop, scene }: Attention): readonly LoopPath[] {
  const told = selectedLoop ? [selectedLoop] : stressedLoops(scene);
  return hoveredLoop ? [...told, hoveredLoop] : told;
}

function stressedLoops(scene: Scene | null): readonly LoopPath[] {
  return scene?.emphasised.flatMap((ref) => (ref.type === "loop" ? [ref.path] : [])) ?? [];
}

function loopRef(path: LoopPath) {
  return { type: "loop" as const, path };
}

function pathRefs({ litPath }: Attention) {
  return (litPath ?? []).map((id) => ({ type: "link" as const, id }));
}

function keptBy(attention: Attention): Kept | null {
  const { links, variables, scene, selectedLoop, hoveredLoop, hoveredVariable } = attention;
  const hovered = hoveredLoop ? [loopRef(hoveredLoop)] : [];
  if (attention.litPath) return sceneParts({ links }, [...pathRefs(attention), ...hovered]);
  if (selectedLoop) return sceneParts({ links }, [loopRef(selectedLoop), ...hovered]);
  if (scene && scene.emphasised.length > 0) {
    return sceneParts({ links }, [...scene.emphasised, ...hovered]);
  }
  return hoveredVariable && variables[hoveredVariable]
    ? neighbourhood(hoveredVariable, attention)
    : null;
}

function neighbourhood(centre: VariableId, { links, selected }: Attention): Kept {
  const own = Object.values(links).filter(
    ({ source, target }) => source === centre || target === centre,
  );
  const near = own.flatMap(({ source, target }) => [source, target]);
  return {
    variables: new Set([centre, ...near, ...selected.variables]),
    links: new Set([...own.map(({ id }) => id), ...selected.links]),
    loops: new Set(),
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

/** Whether something, by its elementKey, has no tag within the range. */
function untagged({ leverageTags, leverageRange: range }: Attention): (key: string) => boolean {
  if (!range) return () => false;
  const within = Object.values(leverageTags).filter(
    ({ point }) => point >= range.deepest && point <= range.shallowest,
  );
  const tagged = new Set(within.map(({ target }) => elementKey(target)));
  return (key) => !tagged.has(key);
}

const listeners = new Set<() => void>();
let stopWatching: (() => void) | null = null;
let last: { readonly attention: Attention; readonly emphasis: Emphasis } | null = null;

/** A fact of the emphasis, kept up to date. Select a primitive: hundreds of links ask. */
export function useEmphasis<Fact>(select: (emphasis: Emphasis) => Fact): Fact {
  return useSyncExternalStore(subscribe, () => select(currentEmphasis()));
}

function currentEmphasis(): Emphasis {
  const attention = attentionOf(currentDocument(), session());
  if (!last || !isSame(last.attention, attention)) {
    last = { attention, emphasis: emphasisOf(attention) };
  }
  return last.emphasis;
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
  const stops = [onSessionChange, onDocumentChange, onReachChange, onFlowViewChange].map((listen) =>
    listen(pass),
  );
  return () => stops.forEach((stop) => stop());
}

function attentionOf(document: CldDocument, now: Session): Attention {
  const { variables, links, leverageTags } = document;
  const { selection, hoveredLoop, groupFilter, editing, lens } = now;
  return {
    variables,
    links,
    leverageTags,
    selectedLoop: selection.loop,
    hoveredLoop,
    litPath: litPathOf(links),
    // Where a name is typed the hand is only left lying about.
    hoveredVariable: editing.kind === "none" ? now.hoveredVariable : null,
    traced: tracedIn(selection),
    selected: selection,
    groupFilter,
    leverageRange: lens === "leverage" ? now.leverageRange : null,
    scene: document.scenes.find(({ id }) => id === now.playing) ?? null,
  };
}

function tracedIn({ variables }: Selection): VariableId | null {
  const isTraced = variables.length === 1 && currentFlowView()?.subject.kind === "all";
  return (isTraced && variables[0]) || null;
}

/** The path that is being looked at, as long as all of it is there. */
function litPathOf(links: CldDocument["links"]): readonly LinkId[] | null {
  const { lit } = reachView();
  return lit?.every((id) => links[id]) ? lit : null;
}

function isSame(a: Attention, b: Attention): boolean {
  return (Object.keys(a) as (keyof Attention)[]).every((part) => a[part] === b[part]);
}
