import { t } from "../../words/panelWords";
import styles from "./LeveragePanel.module.css";

const KINDS = ["reinforcing", "balancing", "undetermined"] as const;

/** Heads of the columns at the right of the ladder: loops through each tagged thing, by kind. */
export function CarriedHeads({ isShort }: { readonly isShort: boolean }) {
  return (
    <div aria-hidden="true" className={styles.heads}>
      {!isShort && <span>{t("leverage:carried.heading")}</span>}
      {KINDS.map((kind) => (
        <b key={kind} data-kind={kind} title={t(`leverage:carried.${kind}Name`)}>
          {t(`leverage:carried.${kind}`)}
        </b>
      ))}
    </div>
  );
}
