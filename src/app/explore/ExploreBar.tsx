import { useIsExploring } from "../../state/exploring";
import { useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { t } from "../../words/sceneWords";
import { type ActionId, perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import { BottomBar } from "../BottomBar";

/** Says that nothing is kept while exploring, and how to keep something all the same. */
export function ExploreBar() {
  const isExploring = useIsExploring();
  const isPresenting = useSession(({ mode }) => mode === "present");
  if (!isExploring || isPresenting) return null;
  return (
    <BottomBar label={t("scenes:explore.name")}>
      <p>{t("scenes:explore.says")}</p>
      <ActionButton id="startOver" variant="quiet" />
      <ActionButton id="editableCopy" variant="plain" />
    </BottomBar>
  );
}

interface ActionButtonProps {
  readonly id: ActionId & ("startOver" | "editableCopy");
  readonly variant: "quiet" | "plain";
}

function ActionButton({ id, variant }: ActionButtonProps) {
  return (
    <Button variant={variant} onClick={() => perform(actionOf(id))}>
      {t(`app:action.${id}`)}
    </Button>
  );
}
