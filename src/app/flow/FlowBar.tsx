import { flowVariables } from "../../core/commands/arranging";
import { centredLike } from "../../core/layout/centredLike";
import type { FlowSubject } from "../../core/layout/flow/flowGraph";
import { act } from "../../state/act";
import { currentDocument, useDocument } from "../../state/documentStore";
import { currentFlowView, type FlowView, useFlowView } from "../../state/flowView";
import { tell } from "../../state/messages";
import { leaveFlow } from "../../state/showFlow";
import { Button } from "../../ui/Button";
import { t } from "../../words/flowWords";
import { keyOf } from "../actions/keyOf";
import { BottomBar } from "../BottomBar";
import styles from "./FlowBar.module.css";
import { FlowReach } from "./FlowReach";

/** Says what the flow view shows, and leads back to the diagram. */
export function FlowBar() {
  const view = useFlowView((now) => now);
  return (
    view && (
      <BottomBar label={t("flow:name")}>
        <output className={styles.said}>
          <strong>{t("flow:name")}</strong> <Said view={view} />
        </output>
        {view.subject.kind === "around" && <FlowReach subject={view.subject} />}
        <span className={styles.ends}>
          {view.subject.kind === "all" && (
            <Button variant="quiet" onClick={keepPlaces}>
              {t("flow:keep")}
            </Button>
          )}
          <Button keys={keyOf("deselect")} onClick={leaveFlow}>
            {t("flow:back")}
          </Button>
        </span>
      </BottomBar>
    )
  );
}

function Said({ view: { subject, variables, leftOut } }: { readonly view: FlowView }) {
  const name = useDocument((document) => nameIn(document.variables, subject));
  if (subject.kind === "all") return t("flow:all");
  const said = t(variables.size > 1 ? "flow:around" : "flow:alone", { name });
  return leftOut > 0 ? `${said} ${t("flow:leftOut", { count: leftOut })}` : said;
}

function nameIn(
  variables: ReturnType<typeof currentDocument>["variables"],
  subject: FlowSubject,
): string {
  return subject.kind === "around" ? (variables[subject.variableId]?.name ?? "") : "";
}

/** The places of the view become those of the diagram, unless somebody wants some of these to stay. */
function keepPlaces(): void {
  const { pinned, positions: before } = currentDocument().layout;
  const places = Object.entries(currentFlowView()?.places ?? {});
  const count = pinned.length;
  if (count > 0) return tell(t("flow:pinned", { count }));
  const now = centredLike(
    places.map(([, place]) => place),
    Object.values(before),
  );
  const positions = Object.fromEntries(places.map(([id], index) => [id, now[index]!])); // one for each
  act(flowVariables, { positions });
  leaveFlow();
}
