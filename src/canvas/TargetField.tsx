import { useState } from "react";
import type { Variable, VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { currentDrawing, useDrawing } from "../state/drawingStore";
import { session, setSession, useSession } from "../state/sessionStore";
import { t } from "../words/words";
import { focusVariable } from "./followFocus";
import { makeLink } from "./linkGesture";
import { NameField } from "./NameField";
import { nameVariable } from "./nameVariable";
import { TargetList } from "./TargetList";
import { matchingTargets, stepInList } from "./targets";
import { isDirectionKey, variableTowards } from "./variableAt";

interface Props {
  readonly from: VariableId;
}

/** Beneath the label of the cause. */
const BELOW = 30;

/** The effect of a link from the keyboard: type its name, or go to it with the arrow keys. */
export function TargetField({ from }: Props) {
  const [text, setText] = useState("");
  const variables = useDocument((document) => document.variables);
  const label = useDrawing(({ labels }) => labels[from]);
  const candidate = useSession(({ editing }) =>
    editing.kind === "choosingTarget" ? (editing.candidate ?? null) : null,
  );
  const cause = variables[from];
  if (!cause || !label) return null;
  const found = matchingTargets(Object.values(variables), text, from);
  const at = { x: label.centre.x, y: label.centre.y + label.height / 2 + BELOW };
  const choose = (next: VariableId | null): void =>
    setSession({ editing: { kind: "choosingTarget", from, candidate: next } });
  return (
    <>
      <NameField
        at={at}
        label={t("canvas:name.target", { cause: cause.name })}
        value={text}
        onValue={(value) => {
          setText(value);
          choose(matchingTargets(Object.values(variables), value, from)[0]?.id ?? null);
        }}
        onKey={(key) => pressKey(key, { from, text, found, candidate, choose })}
        onDone={() => finish(from, text, candidate)}
        onCancel={() => leave(from)}
      />
      <TargetList at={at} found={found} candidate={candidate} />
    </>
  );
}

interface Choice {
  readonly from: VariableId;
  readonly text: string;
  readonly found: readonly Variable[];
  readonly candidate: VariableId | null;
  readonly choose: (next: VariableId | null) => void;
}

/** With a name begun the arrows go through the list; without one they go over the sheet. */
function pressKey(key: string, { from, text, found, candidate, choose }: Choice): boolean {
  if (text === "" && (key === "+" || key === "-" || key === "?")) {
    setSession({ lastPolarity: key });
    return true;
  }
  if (!isDirectionKey(key)) return false;
  if (text !== "") {
    const next = stepInList(found, candidate, key);
    if (next) choose(next);
    return next !== null;
  }
  const { labels } = currentDrawing();
  const start = labels[candidate ?? from]?.centre;
  const next = start && variableTowards(labels, start, key, [from]);
  if (next) choose(next);
  return true;
}

function finish(from: VariableId, text: string, candidate: VariableId | null): void {
  if (session().editing.kind !== "choosingTarget") return;
  leave(from);
  if (candidate) makeLink(from, candidate, false);
  else nameVariable(text, { at: null, linkFrom: from });
}

function leave(from: VariableId): void {
  setSession({ editing: { kind: "none" } });
  focusVariable(from);
}
