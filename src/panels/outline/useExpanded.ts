import { useMemo, useState } from "react";
import { type OutlineRow, outlineRows } from "../../core/outline/outline";
import type { LoopSet } from "../../core/loops/loopSet";
import type { CldDocument } from "../../core/model/document";

/** The lines that can be seen, what is open and where the keyboard is. */
export interface OpenOutline {
  readonly rows: readonly OutlineRow[];
  readonly expanded: ReadonlySet<string>;
  /** The line that the Tab key comes to. */
  readonly active: OutlineRow | null;
  /** Counts the times that the keyboard was sent there. */
  readonly asked: number;
  readonly goTo: (key: string) => void;
  readonly setOpen: (key: string, isOpen: boolean) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  /** Goes to a line as soon as it is there, opening what is above it. */
  readonly reveal: (key: string) => void;
}

/** Which lines of the outline are open, for as long as the panel is. */
export function useExpanded(document: CldDocument, loops: LoopSet): OpenOutline {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [activeKey, setActiveKey] = useState("");
  const [asked, setAsked] = useState(0);
  const rows = useMemo(() => outlineRows(document, loops, expanded), [document, loops, expanded]);
  const active = rows.find(({ key }) => key === activeKey) ?? nearest(rows, activeKey);

  function setOpen(key: string, isOpen: boolean): void {
    const others = [...expanded].filter((other) => other !== key);
    setExpanded(new Set(isOpen ? [...others, key] : others));
  }
  function reveal(key: string): void {
    setExpanded(new Set([...expanded, ...keysAbove(key)]));
    setActiveKey(key);
    setAsked(asked + 1);
  }
  return {
    rows,
    expanded,
    active,
    asked,
    goTo: setActiveKey,
    setOpen,
    openAll: () => setExpanded(new Set(Object.keys(document.variables))),
    closeAll: () => setExpanded(new Set()),
    reveal,
  };
}

/** What is gone leaves the keyboard at what it belonged to, or at the beginning. */
function nearest(rows: readonly OutlineRow[], key: string): OutlineRow | null {
  const above = keysAbove(key).toReversed();
  const kept = above.flatMap((upper) => rows.find((row) => row.key === upper) ?? []);
  return kept[0] ?? rows[0] ?? null;
}

/** A key is the key of the line above it, a blank, and its own part, which may hold blanks itself. */
function keysAbove(key: string): readonly string[] {
  const parts = key.split(" ");
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join(" "));
}
