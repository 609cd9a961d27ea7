import { elementName } from "../../panels/shared/elementName";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import { type ContextMenuRequest, setSession, useSession } from "../../state/sessionStore";
import { MenuAt } from "../../ui/MenuAt";
import { MenuDivider } from "../../ui/MenuDivider";
import { t } from "../../words/words";
import type { Action, MenuTarget } from "../actions/action";
import { ACTIONS } from "../actions/actions";
import { ActionItems } from "./ActionItems";

/** The menu of whatever on the sheet it was asked for, at the pointer. */
export function ContextMenu() {
  const request = useSession((now) => now.contextMenu);
  return request && <OpenMenu request={request} />;
}

function OpenMenu({ request: { at, target } }: { readonly request: ContextMenuRequest }) {
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  const type = target.type === "model" ? "sheet" : target.type;
  const name =
    target.type === "sheet"
      ? t("app:menu.sheet")
      : t("app:menu.of", { name: elementName(document, loops, target) });
  return (
    <MenuAt label={name} at={at} onClose={() => setSession({ contextMenu: null })}>
      {sections(type).map((actions, place) => (
        <Section key={actions[0]?.group} actions={actions} first={place === 0} />
      ))}
    </MenuAt>
  );
}

function Section({
  actions,
  first,
}: {
  readonly actions: readonly Action[];
  readonly first: boolean;
}) {
  return (
    <>
      {!first && <MenuDivider />}
      <ActionItems ids={actions.map(({ id }) => id)} />
    </>
  );
}

/** The actions of a menu by their groups; what takes away comes last. */
function sections(target: MenuTarget): readonly (readonly Action[])[] {
  const here = ACTIONS.filter(({ menus }) => menus?.includes(target));
  const sectionOf = ({ group, danger }: Action): string => (danger ? "" : group);
  const names = [...new Set(here.map(sectionOf))].sort(
    (a, b) => Number(a === "") - Number(b === ""),
  );
  return names.map((name) => here.filter((action) => sectionOf(action) === name));
}
