import { create } from "zustand";
import type { EvidenceMeasure } from "../core/evidence/evidenceStep";
import type { Guide } from "../core/layout/cleanUp/snap";
import type { CountedKind } from "../core/loops/feedbackWeights";
import { EVERY_LOOP, type LoopFilter } from "../core/loops/loopFilter";
import type { LoopOrder } from "../core/loops/loopOrder";
import type {
  ElementRef,
  GroupId,
  InformantId,
  LeveragePoint,
  LinkId,
  LoopPath,
  Point,
  Polarity,
  SceneId,
  SourceId,
  VariableId,
} from "../core/model/document";

/** What is marked: variables and links, or one loop, or nothing. */
export interface Selection {
  readonly variables: readonly VariableId[];
  readonly links: readonly LinkId[];
  readonly loop: LoopPath | null;
}
export const NOTHING_SELECTED: Selection = { variables: [], links: [], loop: null };

/** What the hand is doing right now. While it lasts the document is untouched; Escape leaves no trace. */
export type Gesture =
  | { readonly kind: "idle" }
  | {
      readonly kind: "drawingLink";
      readonly from: VariableId;
      readonly at: Point;
      readonly over: VariableId | null;
      readonly delayed: boolean;
    }
  | {
      readonly kind: "movingVariables";
      readonly positions: Readonly<Record<VariableId, Point>>;
      /** Why they came to these places, where that was not the hand alone. */
      readonly guides?: readonly Guide[];
    }
  | { readonly kind: "bendingLink"; readonly linkId: LinkId; readonly bend: number }
  | { readonly kind: "movingBadge"; readonly path: LoopPath; readonly at: Point };
export const IDLE: Gesture = { kind: "idle" };

/** A name being typed on the sheet. Points are centres, in diagram pixels. */
export type Editing =
  | { readonly kind: "none" }
  | {
      readonly kind: "newVariable";
      readonly at: Point;
      readonly linkFrom: VariableId | null;
      /** Whether the link from there is delayed. */
      readonly delayed?: boolean;
    }
  | {
      readonly kind: "renaming";
      readonly variableId: VariableId;
      /** It was made by the present step, which the name still belongs to. */
      readonly isNew?: boolean;
    }
  | {
      readonly kind: "choosingTarget";
      readonly from: VariableId;
      /** The variable that Enter would link to. */
      readonly candidate?: VariableId | null;
    };

/** A wish to look elsewhere; the canvas carries it out. `serial` makes the same wish twice two wishes. */
export interface ViewRequest {
  readonly serial: number;
  readonly wish:
    | { readonly kind: "fit" }
    | { readonly kind: "zoomIn" }
    | { readonly kind: "zoomOut" }
    | { readonly kind: "zoomTo"; readonly zoom: number }
    | {
        readonly kind: "reveal";
        readonly variables: readonly VariableId[];
        /** A place that is to be seen too: the middle of a name to come, or of a ring. */
        readonly place?: Point;
      }
    /** These in the middle of the view, large enough to be read; null: the whole diagram. */
    | {
        readonly kind: "frame";
        readonly variables: readonly VariableId[] | null;
        /** Without moving there: from another picture. */
        readonly still?: boolean;
        /** With words as large as those of an opened diagram at least, though less of it is seen. */
        readonly legibly?: boolean;
      };
}

/** Drawing; asking without being able to change anything; showing to a room. */
export type Mode = "edit" | "explore" | "present";
/** What the sheet tells beside the structure: how deep levers reach, what links rest on, or where the feedback runs. */
export type Lens = "none" | "leverage" | "evidence" | "feedback";
/** Rungs of the ladder from one to another; the deepest has the lower number. */
export interface LeverageRange {
  readonly deepest: LeveragePoint;
  readonly shallowest: LeveragePoint;
}
export type PanelTab =
  | "inspector"
  | "loops"
  | "leverage"
  | "evidence"
  | "scenes"
  | "outline"
  | "paths";
/** One of the tables of evidence, and what is sought in it. */
export interface EvidenceTableView {
  readonly table: "sources" | "informants" | "quotes";
  readonly search: string;
  /** Only quotes of this origin. */
  readonly of?: SourceId | InformantId;
}
/** Parts of panels about loops that can be folded: signs step by step, a loop in words, loops that are none any more, signs to settle. */
export type Fold = "why" | "words" | "dormant" | "settle";
/** How high the panel stands where it is a sheet at the foot of a narrow window. */
export type SheetHeight = "low" | "middle" | "full";
export type Theme = "system" | "light" | "dark";

/** A menu asked for on the sheet, at a place of the window in CSS pixels. */
export interface ContextMenuRequest {
  readonly at: Point;
  readonly target: ElementRef | { readonly type: "sheet"; readonly point: Point };
}

export interface Session {
  /** Counts the documents that were opened; the canvas looks at each as a whole. */
  readonly openedSerial: number;
  readonly selection: Selection;
  /** A loop under the pointer or under keyboard focus in a list: lit without dimming labels. */
  readonly hoveredLoop: LoopPath | null;
  readonly hoveredVariable: VariableId | null;
  readonly gesture: Gesture;
  readonly editing: Editing;
  /** The last sign used sticks for the next link. */
  readonly lastPolarity: Polarity;
  /** When not empty, variables of none of these groups are faded. */
  readonly groupFilter: readonly GroupId[];
  /** Which loops the list shows, and in which order. */
  readonly loopFilter: LoopFilter;
  readonly loopOrder: LoopOrder;
  /** All loops that are listed, or the core loops alone. */
  readonly loopView: "listed" | "core";
  /** How long a list of loops somebody wishes for; without a length loops of any. */
  readonly loopBudget: { readonly maxLoops: number; readonly maxLength: number | null };
  /** Where stories of loops begin by somebody's choice, by the key of the loop. */
  readonly toldFrom: Readonly<Record<string, VariableId>>;
  readonly unfolded: readonly Fold[];
  readonly zoom: number;
  readonly viewRequest: ViewRequest | null;
  readonly panelOpen: boolean;
  readonly panelTab: PanelTab;
  readonly panelWidth: number;
  readonly sheetHeight: SheetHeight;
  readonly contextMenu: ContextMenuRequest | null;
  readonly mode: Mode;
  readonly lens: Lens;
  /** What has no tag within is faded while the leverage lens is on; null fades nothing. */
  readonly leverageRange: LeverageRange | null;
  /** What the widths of links stand for while the evidence lens is on. */
  readonly evidenceMeasure: EvidenceMeasure;
  /** Which loops the bands of the feedback lens count. */
  readonly feedbackKind: CountedKind;
  /** The table of evidence that lies over the window; null when none does. */
  readonly evidenceTable: EvidenceTableView | null;
  /** The scene that is shown. */
  readonly playing: SceneId | null;
  /** Links that were just made, to flash once. */
  readonly flashed: readonly LinkId[];
  /** Where the next new variable goes when nothing else says: the middle of what is seen. */
  readonly viewCentre: Point;
}

const INITIAL: Session = {
  openedSerial: 0,
  selection: NOTHING_SELECTED,
  hoveredLoop: null,
  hoveredVariable: null,
  gesture: IDLE,
  editing: { kind: "none" },
  lastPolarity: "+",
  groupFilter: [],
  loopFilter: EVERY_LOOP,
  loopOrder: "shortest",
  loopView: "listed",
  loopBudget: { maxLoops: 200_000, maxLength: null },
  toldFrom: {},
  unfolded: ["words"],
  zoom: 1,
  viewRequest: null,
  panelOpen: true,
  panelTab: "loops",
  panelWidth: 368,
  sheetHeight: "middle",
  contextMenu: null,
  mode: "edit",
  lens: "leverage",
  leverageRange: null,
  evidenceMeasure: "sources",
  feedbackKind: "all",
  evidenceTable: null,
  playing: null,
  flashed: [],
  viewCentre: { x: 0, y: 0 },
};

const store = create<Session>()(() => INITIAL);

/** A fact of this session, kept up to date. Nothing here is ever saved in the document. */
export function useSession<Fact>(select: (session: Session) => Fact): Fact {
  return store(select);
}

/** The session as it is now, outside of React. */
export function session(): Session {
  return store.getState();
}

/** Changes facts of the session. */
export function setSession(changes: Partial<Session>): void {
  store.setState(changes);
}

/** Calls `listener` after every change; returns what ends that. */
export function onSessionChange(listener: (now: Session, before: Session) => void): () => void {
  return store.subscribe(listener);
}

/** Back to how a session begins: for another document, and between tests. */
export function resetSession(): void {
  const { openedSerial, panelOpen, panelTab, panelWidth, lastPolarity, lens } = store.getState();
  const kept = { panelOpen, panelTab, panelWidth, lastPolarity, lens };
  store.setState({ ...INITIAL, ...kept, openedSerial: openedSerial + 1 });
}

export function selectVariables(variables: readonly VariableId[]): void {
  store.setState({ selection: { variables, links: [], loop: null } });
}

export function selectLinks(links: readonly LinkId[]): void {
  store.setState({ selection: { variables: [], links, loop: null } });
}

export function selectLoop(loop: LoopPath | null): void {
  store.setState({ selection: { ...NOTHING_SELECTED, loop } });
}

export function clearSelection(): void {
  store.setState({ selection: NOTHING_SELECTED });
}

/** Fades all but this group too, or no longer. */
export function toggleGroupFilter(id: GroupId): void {
  store.setState(({ groupFilter }) => ({
    groupFilter: groupFilter.includes(id)
      ? groupFilter.filter((other) => other !== id)
      : [...groupFilter, id],
  }));
}

/** Asks the canvas to look somewhere. */
export function requestView(wish: ViewRequest["wish"]): void {
  store.setState(({ viewRequest }) => ({
    viewRequest: { serial: (viewRequest?.serial ?? 0) + 1, wish },
  }));
}
