import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

/** Heads of the columns at the right of the ladder: loops through each tagged thing, by kind. */
export function CarriedHeads({ hasOpen }: { readonly hasOpen: boolean }) {
  return (
    <div aria-hidden="true" className={styles.heads}>
      <span>{t("leverage:carried.heading")}</span>
      <b data-kind="reinforcing" title={t("leverage:carried.reinforcingName")}>
        {t("leverage:carried.reinforcing")}
      </b>
      <b data-kind="balancing" title={t("leverage:carried.balancingName")}>
        {t("leverage:carried.balancing")}
      </b>
      {hasOpen && (
        <b data-kind="undetermined" title={t("leverage:carried.undeterminedName")}>
          {t("leverage:carried.undetermined")}
        </b>
      )}
    </div>
  );
}
