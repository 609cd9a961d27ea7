import { t } from "../../words/words";
import type { Action } from "./action";

/** What an action is called now: "Undo: Move 3 variables", else the words of its id. */
export function actionWords({ id, label }: Action): string {
  return label?.() ?? t(`app:action.${id}`);
}
