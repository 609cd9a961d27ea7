import { showFeedback } from "../../state/feedbackLens";
import { changeSettings, settings } from "../../state/settings";
import {
  type EvidenceTableView,
  type PanelTab,
  requestView,
  session,
  setSession,
  type Theme,
} from "../../state/sessionStore";
import type { Action } from "./action";

/** What is seen of the diagram, and how the window is arranged. */
export const VIEW_ACTIONS: readonly Action[] = [
  {
    id: "fit",
    group: "view",
    keys: ["f"],
    menus: ["sheet"],
    run: () => requestView({ kind: "fit" }),
  },
  {
    id: "zoomIn",
    group: "view",
    keys: ["$mod++", "$mod+Shift++", "$mod+="],
    heard: "diagram",
    run: () => requestView({ kind: "zoomIn" }),
  },
  {
    id: "zoomOut",
    group: "view",
    keys: ["$mod+-"],
    heard: "diagram",
    run: () => requestView({ kind: "zoomOut" }),
  },
  {
    id: "actualSize",
    group: "view",
    keys: ["$mod+0"],
    heard: "diagram",
    run: () => requestView({ kind: "zoomTo", zoom: 1 }),
  },
  {
    id: "togglePanel",
    group: "view",
    keys: ["$mod+\\"],
    heard: "everywhere",
    run: () => setSession({ panelOpen: !session().panelOpen }),
  },
  showTab("inspector", "showInspector"),
  showTab("loops", "showLoops"),
  showTab("leverage", "showLeveragePoints"),
  showTab("evidence", "showEvidence"),
  showTab("scenes", "showScenes"),
  showTab("outline", "showOutline"),
  {
    id: "toggleLeverage",
    group: "view",
    run: () => setSession({ lens: session().lens === "leverage" ? "none" : "leverage" }),
  },
  {
    id: "toggleEvidence",
    group: "view",
    run: () => setSession({ lens: session().lens === "evidence" ? "none" : "evidence" }),
  },
  {
    id: "toggleFeedback",
    group: "view",
    keys: ["w"],
    menus: ["sheet"],
    run: () => showFeedback(session().lens !== "feedback"),
  },
  showTable("quotes", "showQuotes"),
  showTable("sources", "showSources"),
  showTable("informants", "showInformants"),
  chooseTheme("light", "lightTheme"),
  chooseTheme("dark", "darkTheme"),
  chooseTheme("system", "systemTheme"),
  {
    id: "toggleSingleKeys",
    group: "help",
    run: () => changeSettings({ singleKeys: !settings().singleKeys }),
  },
];

function showTab(panelTab: PanelTab, id: Action["id"]): Action {
  return { id, group: "view", run: () => setSession({ panelOpen: true, panelTab }) };
}

function showTable(table: EvidenceTableView["table"], id: Action["id"]): Action {
  return { id, group: "view", run: () => setSession({ evidenceTable: { table, search: "" } }) };
}

function chooseTheme(theme: Theme, id: Action["id"]): Action {
  return { id, group: "view", run: () => changeSettings({ theme }) };
}
