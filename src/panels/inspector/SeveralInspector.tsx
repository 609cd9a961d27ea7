import { Trash2 } from "lucide-react";
import { removeElements } from "../../core/commands/elements";
import { setMembership } from "../../core/commands/groups";
import type { Link, LinkId, Variable, VariableId } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { Checkbox } from "../../ui/Checkbox";
import { IconButton } from "../../ui/IconButton";
import { t } from "../../words/words";
import { AddToGroup } from "../shared/AddToGroup";
import { PanelFoot } from "../shared/PanelFoot";
import { Section } from "../shared/Section";
import styles from "./Inspector.module.css";
import { SeveralLinks } from "./SeveralLinks";
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
          <h2 className={styles.subject}>{howMany(chosenVariables, chosenLinks)}</h2>
        </SubjectHead>
        {chosenLinks.length > 0 && <SeveralLinks links={chosenLinks} />}
        {chosenVariables.length > 0 && <SharedGroups variables={chosenVariables} />}
      </div>
      <PanelFoot>
        <IconButton
          data-end
          label={t("inspector:several.delete")}
          icon={<Trash2 />}
          onClick={() => act(removeElements, { variableIds: variables, linkIds: links })}
        />
      </PanelFoot>
    </>
  );
}

function SharedGroups({ variables }: { readonly variables: readonly Variable[] }) {
  const groups = useDocument((document) => document.groups);
  const variableIds = variables.map(({ id }) => id);
  return (
    <Section title={t("groups:title")}>
      {Object.values(groups).map(({ id, name }) => {
        const members = variables.filter(({ groupIds }) => groupIds.includes(id)).length;
        const some = members > 0 && members < variables.length;
        return (
          <Checkbox
            key={id}
            label={some ? `${name} (${t("inspector:mixed")})` : name}
            checked={some ? null : members > 0}
            onChange={(member) => act(setMembership, { variableIds, groupId: id, member })}
          />
        );
      })}
      <AddToGroup variableIds={variableIds} memberOf={Object.values(groups).map(({ id }) => id)} />
    </Section>
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
