import { type ArrangingArgs, arrangeVariables, tidyVariables } from "../core/commands/arranging";
import type { Command } from "../core/commands/command";
import { centredLike } from "../core/layout/centredLike";
import { type Laid, type LayoutWanted, layoutWanted } from "../core/layout/layoutWanted";
import type { CldDocument, Point, VariableId } from "../core/model/document";
import { t } from "../words/arrangingWords";
import { type LayoutRun, startLayout } from "../workers/layoutClient";
import { act } from "./act";
import { type ArrangeKind, currentArranging, setArranging } from "./arranging";
import { amend, currentDocument, onDocumentChange } from "./documentStore";
import { drawnAhead } from "./drawnAhead";
import { tell } from "./messages";
import { type SearchBegun, takeSearchBegun } from "./arrangedInTime";
import { textMeasurer } from "./preparing";
import { rehearseArranging } from "./rehearseArranging";
import { requestView } from "./sessionStore";
import { joined } from "./stepSentences";
import { tellWhileOpen } from "./whileOpen";

/** What takes longer than this says how far it is. */
const PATIENCE_MS = 500;

/** What the search under way is to do, in whose document. */
let asked: { readonly what: string; readonly of: CldDocument } | null = null;

/**
 * Arranges these variables, or tidies them, off this thread, and moves them in one step; all others
 * and those that are pinned stay. What is changed meanwhile goes first: then nothing is moved. Who asks
 * for what is being looked for already does not have it begun anew.
 */
export async function arrangeDiagram(
  kind: ArrangeKind,
  chosen: readonly VariableId[],
): Promise<void> {
  const before = currentDocument();
  const what = [kind, ...chosen].join(" ");
  if (asked?.what === what && asked.of === before) return;
  const own = (asked = { what, of: before });
  const dropped = currentArranging();
  const instead = dropped ? t(`arranging:dropped.${dropped.kind}`) : "";
  if (instead !== "") tellWhileOpen(instead);
  const found = await betterPlaces(kind, withOthersPinned(before, chosen));
  if (asked !== own) return; // another one has taken its place
  asked = null;
  if (found === "cancelled") return tellWhileOpen(t("arranging:cancelled"));
  if (found === "changed") return tellWhileOpen(t("arranging:changed"));
  if (found === "failed") return tell(t("arranging:failed"), { tone: "error" });
  moveInOneStep(kind, found, { chosen, instead });
}

function moveInOneStep(
  kind: ArrangeKind,
  { command, args }: Found,
  { chosen, instead }: { readonly chosen: readonly VariableId[]; readonly instead: string },
): void {
  const before = currentDocument();
  act(command, args);
  if (currentDocument() === before)
    return tellWhileOpen(joined([instead, t(`arranging:best.${kind}`)]));
  const { positions } = currentDocument().layout;
  const count = movedBetween(before, currentDocument());
  // What is moved afterwards, or put back, is told of no more.
  tell(joined([instead, t(`arranging:moved.${kind}`, { count })]), {
    isPast: () => currentDocument().layout.positions !== positions,
  });
  const isWhole = chosen.length === Object.keys(before.variables).length;
  requestView(isWhole ? { kind: "fit" } : { kind: "reveal", variables: chosen });
}

/**
 * The same for a document that was opened without places: no step, for there was nothing before it. A
 * search that was begun before it was shown goes on. Also where it is called off the whole of it is seen then.
 */
export async function arrangeOpened(): Promise<void> {
  const document = currentDocument();
  const found = await betterPlaces("arrange", document, takeSearchBegun(document));
  if (found === "changed") return;
  if (typeof found !== "string") amend(found.command, found.args);
  requestView({ kind: "fit" });
}

function movedBetween(before: CldDocument, { layout }: CldDocument): number {
  const ids = Object.values(before.variables).map(({ id }) => id);
  return ids.filter((id) => {
    const [was, is] = [before.layout.positions[id], layout.positions[id]];
    return was?.x !== is?.x || was?.y !== is?.y;
  }).length;
}

type Places = Readonly<Record<VariableId, Point>>;

/** The step to the best places that were found, whose picture is drawn. */
interface Found {
  readonly command: Command<ArrangingArgs>;
  readonly args: ArrangingArgs;
}

/** What is found, or why there is nothing. */
async function betterPlaces(
  kind: ArrangeKind,
  document: CldDocument,
  begun: SearchBegun | null = null,
): Promise<Found | "cancelled" | "changed" | "failed"> {
  const measure = textMeasurer();
  if (!measure) return "failed";
  const wanted = layoutWanted(document, measure);
  currentArranging()?.cancel();
  let isChanged = false;
  const tellShare = (share: number): void => change(run, { share });
  const run = stoppable(begun?.run ?? startLayout(kind, wanted, tellShare));
  begun?.listen(tellShare);
  setArranging({ kind, share: 0, isLong: false, cancel: run.cancel });
  const timer = setTimeout(() => change(run, { isLong: true }), PATIENCE_MS);
  const stopWatching = onDocumentChange((now, before) => {
    isChanged ||= isOtherPicture(before, now);
    if (isChanged) run.cancel();
  });
  try {
    const laid = await run.laid;
    // Those who looked for it are gone; the next ones are to be as quick.
    if (!laid) void rehearseArranging();
    if (isChanged) return "changed";
    if (!laid) return "cancelled";
    const places = kind === "arrange" ? centred(wanted, laid) : laid.places;
    const args = { positions: movedPlaces(wanted, places) };
    const plain = kind === "arrange" ? arrangeVariables : tidyVariables;
    const command = await drawnAhead(plain, args, () => !run.isOff());
    if (isChanged) return "changed";
    return run.isOff() ? "cancelled" : { command, args };
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
    stopWatching();
    if (isPresent(run)) setArranging(null);
  }
}

/** The same search, which can be called off also when it is over. */
function stoppable({ laid, cancel }: LayoutRun): LayoutRun & { readonly isOff: () => boolean } {
  let isOff = false;
  return {
    laid,
    cancel: () => {
      isOff = true;
      cancel();
    },
    isOff: () => isOff,
  };
}

/** Tells how it stands with a search, unless another one has taken its place. */
function change(run: LayoutRun, facts: { readonly share?: number; readonly isLong?: true }): void {
  const now = currentArranging();
  if (now && isPresent(run)) setArranging({ ...now, ...facts });
}

function isPresent({ cancel }: LayoutRun): boolean {
  return currentArranging()?.cancel === cancel;
}

/** Only those that are chosen may move. */
function withOthersPinned(document: CldDocument, chosen: readonly VariableId[]): CldDocument {
  const { layout, variables } = document;
  const free = new Set(chosen);
  const held = Object.values(variables).flatMap(({ id }) => (free.has(id) ? [] : [id]));
  const pinned = [...new Set([...layout.pinned, ...held])];
  return { ...document, layout: { ...layout, pinned } };
}

function isOtherPicture(before: CldDocument, now: CldDocument): boolean {
  return (
    before.variables !== now.variables || before.links !== now.links || before.layout !== now.layout
  );
}

/** Where nothing holds it, the new picture stands in the middle of the old one, so that Undo is in sight. */
function centred({ pinned, standing }: LayoutWanted, { places }: Laid): readonly Point[] {
  return pinned.includes(1)
    ? places
    : centredLike(
        places,
        standing.flatMap((place) => place ?? []),
      );
}

function movedPlaces({ net, pinned }: LayoutWanted, places: readonly Point[]): Places {
  const moved = net.ids.flatMap((id, variable) => {
    const place = places[variable];
    return place && pinned[variable] !== 1 ? [[id, place] as const] : [];
  });
  return Object.fromEntries(moved);
}
