import { useSession } from "../../state/sessionStore";
import { t } from "../../words/words";
import { PanelRegion } from "../shared/PanelRegion";
import { LinkInspector } from "./LinkInspector";
import { LoopInspector } from "./LoopInspector";
import { ModelInspector } from "./ModelInspector";
import { SeveralInspector } from "./SeveralInspector";
import { VariableInspector } from "./VariableInspector";

/** All about what is selected; about the model when nothing is. */
export function Inspector() {
  return (
    <PanelRegion name={t("panels:inspector")}>
      <Subject />
    </PanelRegion>
  );
}

function Subject() {
  const { variables, links, loop } = useSession((session) => session.selection);
  if (loop) return <LoopInspector />;
  if (variables.length + links.length > 1)
    return <SeveralInspector variables={variables} links={links} />;
  // The key makes every thing a panel of its own, so that no half-typed text moves to another thing.
  if (variables[0]) return <VariableInspector key={variables[0]} id={variables[0]} />;
  if (links[0]) return <LinkInspector key={links[0]} id={links[0]} />;
  return <ModelInspector />;
}
