import { loopsThroughVariable } from "../loops/loopsThrough";
import type { LoopSet } from "../loops/loopSet";
import type {
  CldDocument,
  ElementRef,
  LeverageTag,
  Link,
  Variable,
  VariableId,
} from "../model/document";
import { elementKey } from "../model/elementKey";

/** One line of the outline: what a diagram holds, without its picture. */
export type OutlineItem =
  | { readonly kind: "variable"; readonly variable: Variable }
  /** A link from this variable to another one, or from another one to it. */
  | { readonly kind: "effect" | "cause"; readonly link: Link; readonly other: Variable }
  | { readonly kind: "loop"; readonly index: number }
  /** So many more loops run through the variable than are listed under it. */
  | { readonly kind: "moreLoops"; readonly variable: VariableId; readonly count: number }
  | { readonly kind: "tag"; readonly tag: LeverageTag };

/** A line with its place in the tree. */
export interface OutlineRow {
  /** The same as long as the line is about the same thing at the same place. */
  readonly key: string;
  readonly item: OutlineItem;
  /** 1 is a variable, 2 what belongs to it, 3 a tag on one of its links. */
  readonly level: number;
  /** Among the lines beside it, from 1, and how many these are. */
  readonly position: number;
  readonly count: number;
  /** Null: there is nothing under it. */
  readonly expanded: boolean | null;
}

interface Structure {
  readonly document: CldDocument;
  readonly loops: LoopSet;
  readonly effects: ReadonlyMap<VariableId, readonly Link[]>;
  readonly causes: ReadonlyMap<VariableId, readonly Link[]>;
  /** By elementKey of what they are on, deepest first. */
  readonly tags: ReadonlyMap<string, readonly LeverageTag[]>;
}

/** More loops than these are read in the list of loops, which can be sorted. */
const MOST_LOOPS = 12;

/**
 * The lines of the outline that can be seen: every variable in document order and, under those whose
 * key is `expanded`, its effects, its causes, the loops through it and its leverage points. Linear in
 * the diagram.
 */
export function outlineRows(
  document: CldDocument,
  loops: LoopSet,
  expanded: ReadonlySet<string>,
): readonly OutlineRow[] {
  const links = Object.values(document.links);
  const tags = Object.values(document.leverageTags).toSorted((a, b) => a.point - b.point);
  const structure: Structure = {
    document,
    loops,
    effects: grouped(links, ({ source }) => source),
    causes: grouped(links, ({ target }) => target),
    tags: grouped(tags, ({ target }) => elementKey(target)),
  };
  const variables = Object.values(document.variables);
  const items = variables.map((variable): OutlineItem => ({ kind: "variable", variable }));
  return rowsOf(structure, expanded, { items, level: 1, above: "" });
}

interface Branch {
  readonly items: readonly OutlineItem[];
  readonly level: number;
  /** Key of the line above. */
  readonly above: string;
}

function rowsOf(
  structure: Structure,
  expanded: ReadonlySet<string>,
  { items, level, above }: Branch,
): readonly OutlineRow[] {
  return items.flatMap((item, index) => {
    const key = above === "" ? keyOf(item, structure) : `${above} ${keyOf(item, structure)}`;
    const under = childrenOf(item, structure);
    const isOpen = expanded.has(key);
    const row: OutlineRow = {
      key,
      item,
      level,
      position: index + 1,
      count: items.length,
      expanded: under.length > 0 ? isOpen : null,
    };
    const below = isOpen
      ? rowsOf(structure, expanded, { items: under, level: level + 1, above: key })
      : [];
    return [row, ...below];
  });
}

function childrenOf(item: OutlineItem, structure: Structure): readonly OutlineItem[] {
  switch (item.kind) {
    case "variable": {
      const { id } = item.variable;
      return [
        ...linksOf(structure, id),
        ...loopsOf(structure, id),
        ...tagsOn(structure, { type: "variable", id }),
      ];
    }
    case "effect":
    case "cause":
      return tagsOn(structure, { type: "link", id: item.link.id });
    case "loop":
      return tagsOn(structure, { type: "loop", path: structure.loops.path(item.index) });
    case "moreLoops":
    case "tag":
      return [];
  }
}

function linksOf({ document, effects, causes }: Structure, id: VariableId): readonly OutlineItem[] {
  const { variables } = document;
  const others = (causes.get(id) ?? []).filter(({ source }) => source !== id);
  return [
    ...(effects.get(id) ?? []).flatMap((link) => linkItem("effect", link, variables[link.target])),
    ...others.flatMap((link) => linkItem("cause", link, variables[link.source])),
  ];
}

function linkItem(
  kind: "effect" | "cause",
  link: Link,
  other: Variable | undefined,
): readonly OutlineItem[] {
  return other ? [{ kind, link, other }] : [];
}

function loopsOf({ loops }: Structure, variable: VariableId): readonly OutlineItem[] {
  const through = loopsThroughVariable(loops, variable);
  const count = through.length - MOST_LOOPS;
  const shown = through.slice(0, MOST_LOOPS).map((index): OutlineItem => ({ kind: "loop", index }));
  return count > 0 ? [...shown, { kind: "moreLoops", variable, count }] : shown;
}

function tagsOn({ tags }: Structure, ref: ElementRef): readonly OutlineItem[] {
  return (tags.get(elementKey(ref)) ?? []).map((tag) => ({ kind: "tag", tag }));
}

function grouped<Thing, Key>(
  things: readonly Thing[],
  keyOfThing: (thing: Thing) => Key,
): ReadonlyMap<Key, readonly Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOfThing(thing));
    if (group) group.push(thing);
    else groups.set(keyOfThing(thing), [thing]);
  }
  return groups;
}

function keyOf(item: OutlineItem, { loops }: Structure): string {
  switch (item.kind) {
    case "variable":
      return item.variable.id;
    case "effect":
    case "cause":
      return item.link.id;
    case "loop":
      return `loop ${loops.key(item.index)}`;
    case "moreLoops":
      return "more";
    case "tag":
      return item.tag.id;
  }
}
