import { Dialog } from "../../ui/Dialog";
import { t } from "../../words/dialogWords";
import styles from "./AboutDialog.module.css";
import { CREDITS } from "./credits";

interface AboutDialogProps {
  readonly version: string;
  readonly onClose: () => void;
}

/** What this is, what it promises, and on whose work it stands. */
export function AboutDialog({ version, onClose }: AboutDialogProps) {
  return (
    <Dialog open title={t("about:title")} closeLabel={t("app:close")} onClose={onClose}>
      {/* The focus can come here, so that the arrow keys scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.about} tabIndex={0}>
        <p>{t("about:what", { version })}</p>
        <h3>{t("about:privacy.title")}</h3>
        <p>{t("about:privacy.text")}</p>
        <h3>{t("about:licence.title")}</h3>
        <p>{t("about:licence.text")}</p>
        <p>{t("about:licence.flow")}</p>
        <p>{t("about:licence.elk")}</p>
        <h3>{t("about:credits.title")}</h3>
        <ul className={styles.credits}>
          {CREDITS.map(({ packageName, name, licence }) => (
            <li key={packageName}>
              {name} <span>{licence}</span>
            </li>
          ))}
        </ul>
        <p>
          <a href="./NOTICE.txt" target="_blank" rel="noreferrer">
            {t("about:credits.text")}
          </a>
        </p>
        <h3>{t("about:models.title")}</h3>
        <p>{t("about:models.text")}</p>
      </div>
    </Dialog>
  );
}
