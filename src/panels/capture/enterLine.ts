import { parseCaptureLine } from "../../core/capture/parseCaptureLine";
import { enterCaptureLine } from "../../core/commands/capture";
import type { CldDocument } from "../../core/model/document";
import { act } from "../../state/act";
import { currentDocument } from "../../state/documentStore";
import { passNotices } from "../../state/messages";
import { freshId } from "../../state/freshId";
import { requestView, selectLinks, session, setSession } from "../../state/sessionStore";
import { t } from "../../words/words";

/** What could not be read, where it is in the text that stays, and why. */
export interface LineProblem {
  readonly at: number;
  readonly reason: string;
}

interface Left {
  readonly text: string;
  readonly problem: LineProblem | null;
}

/** Adds what a line says, as one step, and gives what of it could not be read. */
export function enterLine(line: string): Left {
  const defaultPolarity = session().lastPolarity;
  const { entries, lastPolarity, problem, rest } = parseCaptureLine(line, defaultPolarity);
  if (entries.length > 0) {
    const before = currentDocument();
    if (!act(enterCaptureLine, { entries, defaultPolarity, ids: freshIds(line) })) {
      return { text: line, problem: null };
    }
    setSession({ lastPolarity });
    showNew(before);
  }
  if (!problem) return { text: "", problem: null };
  passNotices();
  const at = problem.at - (line.length - rest.length);
  const reason = t(`capture:problem.${problem.code}`);
  const isDrawn = entries.length > 0;
  return {
    text: rest,
    problem: { at, reason: isDrawn ? t("capture:drawnBefore", { reason }) : reason },
  };
}

/** As many as the line can need: a name and a link for every piece of it. */
function freshIds(line: string) {
  const pieces = line.split(/->|→|;/u);
  return {
    variables: pieces.map(() => freshId("variable")),
    links: pieces.map(() => freshId("link")),
  };
}

/** New and changed links flash once, and come into view with all that is new. */
function showNew(before: CldDocument): void {
  const now = currentDocument();
  const links = Object.values(now.links).filter((link) => before.links[link.id] !== link);
  const added = Object.values(now.variables).filter(({ id }) => !before.variables[id]);
  setSession({ flashed: links.map(({ id }) => id) });
  // So that a sign, a delay or its reverse is one key away, and its details are at hand.
  if (links.length > 0) selectLinks(links.map(({ id }) => id));
  const ends = links.flatMap(({ source, target }) => [source, target]);
  requestView({
    kind: "reveal",
    variables: [...new Set([...ends, ...added.map(({ id }) => id)])],
  });
}
