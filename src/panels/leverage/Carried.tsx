import type { CarriedLoops } from "../../core/leverage/carriedLoops";
import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

/** How many loops of each kind run through a tagged thing, in columns; "≥" where there may be more. */
export function Carried({ carried }: { readonly carried: CarriedLoops | null }) {
  if (!carried) return null;
  const { reinforcing, balancing, undetermined, complete } = carried;
  const figure = (count: number): string => `${complete ? "" : "≥ "}${count.toLocaleString("en")}`;
  return (
    <span className={styles.carried}>
      <span className="visually-hidden">{spokenLoops(carried)}</span>
      <span aria-hidden="true" data-none={reinforcing === 0 && complete}>
        {figure(reinforcing)}
      </span>
      <span aria-hidden="true" data-none={balancing === 0 && complete}>
        {figure(balancing)}
      </span>
      <span aria-hidden="true" className={styles.open} data-none={undetermined === 0 && complete}>
        {figure(undetermined)}
      </span>
    </span>
  );
}

/** "3 reinforcing, 1 balancing", "at least 12 reinforcing…", "in no loop". */
function spokenLoops(carried: CarriedLoops): string {
  const { reinforcing, balancing, undetermined, complete } = carried;
  if (complete && reinforcing + balancing + undetermined === 0) return t("leverage:carried.none");
  const loops =
    undetermined > 0
      ? t("leverage:carried.saysOpen", { reinforcing, balancing, undetermined })
      : t("leverage:carried.says", { reinforcing, balancing });
  return complete ? loops : t("leverage:carried.atLeast", { loops });
}
