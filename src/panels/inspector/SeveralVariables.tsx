import { Route } from "lucide-react";
import { setMembership } from "../../core/commands/groups";
import { changeVariables } from "../../core/commands/variables";
import type { Variable } from "../../core/model/document";
import { act } from "../../state/act";
import { useDocument } from "../../state/documentStore";
import { openReach } from "../../state/reach";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { t } from "../../words/panelWords";
import { AddToGroup } from "../shared/AddToGroup";
import { Section } from "../shared/Section";
import styles from "./Inspector.module.css";
import { KindField } from "./KindField";
import { sharedFact } from "./sharedFact";

interface SeveralVariablesProps {
  readonly variables: readonly Variable[];
}

/** What several variables share. */
export function SeveralVariables({ variables }: SeveralVariablesProps) {
  const variableIds = variables.map(({ id }) => id);
  return (
    <>
      <div className={styles.fields}>
        <KindField
          {...sharedFact(variables, ({ kind }) => kind)}
          onChange={(kind) => act(changeVariables, { variableIds, changes: { kind } })}
        />
      </div>
      <BothWays variables={variables} />
      <SharedGroups variables={variables} />
    </>
  );
}

/** Of two variables: how the one reaches the other, and the other the one. */
function BothWays({ variables: [one, other, ...more] }: SeveralVariablesProps) {
  if (!one || !other || more.length > 0) return null;
  const way = (from: Variable, to: Variable) => (
    <Button icon={<Route />} onClick={() => openReach(from.id, to.id)}>
      {t("app:reach", { from: from.name, to: to.name })}
    </Button>
  );
  return (
    <Section title={t("panels:paths")}>
      <div className={styles.ways}>
        {way(one, other)}
        {way(other, one)}
      </div>
    </Section>
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
