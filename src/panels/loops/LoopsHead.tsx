import { ArrowUpDown } from "lucide-react";
import type { ArrangedLoops } from "../../core/loops/loopFilter";
import type { LoopOrder } from "../../core/loops/loopOrder";
import type { LoopSet } from "../../core/loops/loopSet";
import { setSession, useSession } from "../../state/sessionStore";
import { Menu } from "../../ui/Menu";
import { MenuRadio } from "../../ui/MenuRadio";
import { Pill } from "../../ui/Pill";
import { t } from "../../words/panelWords";
import { LoopKinds } from "./LoopKinds";
import styles from "./LoopsHead.module.css";
import { useLoopStatus } from "./useLoopStatus";

interface LoopsHeadProps {
  readonly loops: LoopSet;
  readonly arranged: ArrangedLoops;
}

/** How many loops there are, in which order they stand, and which are shown. */
export function LoopsHead({ loops, arranged }: LoopsHeadProps) {
  const order = useSession((session) => session.loopOrder);
  const status = useLoopStatus(loops, arranged.indices.length);
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <h2 className={styles.status}>{status}</h2>
        {loops.count > 0 && (
          <Menu
            align="end"
            trigger={
              <Pill className={styles.sort}>
                <ArrowUpDown />
                {ORDER_WORDS[order]()}
              </Pill>
            }
          >
            <MenuRadio
              label={t("loops:order.label")}
              value={order}
              options={ORDERS.map((value) => ({ value, label: ORDER_WORDS[value]() }))}
              onChange={(loopOrder) => setSession({ loopOrder })}
            />
          </Menu>
        )}
      </div>
      {loops.count > 0 && <LoopKinds counts={arranged.counts} />}
    </header>
  );
}

const ORDERS: readonly LoopOrder[] = ["shortest", "longest", "label", "name"];
const ORDER_WORDS: Readonly<Record<LoopOrder, () => string>> = {
  shortest: () => t("loops:order.shortest"),
  longest: () => t("loops:order.longest"),
  label: () => t("loops:order.byLabel"),
  name: () => t("loops:order.name"),
};
