import type { CldDocument, ElementRef, EvidenceRef, LoopPath, Source } from "../../model/document";
import { type IdKind, type IdOfKind, isIdOfKind } from "../../model/ids";
import { invariant, unreachable } from "../../model/invariant";
import type { CurrentFile } from "./migrate";

/** The document that a file of the current version holds; its laws are not looked at here. */
export function fileToDocument(file: CurrentFile): CldDocument {
  return {
    metadata: file.metadata,
    variables: byId(
      file.variables.map((variable) => ({
        id: idOf("variable", variable.id),
        name: variable.name,
        kind: variable.kind,
        definition: variable.definition,
        notes: variable.notes,
        groupIds: variable.groupIds.map((id) => idOf("group", id)),
        evidence: variable.evidence.map(evidenceRef),
      })),
    ),
    links: byId(
      file.links.map((link) => ({
        id: idOf("link", link.id),
        source: idOf("variable", link.source),
        target: idOf("variable", link.target),
        polarity: link.polarity,
        delay: link.delay,
        strength: link.strength,
        basis: link.basis,
        rationale: link.rationale,
        evidence: link.evidence.map(evidenceRef),
      })),
    ),
    ...interpretation(file),
    ...grounding(file),
    ...presentation(file),
  };
}

function interpretation(
  file: CurrentFile,
): Pick<CldDocument, "loopLabels" | "loopNotes" | "leverageTags"> {
  return {
    loopLabels: file.loopLabels.map(({ path, label }) => ({ path: loopPath(path), label })),
    loopNotes: byId(
      file.loopNotes.map((note) => ({
        id: idOf("loopNote", note.id),
        path: loopPath(note.path),
        name: note.name,
        story: note.story,
        intended: note.intended,
        evidence: note.evidence.map(evidenceRef),
        visibility: note.visibility,
      })),
    ),
    leverageTags: byId(
      file.leverageTags.map((tag) => ({
        id: idOf("leverageTag", tag.id),
        target: elementRef(tag.target),
        point: tag.point,
        rationale: tag.rationale,
        by: tag.by,
        despite: tag.despite,
        evidence: tag.evidence.map(evidenceRef),
      })),
    ),
  };
}

function grounding(
  file: CurrentFile,
): Pick<CldDocument, "quotes" | "sources" | "informants" | "groups"> {
  return {
    quotes: byId(
      file.quotes.map((quote) => ({
        id: idOf("quote", quote.id),
        text: quote.text,
        paraphrase: quote.paraphrase,
        sourceId: idOf("source", quote.sourceId),
        informantId: quote.informantId === null ? null : idOf("informant", quote.informantId),
        locator: quote.locator,
        span: quote.span,
        memo: quote.memo,
      })),
    ),
    sources: byId(
      file.sources.map((source): Source => ({ ...source, id: idOf("source", source.id) })),
    ),
    informants: byId(
      file.informants.map((informant) => ({ ...informant, id: idOf("informant", informant.id) })),
    ),
    groups: byId(file.groups.map((group) => ({ ...group, id: idOf("group", group.id) }))),
  };
}

function presentation({ layout, scenes }: CurrentFile): Pick<CldDocument, "layout" | "scenes"> {
  return {
    layout: {
      positions: Object.fromEntries(
        Object.entries(layout.positions).map(([id, [x, y]]) => [id, { x, y }]),
      ),
      bends: layout.bends,
      pinned: layout.pinned.map((id) => idOf("variable", id)),
      badges: layout.badges.map(({ path, offset: [x, y] }) => ({
        path: loopPath(path),
        offset: { x, y },
      })),
    },
    scenes: scenes.map((scene) => ({
      id: idOf("scene", scene.id),
      title: scene.title,
      caption: scene.caption,
      shown: scene.shown === "everything" ? scene.shown : scene.shown.map(elementRef),
      emphasised: scene.emphasised.map(elementRef),
    })),
  };
}

function evidenceRef(ref: CurrentFile["links"][number]["evidence"][number]): EvidenceRef {
  return {
    quoteId: idOf("quote", ref.quoteId),
    stance: ref.stance,
    polarity: ref.polarity,
    note: ref.note,
  };
}

function elementRef(element: CurrentFile["leverageTags"][number]["target"]): ElementRef {
  switch (element.type) {
    case "variable":
      return { type: "variable", id: idOf("variable", element.id) };
    case "link":
      return { type: "link", id: idOf("link", element.id) };
    case "loop":
      return { type: "loop", path: loopPath(element.path) };
    case "model":
      return element;
    default:
      return unreachable(element);
  }
}

function loopPath(path: readonly string[]): LoopPath {
  return path.map((id) => idOf("variable", id));
}

/** The schema has looked at the form of every id already. */
function idOf<Kind extends IdKind>(kind: Kind, text: string): IdOfKind[Kind] {
  invariant(isIdOfKind(kind, text), `"${text}" is the id of a ${kind}`);
  return text;
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): Readonly<Record<string, Thing>> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}
