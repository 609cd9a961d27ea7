import type { Edge } from "@xyflow/react";
import { isContested } from "../core/evidence/contested";
import type { CldDocument, Link, LinkId } from "../core/model/document";
import { t } from "../words/words";

/** React Flow's object for a link; what it looks like is read from the drawing. */
export type LinkFlowEdge = Edge<Record<string, never>, "link">;

interface Sheet {
  readonly variables: CldDocument["variables"];
  readonly links: CldDocument["links"];
  readonly selected: readonly LinkId[];
}

interface Facts {
  readonly link: Link;
  readonly from: string;
  readonly to: string;
  readonly selected: boolean;
}

interface Known extends Facts {
  readonly edge: LinkFlowEdge;
}

const SPOKEN_POLARITY = {
  "+": "canvas:polarity.positive",
  "-": "canvas:polarity.negative",
  "?": "canvas:polarity.open",
} as const;

/**
 * Gives what makes React Flow's edges. An edge is the same object as long as its link, the names of
 * its ends and its selection are.
 */
export function edgeMaker(): (sheet: Sheet) => LinkFlowEdge[] {
  let known = new Map<LinkId, Known>();
  return ({ variables, links, selected }) => {
    const marked = new Set(selected);
    const now = new Map<LinkId, Known>();
    for (const link of Object.values(links)) {
      const from = variables[link.source]?.name ?? "";
      const to = variables[link.target]?.name ?? "";
      const facts = { link, from, to, selected: marked.has(link.id) };
      const before = known.get(link.id);
      now.set(
        link.id,
        before && isSame(before, facts) ? before : { ...facts, edge: edgeOf(facts) },
      );
    }
    known = now;
    return Array.from(now.values(), ({ edge }) => edge);
  };
}

/** What a screen reader says of a link: "Training to Screening capacity, positive, delayed, contested". */
function spokenLink({ polarity, delay, evidence }: Link, from: string, to: string): string {
  const said = t("canvas:link.name", { from, to, polarity: t(SPOKEN_POLARITY[polarity]) });
  const late = delay ? t("canvas:link.delayed", { link: said }) : said;
  return isContested(evidence) ? t("canvas:link.contested", { link: late }) : late;
}

function isSame(a: Facts, b: Facts): boolean {
  return a.link === b.link && a.from === b.from && a.to === b.to && a.selected === b.selected;
}

function edgeOf({ link, from, to, selected }: Facts): LinkFlowEdge {
  return {
    id: link.id,
    type: "link",
    source: link.source,
    target: link.target,
    selected,
    ariaRole: "button",
    ariaLabel: spokenLink(link, from, to),
    domAttributes: {
      "aria-roledescription": t("canvas:link.word"),
      "aria-describedby": undefined,
      "aria-pressed": selected,
      // Variables come first on the way of the Tab key: see tabOrder.
      tabIndex: -1,
    },
  };
}
