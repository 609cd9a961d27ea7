import { useState } from "react";
import { renameVariable } from "../core/commands/variables";
import { act } from "../state/act";
import { amend, useDocument } from "../state/documentStore";
import { useDrawing } from "../state/drawingStore";
import { type Editing, setSession, useSession } from "../state/sessionStore";
import { t } from "../words/words";
import { focusThing } from "./followFocus";
import { NameField } from "./NameField";
import { nameVariable } from "./nameVariable";
import { TargetField } from "./TargetField";

/** The name being typed on the sheet, if any. */
export function NameFields() {
  const editing = useSession((now) => now.editing);
  switch (editing.kind) {
    case "none":
      return null;
    case "newVariable":
      return <NewVariableField key={JSON.stringify(editing)} editing={editing} />;
    case "renaming":
      return <RenameField key={editing.variableId} {...editing} />;
    case "choosingTarget":
      return <TargetField key={editing.from} from={editing.from} />;
  }
}

function NewVariableField({ editing }: { readonly editing: Editing & { kind: "newVariable" } }) {
  const [name, setName] = useState("");
  return (
    <NameField
      at={editing.at}
      label={t(editing.linkFrom ? "canvas:name.newTarget" : "canvas:name.newVariable")}
      value={name}
      onValue={setName}
      onDone={() => {
        stopEditing();
        nameVariable(name, editing);
      }}
      onCancel={stopEditing}
    />
  );
}

function RenameField({ variableId, isNew = false }: Editing & { kind: "renaming" }) {
  const before = useDocument(({ variables }) => variables[variableId]?.name);
  const label = useDrawing(({ labels }) => labels[variableId]);
  const [name, setName] = useState(before ?? "");
  if (before === undefined || !label) return null;
  const leave = (): void => {
    stopEditing();
    focusThing(variableId);
  };
  return (
    <NameField
      at={label.centre}
      label={t("canvas:name.rename", { name: before })}
      value={name}
      onValue={setName}
      onDone={() => {
        (isNew ? amend : act)(renameVariable, { variableId, name });
        leave();
      }}
      onCancel={leave}
    />
  );
}

function stopEditing(): void {
  setSession({ editing: { kind: "none" } });
}
