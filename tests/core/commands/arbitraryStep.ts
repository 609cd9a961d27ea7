import {
  alignVariables,
  arrangeVariables,
  type ArrangingArgs,
  circleVariables,
  distributeVariables,
  flowVariables,
  mirrorVariables,
  rotateVariables,
  tidyVariables,
} from "../../../src/core/commands/arranging";
import {
  addAttribute,
  removeAttribute,
  renameAttribute,
} from "../../../src/core/commands/attributes";
import { enterCaptureLine } from "../../../src/core/commands/capture";
import { addEvidence, rewriteQuote } from "../../../src/core/commands/citing";
import type { Command, Outcome } from "../../../src/core/commands/command";
import { removeElements } from "../../../src/core/commands/elements";
import { pasteElements } from "../../../src/core/commands/paste";
import {
  attachEvidence,
  detachEvidence,
  type EvidenceTarget,
} from "../../../src/core/commands/evidence";
import { copyFragment } from "../../../src/core/commands/fragment";
import {
  addInformant,
  addQuote,
  addSource,
  changeInformant,
  changeQuote,
  changeSource,
  removeInformant,
  removeQuote,
  removeSource,
} from "../../../src/core/commands/grounding";
import {
  addGroup,
  changeGroup,
  removeGroup,
  setMembership,
} from "../../../src/core/commands/groups";
import { moveVariables, placeBadge, setBends, setPinned } from "../../../src/core/commands/layout";
import {
  addLeverageTag,
  changeLeverageTag,
  moveLeverageTag,
  removeLeverageTag,
} from "../../../src/core/commands/leverage";
import {
  addLink,
  changeLinks,
  reverseLinks,
  setDelay,
  setPolarity,
} from "../../../src/core/commands/links";
import { changeLoopNote, giveLoopLabels } from "../../../src/core/commands/loopNotes";
import { removeGrounding } from "../../../src/core/commands/removeGrounding";
import { changeMetadata } from "../../../src/core/commands/metadata";
import { addScene, changeScene, moveScene, removeScene } from "../../../src/core/commands/scenes";
import { attachLoopNote, forgetLoop } from "../../../src/core/commands/vanishedLoops";
import { mergeVariables } from "../../../src/core/commands/mergeVariables";
import {
  addVariable,
  bridgeVariable,
  changeVariable,
  changeVariables,
  insertVariable,
  renameVariable,
} from "../../../src/core/commands/variables";
import { listLoops } from "../../../src/core/loops/listLoops";
import { giveLabels } from "../../../src/core/loops/loopLabels";
import type { CldDocument, Informant, Quote, Source } from "../../../src/core/model/document";
import type { IdKind } from "../../../src/core/model/ids";
import { type Dice, type Hand, handFor } from "./hand";

/** A command with arguments for one document. */
export interface Step {
  readonly name: string;
  readonly label: string;
  readonly apply: (document: CldDocument) => Outcome;
}

/** Every way a document can change, with arguments that fit this document more often than not. */
export function stepFrom(document: CldDocument, dice: Dice): Step {
  const makers = Object.entries(MAKERS);
  // The remainder is the place of one of them.
  const [name, make] = makers[dice.which % makers.length]!;
  return { name, ...make(handFor(document, dice)) };
}

/** The names of all kinds of steps. */
export function stepNames(): readonly string[] {
  return Object.keys(MAKERS);
}

function step<Args>(command: Command<Args>, args: Args): Omit<Step, "name"> {
  return { label: command.label, apply: (document) => command.apply(document, args) };
}

/** They differ in their words alone, so they are one kind of step. */
const ARRANGING: readonly Command<ArrangingArgs>[] = [
  arrangeVariables,
  tidyVariables,
  alignVariables,
  distributeVariables,
  circleVariables,
  rotateVariables,
  mirrorVariables,
  flowVariables,
];

/** New places, bends and badges, some of things that are not so by hand. */
function arranging(hand: Hand): ArrangingArgs {
  const moved = hand.some(hand.variable).map((id) => [id, hand.dice.point] as const);
  const bent = hand.some(hand.link).map((id) => [id, hand.dice.bend] as const);
  return {
    positions: Object.fromEntries(moved),
    bends: Object.fromEntries(bent),
    badges: hand.some(hand.path).map((path) => ({ path, offset: hand.dice.point })),
  };
}

const MAKERS: Readonly<Record<string, (hand: Hand) => Omit<Step, "name">>> = {
  addVariable: (hand) =>
    step(addVariable, {
      id: hand.fresh("variable"),
      name: hand.dice.name,
      position: hand.place(),
      linkFrom: hand.yes()
        ? { id: hand.fresh("link"), source: hand.variable(), polarity: hand.dice.polarity }
        : null,
    }),
  renameVariable: (hand) =>
    step(renameVariable, { variableId: hand.variable(), name: hand.dice.name }),
  changeVariable: (hand) =>
    step(changeVariable, {
      variableId: hand.variable(),
      changes: hand.yes() ? { definition: hand.dice.text } : { kind: "stock" },
    }),
  changeVariables: (hand) =>
    step(changeVariables, {
      variableIds: hand.some(hand.variable),
      changes: { kind: hand.yes() ? "stock" : "ordinary" },
    }),
  insertVariable: (hand) =>
    step(insertVariable, {
      linkId: hand.link(),
      id: hand.fresh("variable"),
      newLinkIds: [hand.fresh("link"), hand.fresh("link")],
      name: hand.dice.name,
      position: hand.place(),
    }),
  bridgeVariable: (hand) => {
    const links = Object.values(hand.document.links);
    const inside = links.filter(
      ({ target }) =>
        links.filter((link) => link.target === target).length === 1 &&
        links.filter((link) => link.source === target).length === 1,
    );
    const variableId = hand.oneOf(inside)?.target ?? hand.variable();
    return step(bridgeVariable, { variableId, newLinkId: hand.fresh("link") });
  },
  mergeVariables: (hand) => step(mergeVariables, { from: hand.variable(), into: hand.variable() }),
  removeElements: (hand) =>
    step(removeElements, {
      variableIds: hand.some(hand.variable).slice(0, 1),
      linkIds: hand.some(hand.link),
    }),
  pasteElements: (hand) => {
    const fragment = copyFragment(hand.document, hand.some(hand.variable));
    const kinds: readonly (readonly [IdKind, object])[] = [
      ["variable", fragment.variables],
      ["link", fragment.links],
      ["loopNote", fragment.loopNotes],
      ["leverageTag", fragment.leverageTags],
    ];
    const ids = kinds.flatMap(([kind, record]) =>
      Object.keys(record).map((id) => [id, hand.fresh(kind)] as const),
    );
    return step(pasteElements, { fragment, ids: Object.fromEntries(ids), offset: hand.dice.point });
  },
  addLink: (hand) =>
    step(addLink, {
      id: hand.fresh("link"),
      source: hand.variable(),
      target: hand.variable(),
      polarity: hand.dice.polarity,
      delay: hand.delay(),
    }),
  setPolarity: (hand) =>
    step(setPolarity, { linkIds: hand.some(hand.link), polarity: hand.dice.polarity }),
  setDelay: (hand) => step(setDelay, { linkIds: hand.some(hand.link), delay: hand.delay() }),
  reverseLinks: (hand) => step(reverseLinks, { linkIds: hand.some(hand.link) }),
  changeLinks: (hand) =>
    step(changeLinks, {
      linkIds: hand.some(hand.link),
      changes: hand.yes() ? { rationale: hand.dice.text } : { basis: "implied", strength: "weak" },
    }),
  changeLoopNote: (hand) =>
    step(changeLoopNote, {
      id: hand.fresh("loopNote"),
      path: hand.path(),
      changes: hand.yes()
        ? { name: hand.dice.name, visibility: "auto" }
        : { story: hand.dice.text, intended: null, visibility: "pinned" },
    }),
  attachLoopNote: (hand) => {
    const notes = Object.values(hand.document.loopNotes);
    const loops = listLoops(hand.document.links, { maxLoops: 20 });
    const living = Array.from({ length: loops.count }, (_, index) => loops.path(index));
    const from = hand.oneOf(notes)?.path ?? hand.path();
    return step(attachLoopNote, { from, to: hand.oneOf(living) ?? hand.path() });
  },
  forgetLoop: (hand) => {
    const notes = Object.values(hand.document.loopNotes);
    return step(forgetLoop, { path: hand.oneOf(notes)?.path ?? hand.path() });
  },
  giveLoopLabels: (hand) => {
    const loops = listLoops(hand.document.links);
    const labels = giveLabels({ document: hand.document, loops, remembered: new Map() });
    return step(giveLoopLabels, { labels });
  },
  addLeverageTag: (hand) =>
    step(addLeverageTag, {
      id: hand.fresh("leverageTag"),
      target: hand.element(),
      point: hand.point(),
      rationale: hand.dice.text,
      by: "modeller",
    }),
  changeLeverageTag: (hand) =>
    step(changeLeverageTag, {
      tagId: hand.tag(),
      changes: hand.yes()
        ? { despite: hand.dice.text }
        : { rationale: hand.dice.text, by: "source" },
    }),
  moveLeverageTag: (hand) => step(moveLeverageTag, { tagId: hand.tag(), point: hand.point() }),
  removeLeverageTag: (hand) => step(removeLeverageTag, { tagId: hand.tag() }),
  attachEvidence: (hand) =>
    step(attachEvidence, {
      target: hand.evidenceTarget(),
      evidence: {
        quoteId: hand.quote(),
        stance: "qualifies",
        polarity: hand.dice.polarity,
        note: hand.dice.text,
      },
    }),
  detachEvidence: (hand) => {
    const { variables, links } = hand.document;
    const cited = [
      ...Object.values(variables).map((each) => ({ ...each, type: "variable" as const })),
      ...Object.values(links).map((each) => ({ ...each, type: "link" as const })),
    ].flatMap(({ type, id, evidence }) =>
      evidence.map(({ quoteId }) => ({ target: { type, id } as EvidenceTarget, quoteId })),
    );
    const other = { target: hand.evidenceTarget(), quoteId: hand.quote() };
    return step(detachEvidence, hand.oneOf(cited) ?? other);
  },
  addEvidence: (hand) => {
    const source = hand.yes() ? newSource(hand) : null;
    const informant = hand.yes() ? newInformant(hand) : null;
    const quote = {
      ...newQuote(hand),
      ...(source && { sourceId: source.id }),
      ...(informant && { informantId: informant.id }),
    };
    const place = hand.yes()
      ? hand.evidenceTarget()
      : { type: "loop" as const, path: hand.path(), id: hand.fresh("loopNote") };
    const ref = { stance: "supports", polarity: hand.dice.polarity, note: hand.dice.text } as const;
    return step(
      addEvidence,
      hand.yes()
        ? { source, informant, quote, place, evidence: { quoteId: quote.id, ...ref } }
        : {
            source: null,
            informant: null,
            quote: null,
            place,
            evidence: { quoteId: hand.quote(), ...ref },
          },
    );
  },
  rewriteQuote: (hand) => {
    const source = newSource(hand);
    const informant = hand.yes() ? newInformant(hand) : null;
    const changes = { sourceId: source.id, text: hand.dice.text };
    return step(rewriteQuote, {
      source,
      informant,
      quoteId: hand.quote(),
      changes: informant ? { ...changes, informantId: informant.id } : changes,
    });
  },
  addAttribute: (hand) => step(addAttribute, { name: hand.dice.name }),
  renameAttribute: (hand) => step(renameAttribute, { name: hand.attribute(), to: hand.dice.name }),
  removeAttribute: (hand) => step(removeAttribute, { name: hand.attribute() }),
  removeGrounding: (_hand) => step(removeGrounding, {}),
  addSource: (hand) => step(addSource, { source: newSource(hand) }),
  changeSource: (hand) =>
    step(changeSource, { sourceId: hand.source(), changes: { title: hand.dice.text } }),
  removeSource: (hand) => step(removeSource, { sourceId: hand.source() }),
  addInformant: (hand) => step(addInformant, { informant: newInformant(hand) }),
  changeInformant: (hand) =>
    step(changeInformant, { informantId: hand.informant(), changes: { role: hand.dice.text } }),
  removeInformant: (hand) => step(removeInformant, { informantId: hand.informant() }),
  addQuote: (hand) => step(addQuote, { quote: newQuote(hand) }),
  changeQuote: (hand) =>
    step(changeQuote, {
      quoteId: hand.quote(),
      changes: hand.yes() ? { memo: hand.dice.text } : { sourceId: hand.source() },
    }),
  removeQuote: (hand) => step(removeQuote, { quoteId: hand.quote() }),
  addGroup: (hand) =>
    step(addGroup, {
      id: hand.fresh("group"),
      name: hand.dice.name,
      colour: "group-3",
      members: hand.some(hand.variable),
    }),
  changeGroup: (hand) =>
    step(changeGroup, {
      groupId: hand.group(),
      changes: hand.yes() ? { name: hand.dice.name } : { colour: "group-5" },
    }),
  removeGroup: (hand) => step(removeGroup, { groupId: hand.group() }),
  setMembership: (hand) =>
    step(setMembership, {
      variableIds: hand.some(hand.variable),
      groupId: hand.group(),
      member: hand.yes(),
    }),
  moveVariables: (hand) => {
    const moved = hand.some(hand.variable).map((id) => [id, hand.dice.point] as const);
    return step(moveVariables, { positions: Object.fromEntries(moved) });
  },
  setBends: (hand) => {
    const bend = () => (hand.yes() ? hand.dice.bend : null);
    const bent = hand.some(hand.link).map((id) => [id, bend()] as const);
    return step(setBends, { bends: Object.fromEntries(bent) });
  },
  arranging: (hand) => step(hand.oneOf(ARRANGING) ?? alignVariables, arranging(hand)),
  setPinned: (hand) =>
    step(setPinned, { variableIds: hand.some(hand.variable), pinned: hand.yes() }),
  placeBadge: (hand) => step(placeBadge, { path: hand.path(), offset: hand.place() }),
  addScene: (hand) =>
    step(addScene, {
      scene: {
        id: hand.fresh("scene"),
        title: hand.dice.text,
        caption: "",
        shown: hand.yes() ? "everything" : hand.some(hand.element),
        emphasised: hand.some(hand.element),
      },
    }),
  changeScene: (hand) =>
    step(changeScene, {
      sceneId: hand.scene(),
      changes: hand.yes() ? { title: hand.dice.text } : { emphasised: hand.some(hand.element) },
    }),
  removeScene: (hand) => step(removeScene, { sceneId: hand.scene() }),
  moveScene: (hand) => step(moveScene, { sceneId: hand.scene(), to: hand.number() % 4 }),
  changeMetadata: (hand) => step(changeMetadata, { changes: { title: hand.dice.text } }),
  enterCaptureLine: (hand) => {
    const known = Object.values(hand.document.variables).map(({ name }) => name);
    const name = () => hand.oneOf([...known, "Something new"]) ?? "Something new";
    const steps = hand
      .some(name)
      .map((each) => ({ name: each, polarity: hand.dice.polarity, delayed: hand.yes() }));
    return step(enterCaptureLine, {
      entries: [{ first: name(), steps }],
      defaultPolarity: "+",
      ids: {
        variables: Array.from({ length: 4 }, () => hand.fresh("variable")),
        links: Array.from({ length: 4 }, () => hand.fresh("link")),
      },
    });
  },
};

function newSource(hand: Hand): Source {
  return {
    id: hand.fresh("source"),
    kind: hand.yes() ? "interview" : "publication",
    title: hand.dice.name,
    citation: hand.dice.text,
    doi: "",
    text: "",
    attributes: Object.fromEntries([[hand.dice.name, hand.dice.text]]),
  };
}

function newInformant(hand: Hand): Informant {
  return { id: hand.fresh("informant"), code: hand.dice.text, role: "", organisation: "" };
}

function newQuote(hand: Hand): Quote {
  return {
    id: hand.fresh("quote"),
    text: hand.dice.text,
    paraphrase: "",
    sourceId: hand.source(),
    informantId: hand.yes() ? hand.informant() : null,
    locator: "",
    span: null,
    memo: "",
  };
}
