import type {
  CldDocument,
  Link,
  LinkId,
  Polarity,
  Variable,
  VariableId,
} from "../src/core/model/document";
import { emptyDocument } from "../src/core/model/emptyDocument";
import { wholePoint } from "../src/core/model/rounding";

/**
 * A document from one line of text: sketch("a +> b, b ->a, b ?||> c, d"). The sign stands before ">",
 * "||" marks a delay, a name alone makes just the variable. Ids: "v-" and the name with other
 * characters than letters and digits as "-"; links "l-1", "l-2"… in the order written.
 * Variables stand on a circle, 300 px wide per turn of eight, so that nothing overlaps.
 */
export function sketch(text: string): CldDocument {
  const variables: Record<VariableId, Variable> = {};
  const links: Record<LinkId, Link> = {};
  for (const part of text
    .split(",")
    .map((piece) => piece.trim())
    .filter(Boolean)) {
    const match = /^(.+?)\s*([+\-?])(\|\|)?>\s*(.+)$/u.exec(part);
    if (!match) {
      addVariable(variables, part);
      continue;
    }
    const [, from = "", sign = "", delay, to = ""] = match;
    const link = sketchLink(
      Object.keys(links).length + 1,
      addVariable(variables, from),
      addVariable(variables, to),
    );
    links[link.id] = { ...link, polarity: sign as Polarity, delay: delay ? { length: "" } : null };
  }
  return {
    ...emptyDocument(),
    variables,
    links,
    layout: { positions: onCircle(variables), bends: {}, pinned: [], badges: [] },
  };
}

/** The id that sketch gives to a variable of this name. */
export function sketchId(name: string): VariableId {
  return `v-${name.trim().replace(/[^A-Za-z0-9]+/g, "-")}` as VariableId;
}

function addVariable(variables: Record<VariableId, Variable>, name: string): VariableId {
  const id = sketchId(name);
  variables[id] ??= {
    id,
    name: name.trim(),
    kind: "ordinary",
    definition: "",
    notes: "",
    groupIds: [],
    evidence: [],
  };
  return id;
}

function sketchLink(number: number, source: VariableId, target: VariableId): Link {
  const id = `l-${number}` as LinkId;
  return {
    id,
    source,
    target,
    polarity: "+",
    delay: null,
    strength: null,
    basis: null,
    rationale: "",
    evidence: [],
  };
}

function onCircle(variables: Record<VariableId, Variable>): CldDocument["layout"]["positions"] {
  const ids = Object.keys(variables) as VariableId[];
  const radius = Math.max(150, (ids.length * 150) / Math.PI);
  return Object.fromEntries(
    ids.map((id, index) => {
      const angle = (2 * Math.PI * index) / ids.length;
      return [id, wholePoint({ x: radius * Math.sin(angle), y: -radius * Math.cos(angle) })];
    }),
  );
}
