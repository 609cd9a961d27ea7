import { Button } from "../../ui/Button";
import { Key } from "../../ui/Key";
import { t } from "../../words/words";
import { perform } from "../actions/action";
import { actionOf } from "../actions/actions";
import styles from "./AllKeys.module.css";

/** The way to the help sheet, beside the empty line. */
export function AllKeys() {
  return (
    <Button variant="quiet" className={styles.keys} onClick={() => perform(actionOf("help"))}>
      <Key>?</Key>
      {t("app:tool.allKeys")}
    </Button>
  );
}
