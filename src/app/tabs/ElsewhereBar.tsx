import { takeOver } from "../../state/tabs";
import { Button } from "../../ui/Button";
import { t } from "../../words/words";
import { BottomBar } from "../BottomBar";

/** Says that the document is another tab's, and how to have it here. */
export function ElsewhereBar() {
  return (
    <BottomBar label={t("files:elsewhere.name")}>
      <p>{t("files:elsewhere.says")}</p>
      <Button variant="plain" onClick={takeOver}>
        {t("files:elsewhere.takeOver")}
      </Button>
    </BottomBar>
  );
}
