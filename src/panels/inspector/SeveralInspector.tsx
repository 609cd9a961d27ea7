import { Trash2 } from "lucide-react";
import type { Link, LinkId, Variable, VariableId } from "../../core/model/document";
import { useDocument } from "../../state/documentStore";
import { removeThings } from "../../state/removeThings";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/panelWords";
import { PanelFoot } from "../shared/PanelFoot";
import styles from "./Inspector.module.css";
import { SeveralLinks } from "./SeveralLinks";
import { SeveralVariables } from "./SeveralVariables";
import { SubjectHead } from "./SubjectHead";

interface SeveralInspectorProps {
  readonly variables: readonly VariableId[];
  readonly links: readonly LinkId[];
}

/** Several things at once: the fields they share, "mixed" where they differ. */
export function SeveralInspector({ variables, links }: SeveralInspectorProps) {
  const document = useDocument((whole) => whole);
  const chosenVariables = variables.flatMap((id) => document.variables[id] ?? []);
  const chosenLinks = links.flatMap((id) => document.links[id] ?? []);
  return (
    <>
      <div className={styles.scroll}>
        <SubjectHead over={t("inspector:kind.several")}>
          <h3 className={styles.subject}>{howMany(chosenVariables, chosenLinks)}</h3>
        </SubjectHead>
        {chosenLinks.length > 0 && <SeveralLinks links={chosenLinks} />}
        {chosenVariables.length > 0 && <SeveralVariables variables={chosenVariables} />}
      </div>
      <PanelFoot>
        <IconButton
          data-end
          label={t("inspector:several.delete")}
          icon={<Trash2 />}
          onClick={() => removeThings({ variableIds: variables, linkIds: links })}
        />
      </PanelFoot>
    </>
  );
}

function howMany(variables: readonly Variable[], links: readonly Link[]): string {
  const words = {
    variables: t("inspector:model.variables", { count: variables.length }),
    links: t("inspector:model.links", { count: links.length }),
  };
  if (variables.length === 0) return words.links;
  if (links.length === 0) return words.variables;
  return t("inspector:several.and", words);
}
