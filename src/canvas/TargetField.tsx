import { useState } from "react";
import type { VariableId } from "../core/model/document";
import { useDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { setSession, useSession } from "../state/sessionStore";
import { t } from "../words/words";
import { finishChoice, goTo, leaveChoice, pressInChoice } from "./chooseTarget";
import { NameField } from "./NameField";
import { TargetList } from "./TargetList";
import { likelyTarget, matchingTargets, offeredTargets } from "./targets";

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
  const offered = offeredTargets(found, text);
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
          choose(likelyTarget(matchingTargets(Object.values(variables), value, from), value));
        }}
        onKey={(key) => pressInChoice(key, { from, text, offered, candidate, choose })}
        onDone={() => finishChoice(from, text, candidate)}
        onCancel={() => leaveChoice(from)}
        onLeave={(to) => goTo(to, from)}
      />
      <TargetList
        at={at}
        text={text}
        offered={offered}
        candidate={candidate}
        onTake={(chosen) => finishChoice(from, text, chosen)}
      />
    </>
  );
}
