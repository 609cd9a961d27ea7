import { useSettings } from "../../state/settings";
import { MenuCheck } from "../../ui/MenuCheck";
import { MenuDivider } from "../../ui/MenuDivider";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf, actionsByGroup } from "../actions/actions";
import { ArrangeItems } from "./ArrangeItems";

/** Everything that lays variables out, and what dragging does. */
export function ArrangeMenu() {
  const all = actionsByGroup().find(({ group }) => group === "arrange")?.actions ?? [];
  const ids = all.map(({ id }) => id).filter((id) => id !== "toggleSnap");
  return (
    <>
      <ArrangeItems ids={ids} />
      <MenuDivider />
      <Snapping />
    </>
  );
}

function Snapping() {
  const isOn = useSettings((settings) => settings.snapWhileDragging);
  return (
    <MenuCheck checked={isOn} onChange={() => perform(actionOf("toggleSnap"))}>
      {t("app:menu.snapWhileDragging")}
    </MenuCheck>
  );
}
