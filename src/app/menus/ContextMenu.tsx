import { Suspense } from "react";
import type { ElementRef } from "../../core/model/document";
import { elementName } from "../../panels/shared/elementName";
import { useAnalysis } from "../../state/analysisStore";
import { useDocument } from "../../state/documentStore";
import {
  type ContextMenuRequest,
  type Selection,
  setSession,
  useSession,
} from "../../state/sessionStore";
import { later } from "../../ui/later";
import { MenuAt } from "../../ui/MenuAt";
import { MenuDivider } from "../../ui/MenuDivider";
import { t } from "../../words/words";
import type { Action, MenuTarget } from "../actions/action";
import { ACTIONS } from "../actions/actions";
import { ActionItems } from "./ActionItems";

const ArrangeSub = later(async () => (await import("./ArrangeItems")).ArrangeSub);

/** The menu of whatever on the sheet it was asked for, at the pointer. */
export function ContextMenu() {
  const request = useSession((now) => now.contextMenu);
  return request && <OpenMenu {...request} />;
}

function OpenMenu({ at, target }: ContextMenuRequest) {
  const selection = useSession((now) => now.selection);
  const thing = target.type === "sheet" || target.type === "model" ? null : target;
  const type: MenuTarget = !thing ? "sheet" : isSeveral(selection) ? "several" : thing.type;
  const ofThing = useNameOf(thing);
  const name = type === "sheet" || type === "several" ? t(`app:menu.${type}`) : ofThing;
  return (
    <MenuAt label={name} at={at} onClose={() => setSession({ contextMenu: null })}>
      {sections(type).map((actions, place) => (
        <Section key={actions[0]?.id} actions={actions} first={place === 0} />
      ))}
    </MenuAt>
  );
}

function useNameOf(thing: Exclude<ElementRef, { readonly type: "model" }> | null): string {
  const document = useDocument((whole) => whole);
  const loops = useAnalysis((analysis) => analysis.loops);
  return thing ? t("app:menu.of", { name: elementName(document, loops, thing) }) : "";
}

function isSeveral({ variables, links }: Selection): boolean {
  return variables.length + links.length > 1;
}

/** More ways of laying out than these stand in a menu of their own. */
const FEW = 2;

interface SectionProps {
  readonly actions: readonly Action[];
  readonly first: boolean;
}

function Section({ actions, first }: SectionProps) {
  const ids = actions.map(({ id }) => id);
  const isMany = actions.length > FEW && actions[0]?.group === "arrange";
  return (
    <>
      {!first && <MenuDivider />}
      {isMany ? (
        <Suspense fallback={null}>
          <ArrangeSub ids={ids} />
        </Suspense>
      ) : (
        <ActionItems ids={ids} />
      )}
    </>
  );
}

/**
 * The actions of a menu by their groups; what takes away comes last. Of several things the menu holds
 * only what can be done with all of them.
 */
function sections(target: MenuTarget): readonly (readonly Action[])[] {
  const here = ACTIONS.filter(
    ({ menus, blocked }) => menus?.includes(target) && !(target === "several" && blocked?.()),
  );
  const sectionOf = ({ group, danger }: Action): string => (danger ? "" : group);
  const names = [...new Set(here.map(sectionOf))].sort(
    (a, b) => Number(a === "") - Number(b === ""),
  );
  return names.map((name) => here.filter((action) => sectionOf(action) === name));
}
