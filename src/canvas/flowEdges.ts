import type { Edge } from "@xyflow/react";
import { isContested } from "../core/evidence/contested";
import type { CldDocument, Link, LinkId } from "../core/model/document";
import { phrase, t } from "../words/words";

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
    const speak = speaker();
    for (const link of Object.values(links)) {
      const from = variables[link.source]?.name ?? "";
      const to = variables[link.target]?.name ?? "";
      const facts = { link, from, to, selected: marked.has(link.id) };
      const before = known.get(link.id);
      now.set(
        link.id,
        before && isSame(before, facts)
          ? before
          : { ...facts, edge: edgeOf(facts, speak(link, from, to)) },
      );
    }
    known = now;
    return Array.from(now.values(), ({ edge }) => edge);
  };
}

/** What a screen reader says of a link: "Training to Screening capacity, positive, delayed, contested". */
type Speak = (link: Link, from: string, to: string) => string;

/** Many links come at once when a document is opened: the words are looked up once for all of them. */
function speaker(): Speak {
  const named = phrase("canvas:link.name");
  const delayed = phrase("canvas:link.delayed");
  const contested = phrase("canvas:link.contested");
  const signs = {
    "+": t(SPOKEN_POLARITY["+"]),
    "-": t(SPOKEN_POLARITY["-"]),
    "?": t(SPOKEN_POLARITY["?"]),
  };
  return ({ polarity, delay, evidence }, from, to) => {
    const said = named({ from, to, polarity: signs[polarity] });
    const late = delay ? delayed({ link: said }) : said;
    return isContested(evidence) ? contested({ link: late }) : late;
  };
}

function isSame(a: Facts, b: Facts): boolean {
  return a.link === b.link && a.from === b.from && a.to === b.to && a.selected === b.selected;
}

function edgeOf({ link, selected }: Facts, spoken: string): LinkFlowEdge {
  return {
    id: link.id,
    type: "link",
    source: link.source,
    target: link.target,
    selected,
    ariaRole: "button",
    ariaLabel: spoken,
    domAttributes: {
      "aria-roledescription": t("canvas:link.word"),
      "aria-describedby": undefined,
      "aria-pressed": selected,
      // Variables come first on the way of the Tab key: see tabOrder.
      tabIndex: -1,
    },
  };
}
