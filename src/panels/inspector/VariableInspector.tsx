import { Route, Trash2 } from "lucide-react";
import { changeVariable, renameVariable } from "../../core/commands/variables";
import type { Variable, VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { openReach } from "../../state/reach";
import { removeThings } from "../../state/removeThings";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { SubjectField } from "../../ui/SubjectField";
import { t } from "../../words/panelWords";
import { EvidenceSection } from "../shared/evidence/EvidenceSection";
import { PanelFoot } from "../shared/PanelFoot";
import styles from "./Inspector.module.css";
import { SubjectHead } from "./SubjectHead";
import { VariableFields } from "./VariableFields";
import { VariableLinks } from "./VariableLinks";

/** One variable: what it is called and means, what it belongs to, what drives it and what it drives. */
export function VariableInspector({ id }: { readonly id: VariableId }) {
  const variable = useDocument(({ variables }) => variables[id]);
  if (!variable) return null;
  return (
    <>
      <div className={styles.scroll}>
        <SubjectHead over={t("inspector:kind.variable")}>
          <SubjectField
            label={t("inspector:variable.name")}
            value={variable.name}
            onCommit={(name) => act(renameVariable, { variableId: id, name })}
          />
        </SubjectHead>
        <VariableFields variable={variable} onChange={changer(id)} />
        <VariableLinks id={id} />
        <EvidenceSection place={{ type: "variable", id }} evidence={variable.evidence} />
      </div>
      <PanelFoot>
        <Button icon={<Route />} keys="P" onClick={() => openReach(id, null)}>
          {t("panels:paths")}
        </Button>
        <IconButton
          data-end
          label={t("inspector:variable.delete")}
          icon={<Trash2 />}
          onClick={() => removeThings({ variableIds: [id], linkIds: [] })}
        />
      </PanelFoot>
    </>
  );
}

function changer(variableId: VariableId) {
  return (changes: Partial<Pick<Variable, "kind" | "definition" | "notes">>) => {
    act(changeVariable, { variableId, changes });
  };
}
