import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { tell } from "../../state/messages";
import { listMore } from "../../state/moreLoops";
import { setSession, useSession } from "../../state/sessionStore";
import { Button } from "../../ui/Button";
import { NumberField } from "../../ui/NumberField";
import { Pill } from "../../ui/Pill";
import { Popover } from "../../ui/Popover";
import { Segments } from "../../ui/Segments";
import { t } from "../../words/panelWords";
import styles from "./LoopsNote.module.css";

const BUDGETS = ["50000", "200000", "1000000"] as const;

/** Asks how many loops to list, and how long they may be, and has them listed. */
export function MoreLoops({ label }: { readonly label: string }) {
  const [open, setOpen] = useState(false);
  const budget = useSession((session) => session.loopBudget);
  const { maxLoops, maxLength } = budget;
  function list(): void {
    setOpen(false);
    listMore(maxLoops, maxLength ?? Infinity).catch(() => tell(t("loops:more.failed")));
  }
  return (
    <Popover
      label={t("loops:more.title")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Pill>
          {label}
          <ChevronDown />
        </Pill>
      }
    >
      <div className={styles.more}>
        <p className={styles.full}>{t("loops:more.lead")}</p>
        <span>{t("loops:more.budget")}</span>
        <Segments
          wide
          label={t("loops:more.budget")}
          value={BUDGETS.find((value) => Number(value) === maxLoops) ?? null}
          options={BUDGETS.map((value) => ({ value, label: Number(value).toLocaleString("en") }))}
          onChange={(value) => setSession({ loopBudget: { ...budget, maxLoops: Number(value) } })}
        />
        <span>{t("loops:more.longest")}</span>
        <NumberField
          label={t("loops:more.longest")}
          least={1}
          value={maxLength}
          onChange={(length) => setSession({ loopBudget: { ...budget, maxLength: length } })}
        />
        <Button variant="strong" className={styles.full} onClick={list}>
          {t("loops:more.list")}
        </Button>
      </div>
    </Popover>
  );
}
