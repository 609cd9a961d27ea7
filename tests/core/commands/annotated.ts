import { addScene } from "../../../src/core/commands/scenes";
import { attachEvidence } from "../../../src/core/commands/evidence";
import { addInformant, addQuote, addSource } from "../../../src/core/commands/grounding";
import { addGroup } from "../../../src/core/commands/groups";
import { placeBadge, setBends, setPinned } from "../../../src/core/commands/layout";
import { addLeverageTag } from "../../../src/core/commands/leverage";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import type { CldDocument, ElementRef, EvidenceRef } from "../../../src/core/model/document";
import { sketch, sketchId } from "../../sketch";
import { after, id, link } from "./carriedOut";

export const [A, B, C, D] = [sketchId("a"), sketchId("b"), sketchId("c"), sketchId("d")];
/** The one loop of the annotated document. */
export const LOOP = [A, B, C];
export const NOTE = id("loopNote", "abc");
export const QUOTE = id("quote", 1);
export const SOURCE = id("source", 1);
export const INFORMANT = id("informant", 1);
export const GROUP = id("group", 1);
export const SCENE = id("scene", 1);

export const CITED: EvidenceRef = { quoteId: QUOTE, stance: "supports", polarity: "+", note: "" };

/** What the scene shows, in this order. */
export const SHOWN: readonly ElementRef[] = [
  { type: "variable", id: B },
  { type: "link", id: link(1) },
  { type: "loop", path: LOOP },
  { type: "model" },
];

/**
 * A loop a→b→c→a and a link out of it, and something of everything said of it: a name and a label of
 * the loop, tags on b (1), a→b (2), the loop (3) and the model (4), a quote behind a, a→b, the name
 * and a tag; a group with a and b; a→b bent, b pinned, the badge placed, and a scene.
 */
export function annotated(): CldDocument {
  let document = sketch("a +> b, b +> c, c -> a, c +> d");
  document = after(document, addSource, {
    source: {
      id: SOURCE,
      kind: "interview",
      title: "Interview 7",
      citation: "",
      doi: "",
      text: "",
      attributes: { site: "north" },
    },
  });
  document = after(document, addInformant, {
    informant: { id: INFORMANT, code: "CCO-07", role: "", organisation: "" },
  });
  document = after(document, addQuote, {
    quote: {
      id: QUOTE,
      text: "",
      paraphrase: "Support follows performance",
      sourceId: SOURCE,
      informantId: INFORMANT,
      locator: "",
      span: null,
      memo: "",
    },
  });
  document = after(document, addGroup, {
    id: GROUP,
    name: "Payer",
    colour: "group-1",
    members: [A, B],
  });
  return withDrawing(withNotes(document));
}

function withNotes(start: CldDocument): CldDocument {
  let document = after(start, changeLoopNote, {
    id: NOTE,
    path: LOOP,
    changes: { name: "Help goes where it pays", intended: "reinforcing" },
  });
  document = after(document, giveLoopLabels, { labels: [{ path: LOOP, label: "B1" }] });
  for (const [index, target] of SHOWN.entries())
    document = after(document, addLeverageTag, {
      id: id("leverageTag", index + 1),
      target,
      point: 5,
      rationale: "",
      by: "modeller",
    });
  for (const target of [
    { type: "variable", id: A } as const,
    { type: "link", id: link(1) } as const,
    { type: "loopNote", id: NOTE } as const,
    { type: "leverageTag", id: id("leverageTag", 1) } as const,
  ])
    document = after(document, attachEvidence, { target, evidence: CITED });
  return document;
}

function withDrawing(start: CldDocument): CldDocument {
  let document = after(start, setBends, { bends: { [link(1)]: 0.25 } });
  document = after(document, setPinned, { variableIds: [B], pinned: true });
  document = after(document, placeBadge, { path: LOOP, offset: { x: 5, y: -7 } });
  return after(document, addScene, {
    scene: { id: SCENE, title: "The core", caption: "", shown: SHOWN, emphasised: SHOWN },
  });
}
