import { useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { takeFocus } from "../../ui/takeFocus";
import { t } from "../../words/arrangingWords";
import styles from "./RotateDialog.module.css";

interface RotateDialogProps {
  /** How many variables turn; null for all. */
  readonly count: number | null;
  /** Shows the turn without doing it. */
  readonly onTry: (degrees: number) => void;
  readonly onRotate: (degrees: number) => void;
  readonly onClose: () => void;
}

const HALF = 180;
const STEP = 5;

/** Asks by which angle to rotate; the diagram behind it turns along. */
export function RotateDialog({ count, onTry, onRotate, onClose }: RotateDialogProps) {
  const [degrees, setDegrees] = useState(0);
  function turnTo(value: number): void {
    if (Number.isNaN(value)) return;
    const angle = Math.max(-HALF, Math.min(HALF, Math.round(value)));
    setDegrees(angle);
    onTry(angle);
  }
  return (
    <Dialog
      open
      title={t("arranging:rotate.title")}
      closeLabel={t("app:close")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("arranging:rotate.cancel")}</Button>
          <Button variant="strong" disabled={degrees === 0} onClick={() => onRotate(degrees)}>
            {t("arranging:rotate.do")}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (degrees !== 0) onRotate(degrees);
        }}
      >
        <p>
          {count === null ? t("arranging:rotate.all") : t("arranging:rotate.several", { count })}
        </p>
        <div className={styles.row}>
          <input
            type="range"
            aria-label={t("arranging:rotate.slider")}
            className={styles.slider}
            min={-HALF}
            max={HALF}
            step={STEP}
            value={degrees}
            ref={takeFocus}
            onChange={(event) => turnTo(event.target.valueAsNumber)}
          />
          <input
            type="number"
            aria-label={t("arranging:rotate.degrees")}
            className={styles.number}
            min={-HALF}
            max={HALF}
            step={1}
            value={degrees}
            onChange={(event) => turnTo(event.target.valueAsNumber)}
          />
          <span aria-hidden="true">°</span>
        </div>
      </form>
    </Dialog>
  );
}
